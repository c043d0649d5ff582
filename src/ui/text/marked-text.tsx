import { showControls } from '../../core/text/show-controls.ts';
import { type MarkedPart, type Marks, markText } from './mark-text.ts';
import styles from './marked-text.module.css';

/** Text that others wrote, as in HostileText, with the words that matched and the words that are quoted set off. */
export function MarkedText({ children, ...marks }: Marks & { readonly children: string }) {
  return (
    <bdi>
      {markText(children, marks).map((part) => (
        <Part key={part.start} {...part} />
      ))}
    </bdi>
  );
}

function Part({ text, isMatch, isQuote }: MarkedPart) {
  const shown = showControls(text);
  const inner = isMatch ? <b className={styles['match']}>{shown}</b> : shown;
  return isQuote ? <mark>{inner}</mark> : inner;
}
