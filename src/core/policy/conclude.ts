import type { Finding, GiveUpAccount } from '../answer.ts';
import { diagnose } from '../diagnosis/diagnose.ts';
import type { Effect } from '../effect.ts';
import type { FailureKind } from '../failure.ts';
import { currentNeed, needQuestion } from '../needs/current-need.ts';
import type { SearchNode, State } from '../state.ts';
import { whatWouldHelp } from './what-would-help.ts';

/** The end of a run: the answer, where every need has one, else an account of what was tried. */
export function conclude(state: State, reason?: FailureKind): Effect {
  const findings = answeredNeeds(state);
  const last = findings.at(-1);
  if (isAnswered(state) && last !== undefined && !state.uncombined) {
    return { type: 'answer', answer: { text: last.text, findings } };
  }
  return { type: 'give-up', account: accountOf(state, reason ?? diagnose(state)?.failure ?? 'missing-hop') };
}

/** Whether every need of the plan has its finding. */
export function isAnswered(state: State): boolean {
  return state.plan?.needs.length === answeredNeeds(state).length;
}

/** Findings in the order of the plan. */
export function answeredNeeds(state: State): readonly Finding[] {
  return (state.plan?.needs ?? []).flatMap((need) => state.findings.get(need.id) ?? []);
}

export function accountOf(state: State, reason: FailureKind): GiveUpAccount {
  return {
    reason,
    tried: state.searches.map((node) => ({
      query: node.query.text,
      failure: failureAfter(state, node),
      move: node.repair?.move,
    })),
    found: answeredNeeds(state),
    missing: missingOf(state),
    wouldHelp: whatWouldHelp(reason, state),
  };
}

/** A question that is one need stands as the person asked it: a respelling may have been wrong too. */
function missingOf(state: State): string {
  const isWhole = (state.plan?.needs.length ?? 1) === 1;
  return isWhole ? (state.started?.question ?? '') : needQuestion(state, currentNeed(state));
}

/** What was noticed after a search: the failure that the next repair of it names. */
function failureAfter(state: State, node: SearchNode): FailureKind | undefined {
  const noticed = state.repairs.find((repair) => repair.at === node.step)?.failure;
  return noticed ?? (node.judgement?.verdict === 'bad' ? 'off-topic' : undefined);
}
