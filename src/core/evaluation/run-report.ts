import type { RunEvent } from '../event.ts';
import { rankEvidence } from '../evidence/assess-state.ts';
import { evidencePassages } from '../evidence/evidence-passages.ts';
import { foldEvents } from '../evolve.ts';
import type { FailureKind } from '../failure.ts';
import type { InjectedFault } from '../faults/injected-fault.ts';
import type { Move } from '../move.ts';
import type { Passage } from '../passage.ts';
import type { PolicyName } from '../policy-name.ts';
import type { SearchNode, State } from '../state.ts';
import { exactMatch, f1 } from './answer-score.ts';
import { type EvaluationQuestion, isAnswerable, stepsNeeded } from './question.ts';

/** What one run was worth. Shares and scores are 0-1; `ranked` are passage ids, best first. */
export type RunReport = {
  readonly id: string;
  readonly policy: PolicyName;
  readonly question: string;
  readonly kind: string | undefined;
  readonly answerable: boolean;
  /** All that would have been right; empty where there is no answer. */
  readonly rightAnswers: readonly string[];
  /** Steps that the way to the answer needs, where that is known. */
  readonly steps: number | undefined;
  readonly seed: number;
  /** Undefined where the run gave up. */
  readonly answer: string | undefined;
  /** Of the answer: P(its quotes support it) of the finding that is supported least. */
  readonly support: number | undefined;
  readonly quotes: readonly { readonly passageId: string; readonly text: string }[];
  readonly evidence: readonly string[];
  readonly ranked: readonly string[];
  readonly searches: number;
  /** Failures that the run noticed. */
  readonly failures: readonly FailureKind[];
  /** Faults that were put into the run on purpose, with the steps that they befell. */
  readonly injected: readonly InjectedFault[];
  readonly moves: readonly Move[];
  /** The answer is one of the right ones, or the run gave up where there is none. */
  readonly right: boolean;
  readonly exactMatch: number;
  readonly f1: number;
  /** All gold passages are among the evidence / the first five; undefined where no gold is known. */
  readonly goldInEvidence: boolean | undefined;
  readonly goldInTop5: boolean | undefined;
  /** Searches that brought a gold passage which none before them had brought, and those of them that were judged bad or left. */
  readonly goodSearches: number;
  readonly falseAlarms: number;
  readonly seconds: number;
  readonly tokens: number;
};

const mostRanked = 20;

export type RunCircumstances = {
  readonly seconds: number;
  readonly injected?: readonly InjectedFault[];
  /** What the events come to, where somebody knows it already. */
  readonly state?: State;
};

export function reportRun(
  question: EvaluationQuestion,
  events: readonly RunEvent[],
  { seconds, injected = [], state = foldEvents(events) }: RunCircumstances,
): RunReport {
  const answer = state.ending?.kind === 'answered' ? state.ending.answer : undefined;
  const answerable = isAnswerable(question);
  const exact = answer === undefined ? 0 : exactMatch(answer.text, question.answers);
  const ranked = rankEvidence(state).map(String);
  const evidence = evidenceIds(state);
  return {
    ...{ id: question.id, policy: state.policy, question: question.question },
    ...{ kind: question.kind, answerable, rightAnswers: question.answers },
    ...{ steps: stepsNeeded(question), seed: state.started?.seed ?? 0 },
    answer: answer?.text,
    support: answer === undefined ? undefined : Math.min(1, ...answer.findings.map((each) => each.support)),
    quotes: (answer?.findings ?? []).flatMap(({ quotes }) =>
      quotes.map(({ passageId, text }) => ({ passageId, text })),
    ),
    ...{ evidence, ranked: ranked.slice(0, mostRanked), searches: state.searches.length },
    ...{ failures: failuresOf(state), injected, moves: state.repairs.map((repair) => repair.move) },
    right: answerable ? exact === 1 : answer === undefined,
    exactMatch: exact,
    f1: answer === undefined ? 0 : f1(answer.text, question.answers),
    goldInEvidence: holdsAll(question, namesOf(evidence, state)),
    goldInTop5: holdsAll(question, namesOf(ranked.slice(0, 5), state)),
    ...alarms(question, state),
    ...{ seconds, tokens: tokensOf(events) },
  };
}

/** What an answer quotes, and what the policy takes for evidence. */
function evidenceIds(state: State): readonly string[] {
  const findings = state.ending?.kind === 'answered' ? state.ending.answer.findings : [];
  const quoted = findings.flatMap((finding) => finding.quotes.map((quote) => quote.passageId));
  return [...new Set([...quoted, ...evidencePassages(state).map((passage) => passage.id)])];
}

function failuresOf(state: State): readonly FailureKind[] {
  const noticed = [
    ...state.repairs.map((repair) => repair.failure),
    ...state.troubles.map((each) => each.failure),
  ];
  return [...new Set(noticed)];
}

/** The passages and their documents: whoever names a document as gold does not know into what passages it is cut. */
function namesOf(ids: readonly string[], { passages }: State): readonly string[] {
  return [...passages.values()].filter(({ id }) => ids.includes(id)).flatMap(goldNames);
}

function goldNames({ id, documentId }: Passage): readonly string[] {
  return [id, documentId];
}

function holdsAll({ goldIds }: EvaluationQuestion, ids: readonly string[]): boolean | undefined {
  return goldIds.length === 0 ? undefined : goldIds.every((id) => ids.includes(id));
}

/** A search is good when it brings a gold passage that no search before it brought. */
function alarms({ goldIds }: EvaluationQuestion, state: State) {
  const seen = new Set<string>();
  const good = state.searches.filter((node) => {
    const fresh = namesFoundBy(node).filter((id) => goldIds.includes(id) && !seen.has(id));
    for (const id of fresh) seen.add(id);
    return fresh.length > 0;
  });
  const thrown = good.filter((node) => node.dead || node.judgement?.verdict === 'bad');
  return { goodSearches: good.length, falseAlarms: thrown.length };
}

function namesFoundBy({ outcome }: SearchNode): readonly string[] {
  return outcome.kind === 'found' ? outcome.hits.flatMap((hit) => goldNames(hit.passage)) : [];
}

function tokensOf(events: readonly RunEvent[]): number {
  return events.reduce((sum, event) => {
    const generation = 'generation' in event ? event.generation : undefined;
    return sum + (generation?.promptTokens ?? 0) + (generation?.outputTokens ?? 0);
  }, 0);
}
