import { lexicalChecker } from '../adapters/any/lexical-checker.ts';
import { MemorySource } from '../adapters/any/memory-library/memory-source.ts';
import { reader } from '../adapters/any/reader.ts';
import { exactMatch } from '../core/evaluation/answer-score.ts';
import { bootstrapMean } from '../core/evaluation/bootstrap.ts';
import { knownItemQuestions } from '../core/evaluation/known-item-questions.ts';
import { type EvaluationQuestion, isAnswerable } from '../core/evaluation/question.ts';
import type { FaultPlan } from '../core/faults/fault-plan.ts';
import type { LibraryDump } from '../core/library/library-dump.ts';
import type { Network } from '../core/policy/learned/network.ts';
import { Adam } from '../core/policy/training/adam.ts';
import { type Comparison, learnFromComparisons } from '../core/policy/training/compare-ways.ts';
import { bestBy, type Chooser } from '../core/policy/training/draw-policy.ts';
import { copyNetwork } from '../core/policy/training/new-network.ts';
import type { State } from '../core/state.ts';
import { Random } from '../core/world/random.ts';
import type { PracticeProgress, PracticeReply } from '../ports/practice.ts';
import { compareByPlaying, type Game } from './compare-by-playing.ts';
import { playRun } from './play-run.ts';

import { rememberingChecker } from './remembering-checker.ts';
import { rememberingReasoner } from './remembering-reasoner.ts';

export type PracticeOptions = {
  readonly dump: LibraryDump;
  readonly network: Network;
  readonly seed: number;
  readonly progress: (progress: PracticeProgress) => void;
  readonly signal: AbortSignal;
};

const mostQuestions = 80;
/** With fewer, before and after could not be told apart, and nothing would be learnt. */
const fewestQuestions = 12;
/** One in so many documents is taken out: questions about it have no answer then. */
const leftOut = 6;
/** Of the questions, kept aside for before and after. */
const keptShare = 0.4;
/** Points of a run at which all its ways are tried. */
const points = 2;
const budget = { steps: 160, searches: 6, timeMs: 600_000 };
/** As things go wrong in use: mostly without being said. */
const faults: FaultPlan = {
  rates: { irrelevant: 0.1, 'near-miss': 0.05, empty: 0.05, down: 0.03, misspelled: 0.1 },
};

/** Practises on questions made from the passages of a library, and measures before and after on others of them. The same options give the same report. */
export async function practise(options: PracticeOptions): Promise<PracticeReply> {
  const { dump, seed, progress, signal } = options;
  const random = new Random(seed);
  progress({ phase: 'reading', done: 0, of: 1 });
  const made = knownItemQuestions(dump.passages, { random: () => random.next(), most: mostQuestions });
  if (made.length < fewestQuestions) return impossible(made.length);
  const { questions, open } = withoutSome(made, dump);
  const field = fieldOf(open, seed, signal);
  const games = questions.map(field);
  const count = Math.round(games.length * keptShare);
  const [kept, practised] = [games.slice(0, count), games.slice(count)];
  const network = copyNetwork(options.network);
  const tell = (phase: PracticeProgress['phase'], of: number) => (done: number) =>
    progress({ phase, done, of });
  const before = await scoresOf(kept, { chooser: bestBy(network), tell: tell('before', kept.length) });
  const told = tell('practising', practised.length);
  const comparisons: Comparison[] = [];
  for (const [index, game] of practised.entries()) {
    told(index);
    const compared = { base: bestBy(network), points, random: () => random.next() };
    comparisons.push(...(await compareByPlaying(game, compared)));
  }
  const learning = { rate: 0.0005, epochs: 30, batch: 32, entropy: 0.01, random: () => random.next() };
  learnFromComparisons({ network, adam: new Adam(network) }, comparisons, learning);
  const after = await scoresOf(kept, { chooser: bestBy(network), tell: tell('after', kept.length) });
  const gains = after.map((score, index) => score.right - (before[index]?.right ?? 0));
  const [low, high] = bootstrapMean(gains, { random: () => random.next() }) ?? [0, 0];
  const gain = { mean: mean(gains), low, high };
  const report = { practised: practised.length, kept: kept.length, gain, network };
  return { kind: 'practised', report: { ...report, before: total(before), after: total(after) } };
}

function impossible(found: number): PracticeReply {
  return {
    kind: 'impossible',
    message: `Cannot practise: only ${found} questions could be made from your documents, and ${fewestQuestions} are needed. Sentences that say who did what, or what happened in which year, make questions. Add documents and try again.`,
  };
}

/** Takes some documents out of the library, so that giving up is practised too. */
function withoutSome(made: readonly EvaluationQuestion[], dump: LibraryDump) {
  const gone = new Set(made.filter((_, index) => index % leftOut === 0).flatMap(({ goldIds }) => goldIds));
  const documents = new Set<string>(
    dump.passages.filter(({ id }) => gone.has(id)).map(({ documentId }) => documentId),
  );
  const passages = dump.passages.filter(({ documentId }) => !documents.has(documentId));
  const names = dump.names.flatMap(([name, ids]) => {
    const left = ids.filter((id) => !documents.has(id));
    return left.length === 0 ? [] : [[name, left] as const];
  });
  const questions = made.map((question) =>
    question.goldIds.some((id) => gone.has(id)) ? { ...question, answers: [], goldIds: [] } : question,
  );
  return { questions, open: { passages, names } };
}

function fieldOf(
  dump: LibraryDump,
  seed: number,
  signal: AbortSignal,
): (question: EvaluationQuestion) => Game {
  const source = new MemorySource(dump);
  const engine = {
    ...{ name: 'reader-v0', reasoner: rememberingReasoner(reader) },
    checker: rememberingChecker(lexicalChecker),
  };
  const elsewhere = source.passages.slice(0, 500).map(({ title }) => title);
  const world = { source, engine, elsewhere, faults, budget, seed };
  return (question) => ({
    question,
    play: (chooser) => playRun(question, { ...world, chooser }, signal),
  });
}

type Score = { readonly right: number; readonly searches: number };

async function scoresOf(
  games: readonly Game[],
  { chooser, tell }: { readonly chooser: Chooser; readonly tell: (done: number) => void },
): Promise<readonly Score[]> {
  const scores: Score[] = [];
  for (const { question, play } of games) {
    tell(scores.length);
    const { state } = await play(chooser);
    scores.push({ right: isRight(state, question) ? 1 : 0, searches: state.searches.length });
  }
  return scores;
}

function isRight({ ending }: State, question: EvaluationQuestion): boolean {
  const answer = ending?.kind === 'answered' ? ending.answer.text : undefined;
  if (!isAnswerable(question)) return answer === undefined;
  return answer !== undefined && exactMatch(answer, question.answers) === 1;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function total(scores: readonly Score[]): Score {
  return {
    right: mean(scores.map(({ right }) => right)),
    searches: mean(scores.map(({ searches }) => searches)),
  };
}
