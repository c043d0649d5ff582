import type { StepNumber } from '../ids.ts';
import type { State } from '../state.ts';
import { type MoveRule, repairOf } from './move-rule.ts';

/**
 * Drops the branch that ends here: the failed search and the failed ones that it came from, up to the last search that was answered and not
 * bad. The first search is never dropped: there is nothing before it to go back to.
 */
export const backtrack: MoveRule = (state, diagnosis) => {
  const { search } = diagnosis;
  if (search?.parent === undefined) return undefined;
  const dead: StepNumber[] = [search.step];
  let to: StepNumber | undefined = search.parent;
  for (
    let node = find(state, to);
    node?.parent !== undefined && isBad(state, node.step);
    node = find(state, to)
  ) {
    dead.push(node.step);
    to = node.parent;
  }
  return { type: 'backtrack', to, dead, repair: repairOf(diagnosis, 'backtrack', search.query.text) };
};

function find(state: State, step: StepNumber | undefined) {
  return state.searches.find((node) => node.step === step);
}

function isBad(state: State, step: StepNumber): boolean {
  const node = find(state, step);
  return node?.judgement?.verdict === 'bad' || node?.outcome.kind === 'failed';
}
