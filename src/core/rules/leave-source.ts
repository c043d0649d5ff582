import type { StepNumber } from '../ids.ts';
import type { SearchNode, State } from '../state.ts';
import { type MoveRule, repairOf } from './move-rule.ts';

/** A source that cannot be asked is left for the last search that was answered: what it brought may be looked at in other ways yet. */
export const leaveSource: MoveRule = (state, diagnosis) => {
  const { search } = diagnosis;
  if (search?.outcome.kind !== 'failed') return undefined;
  const dead: StepNumber[] = [];
  let node: SearchNode | undefined = search;
  while (node?.outcome.kind === 'failed') {
    dead.push(node.step);
    node = find(state, node.parent);
  }
  if (node === undefined) return undefined;
  return {
    type: 'backtrack',
    to: node.step,
    dead,
    repair: repairOf(diagnosis, 'backtrack', search.query.text),
  };
};

function find(state: State, step: StepNumber | undefined): SearchNode | undefined {
  return state.searches.find((node) => node.step === step);
}
