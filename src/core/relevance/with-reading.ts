import { predict } from './logistic.ts';
import { type ReadList, readFeatures, readListFeatures } from './read-features.ts';
import { readListModel, readModel } from './read-weights.ts';

/** P(a passage bears on the need) from that by words and that by the trained reader; the former where it was not read. */
export function withReading(lexical: number, read: number | undefined, model = readModel): number {
  return read === undefined ? lexical : predict(model, readFeatures(lexical, read));
}

/** P(at least one passage of the list bears on the need). */
export function readListProbability(list: ReadList): number {
  return predict(readListModel, readListFeatures(list));
}
