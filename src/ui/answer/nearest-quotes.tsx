import { type NearestQuote, nearestLead } from '../../core/evidence/nearest-quotes.ts';
import { showControls } from '../../core/text/show-controls.ts';
import { HostileText } from '../components/hostile-text.tsx';
import { useDocumentLinks } from '../text/document-links.ts';
import { MarkedText } from '../text/marked-text.tsx';
import { quoteHref } from './citation-link.tsx';
import styles from './nearest-quotes.module.css';

/** Sentences that came near to an answer, verbatim, the words in question marked; said to be none. */
export function NearestQuotes({ quotes }: { readonly quotes: readonly NearestQuote[] }) {
  return (
    <>
      <p className={styles['lead']}>{nearestLead(quotes)}</p>
      <ul className={styles['quotes']}>
        {quotes.map((near, index) => (
          <li key={`${near.quote.start} ${near.quote.passageId}`}>
            <Near near={near} number={index + 1} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Near({ near, number }: { readonly near: NearestQuote; readonly number: number }) {
  const areHere = useDocumentLinks();
  const { quote, passage, marked } = near;
  return (
    <figure>
      <blockquote className={styles['quote']} dir="auto">
        <MarkedText matches={[]} quotes={marked === undefined ? [] : [marked]}>
          {quote.text}
        </MarkedText>
      </blockquote>
      <figcaption className={styles['place']}>
        {passage === undefined || !areHere ? (
          <HostileText>{passage?.title ?? quote.passageId}</HostileText>
        ) : (
          <a
            href={quoteHref(passage, quote)}
            aria-label={`Open passage ${number}: ${showControls(passage.title)}`}
          >
            <HostileText>{passage.title}</HostileText>
          </a>
        )}
      </figcaption>
    </figure>
  );
}
