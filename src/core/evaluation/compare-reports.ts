import type { PolicyName } from '../policy-name.ts';
import type { RunComparison } from './compare-runs.ts';
import { policiesOf } from './curves.ts';
import type { EvaluationReport } from './evaluation-report.ts';
import { budgetWords } from './report-facts.ts';

/** One policy of one report: what can be set beside another. */
export type Arm = { readonly report: EvaluationReport; readonly policy: PolicyName };

export type Comparison =
  | {
      readonly kind: 'compared';
      readonly comparison: RunComparison;
      /** How the two differ besides, and how much of them could be paired: a difference may come of that. */
      readonly notes: readonly string[];
    }
  | { readonly kind: 'incomparable'; readonly message: string };

/** What a comparison of two policies' runs is worth. */
export function judgeComparison(left: Arm, right: Arm, comparison: RunComparison): Comparison {
  if (comparison.pairs === 0) return { kind: 'incomparable', message: noPairs(left, right) };
  return { kind: 'compared', comparison, notes: notesOn(left, right, comparison) };
}

/** Policies that both reports have, in the order of the left one. */
export function commonPolicies(left: EvaluationReport, right: EvaluationReport): readonly PolicyName[] {
  const others = policiesOf(right.runs);
  return policiesOf(left.runs).filter((policy) => others.includes(policy));
}

export function runsOf({ report, policy }: Arm) {
  return report.runs.filter((run) => run.policy === policy);
}

function noPairs(left: Arm, right: Arm): string {
  const [first, second] = [runsOf(left), runsOf(right)];
  const empty = first.length === 0 ? 'the first' : second.length === 0 ? 'the second' : undefined;
  if (empty !== undefined) return `Cannot compare: ${empty} has no finished run of its policy.`;
  const questions = new Set(first.map(({ question }) => question));
  const isSameQuestion = second.some(({ question }) => questions.has(question));
  return isSameQuestion
    ? 'Cannot compare run by run: the two ask some of the same questions, but with other ids or seeds. Run both on the same questions (the same file, or the same world with the same seed and as many articles and questions) and with the same seeds.'
    : `Cannot compare: the two have no question in common (“${setOf(left)}” and “${setOf(right)}”). Only runs of the same questions can be paired; their tables can still be read side by side.`;
}

function setOf({ report }: Arm): string {
  return report.questionSet?.name ?? 'an unnamed set';
}

function notesOn(left: Arm, right: Arm, { pairs, onlyLeft, onlyRight }: RunComparison): readonly string[] {
  const notes: string[] = [];
  if (onlyLeft + onlyRight > 0)
    notes.push(
      `Only what both have is compared: ${pairs} runs in pairs; ${onlyLeft} of the first and ${onlyRight} of the second have no partner.`,
    );
  for (const [what, value] of facts) {
    const [first, second] = [value(left), value(right)];
    if (first !== second && first !== undefined && second !== undefined)
      notes.push(`They differ in ${what} too: ${first} and ${second}.`);
  }
  return notes;
}

const facts: readonly (readonly [string, (arm: Arm) => string | undefined])[] = [
  ['engine', (arm) => summaryOf(arm)?.engine],
  ['faults', (arm) => summaryOf(arm)?.faults],
  ['library', ({ report }) => report.questionSet?.library],
  ['budget', ({ report }) => budgetWords(report.budget)],
  ['program', ({ report }) => report.commit],
];

function summaryOf({ report, policy }: Arm) {
  return report.summary.find((each) => each.policy === policy);
}
