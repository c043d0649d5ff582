import type { RunEvent } from '../../core/event.ts';
import type { RunId } from '../../core/ids.ts';
import type { State } from '../../core/state.ts';
import { HostileText } from '../components/hostile-text.tsx';
import { Section } from '../components/section.tsx';
import { ReplayCheck } from './replay-check.tsx';
import styles from './run.module.css';
import { runFacts } from './run-facts.ts';

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
        {runFacts(id, { events, state }).map(([name, value]) => (
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
