import { applyReplacements, questionInUse, replacementsOf } from '../evidence/question-in-use.ts';
import type { Need, Plan } from '../need.ts';
import type { State } from '../state.ts';
import { fillPremises } from './fill-premises.ts';

/** The first need that is not answered and whose premises are. Undefined when all are answered, or before the plan. */
export function currentNeed(state: State): Need | undefined {
  return state.plan?.needs.find((need) => isOpen(state, need));
}

/** Whether a need can be answered next: it is not, and its premises are. */
export function isOpen({ findings }: State, { id, dependsOn }: Need): boolean {
  return !findings.has(id) && dependsOn.every((each) => findings.has(each));
}

/**
 * What to ask for a need: its question with '#1', '#2' replaced by the answers it depends on, and with the
 * respellings in force. The only need of a plan asks the question itself, where its answer is the question's.
 */
export function needQuestion(state: State, need: Need | undefined): string {
  const isOnly = state.plan?.needs.length === 1 && state.plan.combination.kind === 'last';
  if (need === undefined || isOnly) return questionInUse(state);
  const answers = need.dependsOn.map((id) => state.findings.get(id)?.text);
  const asked = fillPremises(need.question, answers);
  return applyReplacements(asked, replacementsOf(state));
}

/** The answers that this need goes on from: the things to look up. */
export function premises(state: State, need: Need): readonly string[] {
  return need.dependsOn.flatMap((id) => state.findings.get(id)?.text ?? []);
}

/** Whether needs of the plan rest on each other. */
export function isChain(plan: Plan | undefined): boolean {
  return plan?.needs.some((need) => need.dependsOn.length > 0) ?? false;
}
