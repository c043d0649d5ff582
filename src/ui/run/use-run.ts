import { useEffect, useState } from 'react';
import type { RunEvent } from '../../core/event.ts';
import type { RunId } from '../../core/ids.ts';
import type { LoadReply } from '../../ports/trajectory-store.ts';
import { followChanges } from '../runs/follow-changes.ts';
import type { SessionView } from '../runs/run-session.ts';
import { useServices } from '../services.ts';
import { useObservable } from '../use-observable.ts';

export type RunOnView =
  | { readonly kind: 'loading' | 'missing' }
  | { readonly kind: 'unreadable' | 'unavailable' | 'refused'; readonly message: string }
  | {
      readonly kind: 'loaded';
      readonly events: readonly RunEvent[];
      /** This tab drives it. */
      readonly isLive: boolean;
      /** Why it is not recorded any further, or cannot be gone on with here. */
      readonly problem: string | undefined;
    };

/** A run as it stands: driven by this tab, by another one, or stored. */
export function useRun(id: RunId): RunOnView {
  const { session, trajectories } = useServices();
  const view = useObservable(session.view);
  const own = view.kind !== 'idle' && view.runId === id ? view : undefined;
  const isLive = own?.kind === 'running';
  const [stored, setStored] = useState<LoadReply>();
  useEffect(() => {
    // What this tab drives it knows before it is stored.
    if (isLive) return;
    return followChanges({
      read: () => trajectories.load(id),
      watch: (changed) => trajectories.watch((run) => (run === undefined || run === id) && changed()),
      got: setStored,
    });
  }, [isLive, id, trajectories]);
  return runOnView(own, stored);
}

type OwnView = Exclude<SessionView, { readonly kind: 'idle' }>;

/** Of two logs of one run the longer is the newer: a log only grows. */
export function runOnView(own: OwnView | undefined, stored: LoadReply | undefined): RunOnView {
  const kept = stored?.kind === 'loaded' ? stored.events : [];
  const events = own !== undefined && own.events.length >= kept.length ? own.events : kept;
  const problem = problemOf(own);
  if (events.length > 0) return { kind: 'loaded', events, isLive: own?.kind === 'running', problem };
  if (problem !== undefined) return { kind: 'refused', message: problem };
  if (own?.kind === 'running' || stored === undefined || stored.kind === 'loaded') return { kind: 'loading' };
  return stored;
}

function problemOf(own: OwnView | undefined): string | undefined {
  const end = own?.end;
  switch (end?.kind) {
    case 'conflict':
      return 'Another tab goes on with this run. It is followed here.';
    case 'refused':
    case 'not-recorded':
      return end.message;
    default:
      return undefined;
  }
}
