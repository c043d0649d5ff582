import type { Passage, Quote } from '../../core/passage.ts';
import type { Span } from '../../core/text/sentences.ts';
import { HostileText } from '../components/hostile-text.tsx';
import { formatRoute } from '../router/route.ts';
import { useDocumentLinks } from '../text/document-links.ts';
import { MarkedText } from '../text/marked-text.tsx';
import styles from './passage-card.module.css';

type Props = {
  readonly passage: Passage;
  /** 0-1; undefined where nobody judged it. */
  readonly relevance: number | undefined;
  readonly quotes: readonly Quote[];
  readonly matches: readonly Span[];
};

/** A passage as it was found: the words that matched, the words that are quoted, how relevant, and the way to its document. */
export function PassageCard({ passage, relevance, quotes, matches }: Props) {
  const { documentId, documentHash, start, text, title } = passage;
  const areHere = useDocumentLinks();
  const [quote] = quotes;
  const from = headingLength(passage);
  const place = { quote: quote?.text, at: start + (quote?.start ?? 0) };
  return (
    <li className={styles['card']}>
      <div className={styles['head']}>
        {areHere ? (
          <a href={formatRoute({ view: 'document', id: documentId, hash: documentHash, ...place })}>
            <HostileText>{title}</HostileText>
          </a>
        ) : (
          <b>
            <HostileText>{title}</HostileText>
          </b>
        )}
        {relevance !== undefined && <Relevance value={relevance} />}
      </div>
      <p className={styles['text']} dir="auto">
        <MarkedText matches={moved(matches, -from)} quotes={moved(quotes, -from)}>
          {text.slice(from)}
        </MarkedText>
      </p>
    </li>
  );
}

/** The heading that a passage begins with is said by its title already. */
function headingLength({ title, text }: Passage): number {
  const heading = title.split(' › ').at(-1) ?? '';
  return text.startsWith(`${heading}\n`) ? text.length - text.slice(heading.length).trimStart().length : 0;
}

function moved(spans: readonly Span[], by: number): readonly Span[] {
  return spans.map(({ start, end }) => ({ start: start + by, end: end + by }));
}

function Relevance({ value }: { readonly value: number }) {
  const percent = Math.round(value * 100);
  return (
    <span className={styles['relevance']} title="How likely it is that this passage bears on the question">
      <span className={styles['bar']} aria-hidden="true">
        <span style={{ width: `${percent}%` }} />
      </span>
      <span>
        {percent}%<span className="visually-hidden"> relevant</span>
      </span>
    </span>
  );
}
