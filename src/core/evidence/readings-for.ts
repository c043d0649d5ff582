import type { PassageId } from '../ids.ts';
import type { State } from '../state.ts';
import { questionInUse } from './question-in-use.ts';

/**
 * What the trained reader said of passages for a question. For the run's own question, what bears on one of its needs bears on it too; for a need,
 * what was read for the whole question stands in where the need's own reading is missing.
 */
export function readingsFor(state: State, question: string): (id: PassageId) => number | undefined {
  const own = state.readings.get(question);
  const whole = questionInUse(state);
  if (question !== whole) return (id) => own?.get(id) ?? state.readings.get(whole)?.get(id);
  const all = [...state.readings.values()];
  return (id) => {
    const found = all.flatMap((readings) => readings.get(id) ?? []);
    return found.length === 0 ? undefined : Math.max(...found);
  };
}
