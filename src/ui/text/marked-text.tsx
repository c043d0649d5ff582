import { showControls } from '../../core/text/show-controls.ts';
import { type MarkedPart, type Marks, markText } from './mark-text.ts';
import styles from './marked-text.module.css';

/** Text that others wrote, as in HostileText, with the words that matched and the words that are quoted set off. */
export function MarkedText({ children, ...marks }: Marks & { readonly children: string }) {
  return (
    <bdi>
      {byQuote(markText(children, marks)).map((parts) => {
        const [first] = parts;
        const inner = parts.map((part) => <Part key={part.start} {...part} />);
        return first?.isQuote === true ? <mark key={first.start}>{inner}</mark> : inner;
      })}
    </bdi>
  );
}

/** One quote is one mark, whatever matches within it. */
function byQuote(parts: readonly MarkedPart[]): readonly (readonly MarkedPart[])[] {
  const groups: MarkedPart[][] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (last !== undefined && last[0]?.isQuote === part.isQuote) last.push(part);
    else groups.push([part]);
  }
  return groups;
}

function Part({ text, isMatch }: MarkedPart) {
  const shown = showControls(text);
  return isMatch ? <b className={styles['match']}>{shown}</b> : shown;
}
