import type { RunEvent } from '../../core/event.ts';
import type { State } from '../../core/state.ts';
import { durationWords } from '../words/duration-words.ts';
import { EventDetail } from './event-detail.tsx';
import { eventWords } from './event-words.ts';
import { KnownHere } from './known-here.tsx';
import { RawEvent } from './raw-event.tsx';
import styles from './step-panel.module.css';
import type { Replay } from './use-replay.ts';

/** What happened at the event that is shown, and what the run knows from then on. */
export function StepPanel({ replay }: { readonly replay: Replay }) {
  const { event, position, state, wholeTrail } = replay;
  if (event === undefined) return null;
  const { title, detail } = eventWords(event);
  return (
    <div className={styles['panel']}>
      <section className={styles['step']} aria-label="What happened here">
        <p className={styles['place']}>
          Event {position}
          {'step' in event && `, step ${event.step}`}
          {timing(event, state)}
        </p>
        <h2 className={styles['title']}>
          <bdi>{title}</bdi>
        </h2>
        {detail !== '' && (
          <p className={styles['detail']}>
            <bdi>{detail}</bdi>
          </p>
        )}
        <EventDetail event={event} trail={wholeTrail} state={state} />
        <RawEvent event={event} />
      </section>
      <KnownHere state={state} />
    </div>
  );
}

/** By the run's own time: what it stood still, or lay there before it was forked, is no part of it. */
function timing(event: RunEvent, { startedAt, idleMs }: State): string {
  const since = `, ${durationWords(event.at - startedAt - idleMs)} into the run`;
  return 'durationMs' in event ? `${since}, took ${durationWords(event.durationMs)}` : since;
}
