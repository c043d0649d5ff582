import { Check, Minus, X } from 'lucide-react';
import type { RunReport } from '../../core/evaluation/run-report.ts';
import { count, endWords, policyWords } from '../../core/wording.ts';
import { Facts } from '../components/facts.tsx';
import { HostileText } from '../components/hostile-text.tsx';
import { formatRoute } from '../router/route.ts';
import styles from './evaluation.module.css';
import { outcomeOf } from './filter-reports.ts';

type Props = { readonly id: string; readonly position: number; readonly run: RunReport };

/** A run in a list: whether it was right, its question, what it said. */
export function RunLine({ id, position, run }: Props) {
  const { question, policy, kind, searches, seed } = run;
  return (
    <li className={styles['row']}>
      <OutcomeSign run={run} />
      <div className={styles['words']}>
        <a className={styles['question']} href={formatRoute({ view: 'evaluation', id, run: position })}>
          <HostileText>{question}</HostileText>
        </a>
        <p className={styles['said']}>
          <Said run={run} />
        </p>
        <Facts>
          <span>{policyWords[policy].name}</span>
          {kind !== undefined && <span>{kind}</span>}
          <span>{count(searches, 'search', 'searches')}</span>
          <span>seed {seed}</span>
        </Facts>
      </div>
    </li>
  );
}

const signs = {
  right: { Icon: Check, words: 'Right' },
  'wrong-answer': { Icon: X, words: 'Wrong answer' },
  'wrong-give-up': { Icon: Minus, words: 'Wrongly given up' },
} as const;

export function OutcomeSign({ run }: { readonly run: RunReport }) {
  const outcome = outcomeOf(run);
  const { Icon, words } = signs[outcome];
  return (
    <span className={styles['sign']} data-outcome={outcome} title={words}>
      <Icon size={15} aria-hidden="true" />
      <span className="visually-hidden">{words}</span>
    </span>
  );
}

/** What it said, and where that was wrong, what it should have. */
export function Said({ run }: { readonly run: RunReport }) {
  const { answer, right, rightAnswers, answerable } = run;
  return (
    <>
      <b>
        <HostileText>{answer ?? endWords['gave-up']}</HostileText>
      </b>
      {!right && !answerable && ' – there is no answer'}
      {!right && answerable && rightAnswers[0] !== undefined && (
        <>
          {' – should be '}
          <HostileText>{rightAnswers[0]}</HostileText>
        </>
      )}
    </>
  );
}
