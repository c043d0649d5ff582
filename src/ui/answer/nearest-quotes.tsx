import { type NearestQuote, nearestLead } from '../../core/evidence/nearest-quotes.ts';
import { MarkedText } from '../text/marked-text.tsx';
import styles from './nearest-quotes.module.css';
import quoteStyles from './quote.module.css';
import { QuotePlace } from './quote-place.tsx';

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
  const { quote, passage, marked } = near;
  return (
    <figure>
      <blockquote className={quoteStyles['quote']} dir="auto">
        <MarkedText matches={[]} quotes={marked === undefined ? [] : [marked]}>
          {quote.text}
        </MarkedText>
      </blockquote>
      <QuotePlace quote={quote} passage={passage} label={`Open passage ${number}`} />
    </figure>
  );
}
