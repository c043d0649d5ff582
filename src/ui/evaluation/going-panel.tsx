import { policyWords } from '../../core/wording.ts';
import { ProgressStrip } from '../components/progress-strip.tsx';
import type { EvaluationGoing } from '../runs/evaluation-desk.ts';
import { useServices } from '../services.ts';
import { useNow } from '../use-now.ts';
import { remainingWords } from '../words/duration-words.ts';
import styles from './evaluation.module.css';

/** How far the evaluation of this tab is, and what came of it up to here. */
export function GoingPanel({ going }: { readonly going: EvaluationGoing }) {
  const { evaluations, clock } = useServices();
  const now = useNow(clock, 1000);
  const { preparing, preparedShare, done, planned, listed, tallies } = going;
  const isRunning = preparing === undefined && planned !== undefined;
  const running = listed !== undefined && done >= listed ? 'Running without faults, to compare' : 'Running';
  return (
    <ProgressStrip
      label={isRunning ? running : `${preparing ?? 'Starting'}…`}
      share={isRunning ? done / planned : preparedShare}
      detail={isRunning ? `${number(done)} of ${number(planned)} runs${timeLeft(going, now)}` : ''}
      onStop={() => evaluations.stop()}
    >
      {tallies.size > 0 && (
        <p className={styles['tallies']}>
          {[...tallies].map(([policy, { runs, right }]) => (
            <span key={policy}>
              {policyWords[policy].name} <b>{Math.round((100 * right) / runs)}%</b> right
            </span>
          ))}
        </p>
      )}
    </ProgressStrip>
  );
}

/** Too early to say before some runs are over. */
const fewest = 5;

function timeLeft({ done, from, planned, startedAt }: EvaluationGoing, now: number): string {
  if (planned === undefined || done - from < fewest) return '';
  const left = ((now - startedAt) / (done - from)) * (planned - done);
  return `, ${remainingWords(Math.max(0, left))}`;
}

function number(value: number): string {
  return value.toLocaleString('en');
}
