import type { Recaller } from '../../ports/recaller.ts';

/** Recalls only while it is switched on; otherwise past runs are not even looked at. */
export function createSwitchedRecaller(recaller: Recaller, isOn: () => boolean): Recaller {
  return {
    recall: async (question, signal) => {
      signal.throwIfAborted();
      return isOn() ? recaller.recall(question, signal) : [];
    },
  };
}
