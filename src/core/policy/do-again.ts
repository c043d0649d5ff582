import type { Effect } from '../effect.ts';
import type { State } from '../state.ts';

/** The step that the engine failed at, once more: what was done before it stands in the log and is not repeated. */
export function doAgain({ again }: State): Effect | undefined {
  return again === undefined ? undefined : { ...again.effect, redo: again.redo };
}
