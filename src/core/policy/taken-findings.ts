import type { Finding } from '../answer.ts';
import type { Need, Plan } from '../need.ts';
import { fillPremises } from '../needs/fill-premises.ts';
import { wholePlan } from '../needs/whole-plan.ts';
import type { State } from '../state.ts';

/** Less than this, and a finding is none for a policy that does not verify. */
const leastTaken = 0.4;

/** What a policy that does not verify takes for the answer to a need: the first finding of the latest extraction for it. */
export function takenFinding(state: State, need: Need): Finding | undefined {
  const [first] = state.extractions.findLast((each) => each.need === need.id)?.findings ?? [];
  return (first?.support ?? 0) >= leastTaken ? first : undefined;
}

export function planOf(state: State): Plan {
  return state.plan ?? wholePlan(state.started?.question ?? '');
}

/** The first need without a finding, in the order of the plan, and its question with the findings it goes on from; undefined where all have one. */
export function openNeed(state: State): { readonly need: Need; readonly question: string } | undefined {
  const { needs } = planOf(state);
  const need = needs.find((each) => takenFinding(state, each) === undefined);
  if (need === undefined) return undefined;
  const answers = need.dependsOn.map((id) => {
    const premise = needs.find((each) => each.id === id);
    return premise === undefined ? undefined : takenFinding(state, premise)?.text;
  });
  return { need, question: fillPremises(need.question, answers) };
}

/** Findings in the order of the plan. */
export function takenFindings(state: State): readonly Finding[] {
  return planOf(state).needs.flatMap((need) => takenFinding(state, need) ?? []);
}
