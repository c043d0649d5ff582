import { answerWords } from '../../core/wording.ts';
import { HostileText } from '../components/hostile-text.tsx';
import { quoteInContext } from '../text/quote-context.ts';
import type { Citation, Claim } from './cite.ts';
import styles from './claims.module.css';
import quoteStyles from './quote.module.css';
import { QuotePlace } from './quote-place.tsx';

type Props = {
  readonly claims: readonly Claim[];
  /** The answer that stands above; a claim that only repeats it is not said twice. */
  readonly answer?: string;
};

/** Each claim with the words that say it, verbatim, in their sentence. */
export function Claims({ claims, answer }: Props) {
  return (
    <ol className={styles['claims']}>
      {claims.map((claim) => (
        <li key={`${claim.finding.need} ${claim.finding.text}`}>
          <ClaimHead claim={claim} isSaid={claim.question === '' && claim.finding.text === answer} />
          {claim.citations.map((citation) => (
            <QuotedSource key={`${citation.number}`} citation={citation} />
          ))}
        </li>
      ))}
    </ol>
  );
}

function ClaimHead({ claim, isSaid }: { readonly claim: Claim; readonly isSaid: boolean }) {
  if (isSaid) return null;
  const { question, finding } = claim;
  return (
    <p className={styles['claim']}>
      {question !== '' && (
        <span className={styles['question']}>
          <HostileText>{question}</HostileText>{' '}
        </span>
      )}
      <b>
        <HostileText>{answerWords(finding.text)}</HostileText>
      </b>
    </p>
  );
}

function QuotedSource({ citation }: { readonly citation: Citation }) {
  const { number, quote, passage } = citation;
  const context =
    passage === undefined
      ? { before: '', quote: quote.text, after: '' }
      : quoteInContext(passage.text, quote);
  return (
    <figure className={styles['source']}>
      <span className={styles['number']} aria-hidden="true">
        {number}
      </span>
      <blockquote className={quoteStyles['quote']} dir="auto">
        <HostileText>{context.before}</HostileText>
        <mark>
          <HostileText>{context.quote}</HostileText>
        </mark>
        <HostileText>{context.after}</HostileText>
      </blockquote>
      <QuotePlace quote={quote} passage={passage} label={`Open source ${number}`} />
    </figure>
  );
}
