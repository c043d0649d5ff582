import type { Passage } from '../passage.ts';
import { thresholds } from '../relevance/thresholds.ts';
import type { State } from '../state.ts';
import { assessState } from './assess-state.ts';

const most = 5;

/** The passages that the run takes for evidence so far: at most five, each more likely relevant than not or nearly so. */
export function evidencePassages(state: State): readonly Passage[] {
  return assessState(state)
    .filter(({ relevance }) => relevance >= thresholds.evidence)
    .slice(0, most)
    .map(({ passage }) => passage);
}
