import type { Passage, Quote } from '../../core/passage.ts';
import { showControls } from '../../core/text/show-controls.ts';
import { HostileText } from '../components/hostile-text.tsx';
import { useDocumentLinks } from '../text/document-links.ts';
import { quoteHref } from './citation-link.tsx';
import styles from './quote.module.css';
import { useTellingPath } from './use-telling-path.ts';

type Props = {
  readonly quote: Quote;
  /** Undefined where the log does not hold it. */
  readonly passage: Passage | undefined;
  /** What the link does, for those who hear it alone: 'Open source 1'. */
  readonly label: string;
};

/** Under a quote: where it stands, with its file where the title is not its alone, as a link to the place where the document is here. */
export function QuotePlace({ quote, passage, label }: Props) {
  const areHere = useDocumentLinks();
  const path = useTellingPath(passage);
  const file = path === undefined ? '' : ` (${path})`;
  return (
    <figcaption className={styles['place']}>
      {passage === undefined || !areHere ? (
        <HostileText>{passage?.title ?? quote.passageId}</HostileText>
      ) : (
        <a
          href={quoteHref(passage, quote)}
          aria-label={`${label}: ${showControls(`${passage.title}${file}`)}`}
        >
          <HostileText>{`${passage.title}${file}`}</HostileText>
        </a>
      )}
    </figcaption>
  );
}
