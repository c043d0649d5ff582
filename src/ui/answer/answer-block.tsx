import { useId } from 'react';
import type { Answer } from '../../core/answer.ts';
import type { State } from '../../core/state.ts';
import { answerWords } from '../../core/wording.ts';
import { HostileText } from '../components/hostile-text.tsx';
import { CitationLink } from './citation-link.tsx';
import { citationsOfText, citeFindings } from './cite.ts';
import { Claims } from './claims.tsx';
import styles from './outcome.module.css';

type Props = { readonly answer: Answer; readonly state: State };

/** The short answer with the numbers of its quotes; under it each claim with the words that say it. */
export function AnswerBlock({ answer, state }: Props) {
  const id = useId();
  const claims = citeFindings(state, answer.findings);
  return (
    <section className={styles['outcome']} aria-labelledby={id}>
      <h2 id={id} className={styles['kicker']}>
        Answer
      </h2>
      <p className={styles['answer']} dir="auto" data-long={answer.text.length > 120}>
        <HostileText>{answerWords(answer.text)}</HostileText>
        <span className={styles['numbers']}>
          {citationsOfText(answer, claims).map((citation) => (
            <CitationLink key={citation.number} citation={citation} />
          ))}
        </span>
      </p>
      <Claims claims={claims} answer={answer.text} />
    </section>
  );
}
