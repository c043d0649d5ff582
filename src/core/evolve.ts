import { canonicalJson } from './canonical-json.ts';
import type { RunEvent, StepStarted } from './event.ts';
import { evolveOutcome } from './evolve-outcome.ts';
import { initialState, type State } from './state.ts';

/** The state after one more event. Total: an outcome that answers no started step is taken for what it says. */
export function evolve(state: State, event: RunEvent): State {
  const timed = passTime(state, event);
  switch (event.type) {
    case 'run-started':
      return {
        ...timed,
        started: event,
        policy: event.policy,
        policyWeights: event.policyWeights,
        budget: event.budget,
        startedAt: event.at,
        lastAt: event.at,
        idleMs: 0,
      };
    case 'run-forked':
      return reopen({
        ...timed,
        ...{ policy: event.policy, policyWeights: event.policyWeights },
        offeredQuery: event.query ?? state.offeredQuery,
      });
    case 'step-started':
      return { ...timed, pending: event };
    case 'run-stopped':
      return { ...timed, stopped: true };
    case 'run-resumed':
      return { ...timed, stopped: false, policyWeights: event.policyWeights ?? state.policyWeights };
    default:
      return evolveOutcome(
        addRepair({ ...timed, pending: undefined, steps: timed.steps + 1 }, state.pending),
        event,
        state.pending,
      );
  }
}

export function foldEvents(events: Iterable<RunEvent>): State {
  let state = initialState;
  for (const event of events) state = evolve(state, event);
  return state;
}

function passTime(state: State, event: RunEvent): State {
  const pausedMs = event.type === 'run-resumed' || event.type === 'run-forked' ? event.at - state.lastAt : 0;
  return { ...state, lastAt: event.at, idleMs: state.idleMs + Math.max(0, pausedMs) };
}

/** A fork goes on from where its prefix ends, also when that is the end of the run, or a step that an engine failed at. */
function reopen(state: State): State {
  const open = { ending: undefined, stopped: false, pending: undefined };
  return { ...state, ...open, uncombined: false, again: undefined };
}

/**
 * A repair counts once its step has an outcome: a step in flight must leave nothing behind, or the policy would want something else
 * after a crash. A rewording and the search for it carry the same repair: that is one.
 */
function addRepair(state: State, started: StepStarted | undefined): State {
  const repair = started !== undefined && 'repair' in started.effect ? started.effect.repair : undefined;
  if (repair === undefined) return state;
  const isSame = canonicalJson(repair) === canonicalJson(state.repairs.at(-1) ?? null);
  return isSame ? state : { ...state, repairs: [...state.repairs, repair] };
}
