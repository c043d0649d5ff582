import { useState } from 'react';
import type { EffectType } from '../../core/effect.ts';
import type { State } from '../../core/state.ts';
import { effectWords } from '../../core/wording.ts';
import { Button } from '../components/button.tsx';
import { useTimeLeft } from '../exam/use-time-left.ts';
import { useServices } from '../services.ts';
import { useNow } from '../use-now.ts';
import { durationWords, remainingWords } from '../words/duration-words.ts';
import styles from './run-status.module.css';
import type { ShownRun } from './shown-run.ts';

type Props = { readonly view: ShownRun; readonly doing: EffectType | undefined };

/** What is going on, how much of the budget is used, and the stop. */
export function RunStatus({ view, doing }: Props) {
  const { asking, clock } = useServices();
  const [isStopping, setStopping] = useState(false);
  const now = useNow(clock, 500);
  const { state, events } = view;
  const leftMs = useTimeLeft(events);
  const usedMs = state.startedAt === 0 ? 0 : Math.max(0, now - state.startedAt - state.idleMs);
  const words = isStopping ? 'Stopping' : doing === undefined ? 'Beginning' : effectWords[doing];
  return (
    <section className={styles['status']} aria-label="The run">
      <p className={styles['doing']}>
        <span className={styles['dot']} aria-hidden="true" />
        {words}…
      </p>
      <p className={styles['budget']}>
        {state.started !== undefined && budgetWords(state, usedMs)}
        {leftMs !== undefined && `, ${remainingWords(leftMs)}`}
      </p>
      <Button
        size="s"
        onPress={() => {
          setStopping(true);
          asking.stop();
        }}
      >
        Stop <kbd>Esc</kbd>
      </Button>
      <span className={styles['bar']} aria-hidden="true">
        <span style={{ width: `${100 * usedShare(state, usedMs)}%` }} />
      </span>
    </section>
  );
}

function budgetWords({ searches, budget }: State, usedMs: number): string {
  const time = `${Math.floor(usedMs / 1000)} s of ${durationWords(budget.timeMs)}`;
  return `${searches.length} of ${budget.searches} searches, ${time}`;
}

/** Whichever runs out first. */
function usedShare({ searches, budget }: State, usedMs: number): number {
  const shares = [searches.length / Math.max(1, budget.searches), usedMs / Math.max(1, budget.timeMs)];
  return Math.min(1, Math.max(...shares));
}
