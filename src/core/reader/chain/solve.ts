import type { AnswerKind } from '../../need.ts';
import type { Passage } from '../../passage.ts';
import { predict } from '../../relevance/logistic.ts';
import { readQuestion } from '../question/read-question.ts';
import { type RankedSpan, rankSpans } from '../rank/rank-spans.ts';
import { type Reading, readFor } from '../rank/reading.ts';
import { type Shelf, shelve } from '../rank/shelf.ts';
import type { ReaderModels } from '../reader-models.ts';
import type { Solution } from './solution.ts';
import { solutionFeatures } from './solution-features.ts';
import type { Split } from './split.ts';
import { stepFeatures, stepSetting } from './step-features.ts';

const mostReadings = 12;
const deepest = 4;
const answersKept = 3;
/** A first part that is less likely than this leads nowhere. */
const leastInner = 0.12;
/** A part that is this likely to be answered in steps is not read at once as well. */
const enough = 0.3;

/** Answers questions from a few passages: at once, and by way of what they ask inside. Holds what was read for one job. */
export class Solver {
  readonly #shelf: Shelf;
  readonly #models: ReaderModels;
  readonly #solved = new Map<string, readonly Solution[]>();
  #readings = 0;

  constructor(passages: readonly Passage[], models: ReaderModels) {
    this.#shelf = shelve(passages);
    this.#models = models;
  }

  /** Likeliest first, each answer once. */
  solve(question: string, expects: AnswerKind): readonly Solution[] {
    return this.#weigh(...this.ways(question, expects));
  }

  /** All ways to an answer before they are weighed as a whole, and the reading of the question itself. */
  ways(question: string, expects: AnswerKind): readonly [Reading, readonly Solution[]] {
    const reading = this.#read(question, expects);
    return [reading, [...this.#atOnce(reading), ...this.#inSteps(reading, 0)].sort(byProbability)];
  }

  #read(question: string, expects: AnswerKind): Reading {
    return readFor(readQuestion(question, expects), this.#shelf);
  }

  #weigh(reading: Reading, solutions: readonly Solution[]): readonly Solution[] {
    const { solution: model } = this.#models;
    return distinct(
      solutions.map((solution, at) => {
        return { ...solution, probability: predict(model, solutionFeatures(reading, solutions, at)) };
      }),
    );
  }

  /** A part of the question: in steps where it has parts itself, and at once where those do not lead far. */
  #solvePart(question: string, expects: AnswerKind, depth: number): readonly Solution[] {
    const known = this.#solved.get(question);
    if (known !== undefined) return known;
    const reading = this.#read(question, expects);
    const inSteps = depth < deepest ? this.#inSteps(reading, depth) : [];
    const isDone = (inSteps[0]?.probability ?? 0) >= enough;
    const all = isDone ? inSteps : [...inSteps, ...this.#atOnce(reading)].sort(byProbability);
    const solutions = this.#weigh(reading, all);
    this.#solved.set(question, solutions);
    return solutions;
  }

  #atOnce(reading: Reading): readonly Solution[] {
    if (this.#readings >= mostReadings) return [];
    this.#readings++;
    const ranked = rankSpans(reading, this.#models.ranking);
    const model = this.#models.step[stepSetting(reading)];
    const found: Solution[] = [];
    const seen = new Set<string>();
    for (let at = 0; at < ranked.length && found.length < answersKept; at++) {
      const span = ranked[at];
      if (span === undefined || seen.has(span.candidate.key)) continue;
      seen.add(span.candidate.key);
      const probability = predict(model, stepFeatures(reading, ranked, at));
      found.push({ steps: [{ reading, span, text: textOf(span), probability }], splits: [], probability });
    }
    return found;
  }

  #inSteps({ question, splits }: Reading, depth: number): readonly Solution[] {
    const found: Solution[] = [];
    for (const split of splits) {
      const firsts = this.#solvePart(split.inner, 'unknown', depth + 1);
      const likely = firsts
        .filter(({ probability }) => probability >= leastInner)
        .slice(0, depth === 0 ? 2 : 1);
      for (const first of likely)
        found.push(...this.#goOn(first, split, { expects: question.expects, depth }));
    }
    return distinct(found);
  }

  #goOn(first: Solution, { kind, outer }: Split, { expects, depth }: Goal): readonly Solution[] {
    const answer = first.steps.at(-1)?.text ?? '';
    return this.#solvePart(outer(answer), expects, depth + 1)
      .filter(({ steps }) => steps.at(-1)?.text !== answer)
      .map(({ steps, splits, probability }) => ({
        steps: [...first.steps, ...steps],
        splits: [kind, ...first.splits, ...splits],
        probability: first.probability * probability,
      }));
  }
}

type Goal = { readonly expects: AnswerKind; readonly depth: number };

function textOf({ candidate }: RankedSpan): string {
  const { start, end } = candidate.span;
  return candidate.context.view.passage.read.passage.text.slice(start, end);
}

function distinct(solutions: readonly Solution[]): readonly Solution[] {
  const best = new Map<string, Solution>();
  for (const solution of solutions) {
    const key = solution.steps.at(-1)?.span.candidate.key ?? '';
    if (solution.probability > (best.get(key)?.probability ?? -1)) best.set(key, solution);
  }
  return [...best.values()].sort(byProbability);
}

function byProbability(left: Solution, right: Solution): number {
  return right.probability - left.probability;
}
