import type { Passage, Quote } from '../../core/passage.ts';
import { showControls } from '../../core/text/show-controls.ts';
import { HostileText } from '../components/hostile-text.tsx';
import { useDocumentLinks } from '../text/document-links.ts';
import { quoteHref } from './citation-link.tsx';
import styles from './quote.module.css';

type Props = {
  readonly quote: Quote;
  /** Undefined where the log does not hold it. */
  readonly passage: Passage | undefined;
  /** What the link does, for those who hear it alone: 'Open source 1'. */
  readonly label: string;
};

/** Under a quote: where it stands, as a link to the place where the document is here. */
export function QuotePlace({ quote, passage, label }: Props) {
  const areHere = useDocumentLinks();
  return (
    <figcaption className={styles['place']}>
      {passage === undefined || !areHere ? (
        <HostileText>{passage?.title ?? quote.passageId}</HostileText>
      ) : (
        <a href={quoteHref(passage, quote)} aria-label={`${label}: ${showControls(passage.title)}`}>
          <HostileText>{passage.title}</HostileText>
        </a>
      )}
    </figcaption>
  );
}
