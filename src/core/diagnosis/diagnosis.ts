import type { FailureKind } from '../failure.ts';
import type { SearchNode, State } from '../state.ts';

/** A failure that was noticed, and the things in question, for the person. */
export type Diagnosis = {
  readonly failure: FailureKind;
  readonly search: SearchNode | undefined;
  readonly detail: string;
};

/** A sign of one failure: looks at the run after its latest living search. One sign a file or a few of a kind. */
export type Sign = (state: State, search: SearchNode) => Diagnosis | undefined;

export function latestSearch(state: State): SearchNode | undefined {
  return state.searches.findLast((node) => !node.dead);
}

export function hitsOf(node: SearchNode) {
  return node.outcome.kind === 'found' ? node.outcome.hits : [];
}
