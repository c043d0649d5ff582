import type { AnswerKind } from '../../need.ts';
import type { Passage } from '../../passage.ts';
import { predict } from '../../relevance/logistic.ts';
import { readQuestion } from '../question/read-question.ts';
import type { ReaderModels } from '../reader-models.ts';
import { type RankedSpan, rankSpans } from '../rank/rank-spans.ts';
import { type Reading, readFor } from '../rank/reading.ts';
import { type Shelf, shelve } from '../rank/shelf.ts';
import { splitQuestion } from './split-question.ts';
import { stepFeatures } from './step-features.ts';

/** A question that was answered on the way, the span that answers it, and P(it is right, as this step alone shows it). */
export type Step = {
  readonly reading: Reading;
  readonly span: RankedSpan;
  readonly text: string;
  readonly probability: number;
};

/** An answer with the steps that led to it: the last step's span is the answer. */
export type Solution = { readonly steps: readonly Step[]; readonly probability: number };

const mostReadings = 8;
const deepest = 3;
const answersKept = 3;
/** A first part that is less likely than this leads nowhere. */
const leastInner = 0.12;

/** Answers questions from a few passages: each at once, and by way of what it asks inside. Holds what was read for one job. */
export class Solver {
  readonly #shelf: Shelf;
  readonly #models: ReaderModels;
  #readings = 0;
  #first: Step | undefined;

  constructor(passages: readonly Passage[], models: ReaderModels) {
    this.#shelf = shelve(passages);
    this.#models = models;
  }

  /** The best answer to the whole question at once, likely or not: its reading is the question's own. */
  get first(): Step | undefined {
    return this.#first;
  }

  /** Best first, each answer once. */
  solve(question: string, expects: AnswerKind, depth = 0): readonly Solution[] {
    const reading = readFor(readQuestion(question, expects), this.#shelf);
    this.#readings++;
    const direct = this.#atOnce(reading);
    this.#first ??= direct[0]?.steps[0];
    if (depth >= deepest) return direct;
    const split = splitQuestion(reading.question, reading.names).flatMap(({ inner, outer }) => {
      if (this.#readings >= mostReadings) return [];
      const firsts = this.solve(inner, 'unknown', depth + 1).filter(
        ({ probability }) => probability >= leastInner,
      );
      return firsts
        .slice(0, depth === 0 ? 2 : 1)
        .flatMap((first) => this.#goOn(first, outer, { expects, depth }));
    });
    return distinct([...direct, ...split]);
  }

  #atOnce(reading: Reading): readonly Solution[] {
    const ranked = rankSpans(reading, this.#models.ranking);
    const found: Solution[] = [];
    const seen = new Set<string>();
    for (let at = 0; at < ranked.length && found.length < answersKept; at++) {
      const span = ranked[at];
      if (span === undefined || seen.has(span.candidate.key)) continue;
      seen.add(span.candidate.key);
      const probability = predict(this.#models.step, stepFeatures(reading, ranked, at));
      found.push({ steps: [{ reading, span, text: textOf(span), probability }], probability });
    }
    return found;
  }

  #goOn(
    first: Solution,
    outer: (answer: string) => string,
    { expects, depth }: { expects: AnswerKind; depth: number },
  ): readonly Solution[] {
    if (this.#readings >= mostReadings) return [];
    const answer = first.steps.at(-1)?.text ?? '';
    const rest = this.solve(outer(answer), expects, depth + 1);
    return rest
      .filter(({ steps }) => steps.at(-1)?.text !== answer)
      .map(({ steps, probability }) => ({
        steps: [...first.steps, ...steps],
        probability: first.probability * probability,
      }));
  }
}

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
  return [...best.values()].sort((left, right) => right.probability - left.probability);
}
