import type { RunEvent } from '../../core/event.ts';
import type { RunId } from '../../core/ids.ts';
import type { State } from '../../core/state.ts';
import { count, policyWords } from '../../core/wording.ts';
import { HostileText } from '../components/hostile-text.tsx';
import { Section } from '../components/section.tsx';
import { durationWords } from '../words/duration-words.ts';
import { dateWords } from '../words/time-words.ts';
import { ReplayCheck } from './replay-check.tsx';
import styles from './run.module.css';

export type AboutRunProps = {
  readonly id: RunId;
  readonly events: readonly RunEvent[];
  readonly state: State;
  readonly isLive: boolean;
};

/** All that decided how the run went, and whether its log replays. */
export function AboutRun({ id, events, state, isLive }: AboutRunProps) {
  return (
    <Section title="About this run" lead="With the same library, these make the same run.">
      <dl className={styles['facts']}>
        {runFacts(id, state).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <HostileText>{value}</HostileText>
            </dd>
          </div>
        ))}
      </dl>
      {!isLive && <ReplayCheck events={events} />}
    </Section>
  );
}

function runFacts(id: RunId, state: State): readonly (readonly [string, string])[] {
  const { started, policy, policyWeights, budget, startedAt, lastAt, idleMs } = state;
  const { searches, steps, timeMs } = budget;
  return [
    ['Question', started?.question ?? ''],
    [
      'Policy',
      `${policyWords[policy].name}${policyWeights === undefined ? '' : `, weights ${policyWeights}`}`,
    ],
    ['Engine', started?.engine ?? ''],
    ['Sources', started?.sources.join(', ') ?? ''],
    ['Budget', `${count(searches, 'search', 'searches')}, ${count(steps, 'step')}, ${durationWords(timeMs)}`],
    ['Seed', String(started?.seed ?? '')],
    ['May ask you', started?.mayAsk === true ? 'yes' : 'no'],
    ['Started', dateWords(startedAt)],
    ['Took', durationWords(lastAt - startedAt - idleMs)],
    ['Id', id],
  ];
}
