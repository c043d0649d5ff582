import type { PolicyName } from '../policy-name.ts';
import { count } from '../wording.ts';
import type { RunComparison } from './compare-runs.ts';
import { policiesOf } from './curves.ts';
import type { EvaluationReport } from './evaluation-report.ts';
import { budgetWords } from './report-facts.ts';
import type { RunReport } from './run-report.ts';

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
  const others = otherAnswers(left, right);
  if (others > 0)
    notes.push(
      `Their answer keys differ: ${count(others, 'question')} that both ask had other right answers in the second.`,
    );
  for (const [what, value] of facts) {
    const [first, second] = [value(left), value(right)];
    if (first !== second && first !== undefined && second !== undefined)
      notes.push(`They differ in ${what} too: ${first} and ${second}.`);
  }
  return notes;
}

/** Questions that both ask and hold other answers for right. Reports that did not tell the answers say nothing of it. */
function otherAnswers(left: Arm, right: Arm): number {
  const known = new Map(runsOf(left).map((run) => [questionKey(run), answerKey(run)] as const));
  const questions = new Map(runsOf(right).map((run) => [questionKey(run), answerKey(run)] as const));
  return [...questions].filter(([question, answers]) => {
    const before = known.get(question);
    return before !== undefined && answers !== undefined && before !== answers;
  }).length;
}

function questionKey({ id, question }: RunReport): string {
  return JSON.stringify([id, question]);
}

function answerKey({ answerable, rightAnswers }: RunReport): string | undefined {
  return answerable && rightAnswers.length === 0 ? undefined : JSON.stringify([...rightAnswers].sort());
}

const facts: readonly (readonly [string, (arm: Arm) => string | undefined])[] = [
  ['engine', (arm) => summaryOf(arm)?.engine],
  ['faults', (arm) => summaryOf(arm)?.faults],
  ['fingerprint of the questions', ({ report }) => report.questionSet?.fingerprint],
  ['library', ({ report }) => report.questionSet?.library],
  ['budget', ({ report }) => budgetWords(report.budget)],
  ['program', ({ report }) => report.commit],
];

function summaryOf({ report, policy }: Arm) {
  return report.summary.find((each) => each.policy === policy);
}
