import type { State } from '../../core/state.ts';
import { showControls } from '../../core/text/show-controls.ts';
import { durationWords } from '../words/duration-words.ts';
import styles from './step-panel.module.css';

/** The state that is folded up to the event that is shown, in figures. */
export function KnownHere({ state }: { readonly state: State }) {
  return (
    <section className={styles['known']} aria-label="What the run knows here">
      <h3>What the run knows here</h3>
      <dl>
        {stateFacts(state).map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

export type StateFact = { readonly name: string; readonly value: string };

export function stateFacts(state: State): readonly StateFact[] {
  const { searches, budget, steps, passages, findings, plan, repairs } = state;
  const usedMs = state.lastAt - state.startedAt - state.idleMs;
  const names = new Set(state.names.map(({ name }) => name));
  const found = [...findings.values()].map(({ text }) => showControls(text));
  const good = searches.filter(({ judgement }) => judgement?.verdict === 'good').length;
  return [
    { name: 'Searches', value: `${searches.length} of ${budget.searches}` },
    { name: 'Good searches', value: String(good) },
    { name: 'Left behind', value: String(searches.filter(({ dead }) => dead).length) },
    { name: 'Repairs', value: String(repairs.length) },
    { name: 'Passages seen', value: String(passages.size) },
    { name: 'Names noticed', value: String(names.size) },
    { name: 'Needs answered', value: `${findings.size} of ${plan?.needs.length ?? 1}` },
    ...(found.length === 0 ? [] : [{ name: 'Found', value: found.join('; ') }]),
    { name: 'Steps', value: `${steps} of ${budget.steps}` },
    { name: 'Time', value: `${durationWords(usedMs)} of ${durationWords(budget.timeMs)}` },
  ];
}
