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
        budget: event.budget,
        startedAt: event.at,
        lastAt: event.at,
        idleMs: 0,
      };
    case 'run-forked':
      return reopen({ ...timed, policy: event.policy, offeredQuery: event.query ?? state.offeredQuery });
    case 'step-started':
      return startStep(timed, event);
    case 'run-stopped':
      return { ...timed, stopped: true };
    case 'run-resumed':
      return { ...timed, stopped: false };
    default:
      return evolveOutcome({ ...timed, pending: undefined, steps: timed.steps + 1 }, event, state.pending);
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

/** A fork goes on from where its prefix ends, also when that is the end of the run. */
function reopen(state: State): State {
  return { ...state, ending: undefined, stopped: false, pending: undefined };
}

function startStep(state: State, event: StepStarted): State {
  const repair = 'repair' in event.effect ? event.effect.repair : undefined;
  // The same step started again after a crash is one repair, not two.
  const again = state.pending?.step === event.step;
  const repairs = repair === undefined || again ? state.repairs : [...state.repairs, repair];
  return { ...state, pending: event, repairs };
}
