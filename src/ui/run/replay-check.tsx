import { CircleCheck, CircleDashed } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Effect } from '../../core/effect.ts';
import type { RunEvent } from '../../core/event.ts';
import { showControls } from '../../core/text/show-controls.ts';
import { count, effectWords, policyWords } from '../../core/wording.ts';
import type { ReplayReply } from '../../ports/replay-check.ts';
import { useServices } from '../services.ts';
import styles from './run.module.css';

/** Whether the policy of today would take the same steps: the log is replayed on the spot. */
export function ReplayCheck({ events }: { readonly events: readonly RunEvent[] }) {
  const reply = useReplayCheck(events);
  const steps = events.filter((event) => event.type === 'step-started').length;
  if (reply === undefined) return <p className={styles['check']}>Replaying…</p>;
  switch (reply.kind) {
    case 'identical':
      return (
        <p className={styles['check']}>
          <CircleCheck size={18} aria-hidden="true" />
          <span>Replays identically: all {count(steps, 'step')} are what the policy wants today.</span>
        </p>
      );
    case 'differs':
      return <Differs at={reply.at} recorded={reply.recorded} wanted={reply.wanted} />;
    case 'other-weights':
      return (
        <p className={styles['check']}>
          <CircleDashed size={18} aria-hidden="true" />
          <span>
            Cannot be replayed here: the learned policy has been trained further, or anew, since (this run was
            steered by weights {reply.recorded}).
          </span>
        </p>
      );
    case 'unknown-policy':
      return (
        <p className={styles['check']}>
          <CircleDashed size={18} aria-hidden="true" />
          <span>
            Cannot be replayed here: policy “{policyWords[reply.policy].name}” is not at hand in this browser.
          </span>
        </p>
      );
    default:
      return reply satisfies never;
  }
}

type DiffersProps = {
  readonly at: number;
  readonly recorded: Effect;
  readonly wanted: Effect | undefined;
};

function Differs({ at, recorded, wanted }: DiffersProps) {
  return (
    <div className={styles['check']}>
      <CircleDashed size={18} aria-hidden="true" />
      <div>
        <p>
          Does not replay identically: at event {at + 1} the log has “{effectName(recorded)}”, and the policy
          of today wants {wanted === undefined ? 'nothing more' : `“${effectName(wanted)}”`}. The run was
          recorded by another version of this program, or its log was changed.
        </p>
        <details className={styles['both']}>
          <summary>Show both</summary>
          <Effects name="Recorded" effect={recorded} />
          <Effects name="Wanted today" effect={wanted} />
        </details>
      </div>
    </div>
  );
}

function Effects({ name, effect }: { readonly name: string; readonly effect: Effect | undefined }) {
  return (
    <figure>
      <figcaption>{name}</figcaption>
      <pre>{effect === undefined ? '–' : showControls(JSON.stringify(effect, undefined, 2))}</pre>
    </figure>
  );
}

function effectName(effect: Effect): string {
  const words = effectWords[effect.type];
  return showControls(effect.type === 'search' ? `${words} for ${effect.query.text}` : words);
}

/** A replay asks the policy once for each step: the run is shown first. */
function useReplayCheck(events: readonly RunEvent[]): ReplayReply | undefined {
  const { checkReplay } = useServices();
  const [reply, setReply] = useState<ReplayReply>();
  useEffect(() => {
    let isShown = true;
    const timer = setTimeout(() => void checkReplay(events).then((next) => isShown && setReply(next)));
    return () => {
      isShown = false;
      clearTimeout(timer);
    };
  }, [checkReplay, events]);
  return reply;
}
