import type { State } from '../../core/state.ts';
import { count } from '../../core/wording.ts';
import { type RunStanding, standingWords } from '../history/run-standing.ts';
import { StandingSign } from '../history/standing-sign.tsx';
import { durationWords } from '../words/duration-words.ts';
import { clockWords, dayWords } from '../words/time-words.ts';
import { Lineage } from './lineage.tsx';
import styles from './run.module.css';

export type RunLeadProps = {
  readonly standing: RunStanding;
  readonly state: State;
  readonly now: number;
};

/** How the run ended, in a line; and where it comes from. */
export function RunLead({ standing, state, now }: RunLeadProps) {
  const { startedAt, lastAt, idleMs, searches, started } = state;
  return (
    <>
      <span className={styles['lead']}>
        <StandingSign standing={standing} />
        <span>{standingWords[standing]}</span>
        <span>{count(searches.length, 'search', 'searches')}</span>
        <span>{durationWords(lastAt - startedAt - idleMs)}</span>
        <time dateTime={new Date(startedAt).toISOString()}>
          {dayWords(startedAt, now)}, {clockWords(startedAt)}
        </time>
      </span>
      {started?.forkedFrom !== undefined && <Lineage from={started.forkedFrom} />}
    </>
  );
}
