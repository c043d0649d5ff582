import { thresholds } from '../relevance/thresholds.ts';
import type { State } from '../state.ts';
import { ambiguous } from './ambiguous.ts';
import { type Diagnosis, latestSearch, type Sign } from './diagnosis.ts';
import { contradiction, engineTrouble, missingHop, unsupported } from './finding-signs.ts';
import { misspelled } from './misspelled.ts';
import { offTopic, repeating, tooBroad, tooNarrow } from './result-signs.ts';
import { noResults, sourceTrouble, wrongSource } from './source-signs.ts';

/** In order: the first sign that shows names the failure. More specific ones stand before more general ones. */
export const signs: readonly Sign[] = [
  engineTrouble,
  misspelled,
  wrongSource,
  noResults,
  repeating,
  ambiguous,
  offTopic,
  tooNarrow,
  tooBroad,
  contradiction,
  unsupported,
  missingHop,
];

/**
 * All failures that show after the latest living search, most specific first: if one cannot be repaired, the next may be. A
 * source that broke says nothing about the query, so no other failure is looked for then.
 */
export function diagnoseAll(state: State): readonly Diagnosis[] {
  const known = remembered.get(state) ?? read(state);
  remembered.set(state, known);
  return known;
}

/** Several stages of a policy ask for the same state. */
const remembered = new WeakMap<State, readonly Diagnosis[]>();

function read(state: State): readonly Diagnosis[] {
  const search = latestSearch(state);
  if (search === undefined || isTold(state)) return [];
  const trouble = sourceTrouble(state, search);
  return trouble === undefined ? signs.flatMap((sign) => sign(state, search) ?? []) : [trouble];
}

/** Whether all that is asked is told in so many words: then nothing is missing, whatever the search was like and in whatever words it is told. */
function isTold({ plan, findings }: State): boolean {
  return plan?.needs.every(({ id }) => (findings.get(id)?.support ?? 0) >= thresholds.stated) ?? false;
}

/** The failure that the run is in, if any. Only meaningful once the latest search is judged and its results are used. */
export function diagnose(state: State): Diagnosis | undefined {
  return diagnoseAll(state)[0];
}
