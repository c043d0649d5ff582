import { exactMatch } from '../../src/core/evaluation/answer-score.ts';
import { readQuestion } from '../../src/core/reader/question/read-question.ts';
import { candidatesFor } from '../../src/core/reader/rank/candidates.ts';
import { pairFeatures } from '../../src/core/reader/rank/pair-features.ts';
import type { RankingModel } from '../../src/core/reader/rank/rank-spans.ts';
import { readFor } from '../../src/core/reader/rank/reading.ts';
import { shelve } from '../../src/core/reader/rank/shelf.ts';
import { mergeFeatures, spanFeatures } from '../../src/core/reader/rank/span-features.ts';
import type { ReadingExample } from './examples.ts';

type Row = { readonly dense: Float32Array; readonly pairs: readonly number[]; readonly right: boolean };
type Problem = readonly Row[];

const wrongKept = 140;
const epochs = 12;
const rate = 0.08;
const penalty = 0.02;

/**
 * Fits the ranking as a conditional logit (McFadden, Conditional logit analysis of qualitative choice behavior, 1974): among the candidates
 * of one question, the probability of the right ones is made as large as it goes, by AdaGrad with a small ridge.
 */
export function fitRanking(examples: readonly ReadingExample[]): RankingModel {
  const names: string[] = [];
  const pairIds = new Map<string, number>();
  const problems = examples.flatMap((example) => {
    const problem = toProblem(example, names, pairIds);
    return problem === undefined ? [] : [problem];
  });
  console.error(
    `${problems.length} of ${examples.length} questions have a right candidate; ${names.length} features, ${pairIds.size} pairs`,
  );
  const { dense, pairs } = descend(problems, names.length, pairIds.size);
  return {
    features: Object.fromEntries(names.map((name, index) => [name, round(dense[index] ?? 0)])),
    pairs: Object.fromEntries(
      [...pairIds]
        .map(([key, id]) => [key, round(pairs[id] ?? 0)] as const)
        .filter(([, value]) => Math.abs(value) >= 0.1),
    ),
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function toProblem(
  example: ReadingExample,
  names: string[],
  pairIds: Map<string, number>,
): Problem | undefined {
  if (example.answers.length === 0 || example.answers.some((answer) => /^(?:yes|no)$/iu.test(answer)))
    return undefined;
  const reading = readFor(readQuestion(example.question), shelve(example.passages));
  const candidates = candidatesFor(reading).map((candidate) => {
    const { passage } = candidate.context.view.passage.read;
    const text = passage.text.slice(candidate.span.start, candidate.span.end);
    return { candidate, right: example.gold.has(passage.id) && exactMatch(text, example.answers) === 1 };
  });
  if (!candidates.some(({ right }) => right)) return undefined;
  const wrong = candidates.filter(({ right }) => !right);
  const step = Math.max(1, wrong.length / wrongKept);
  const kept = [
    ...candidates.filter(({ right }) => right),
    ...wrong.filter((_, index) => Math.floor(index % step) === 0).slice(0, wrongKept * 2),
  ];
  return kept.map(({ candidate, right }) => {
    const features = mergeFeatures(spanFeatures(reading, candidate));
    if (names.length === 0) names.push(...Object.keys(features));
    const pairs = pairFeatures(reading, candidate).map((key) => {
      const id = pairIds.get(key) ?? pairIds.size;
      pairIds.set(key, id);
      return id;
    });
    return { dense: Float32Array.from(names.map((name) => features[name] ?? 0)), pairs, right };
  });
}

function descend(problems: readonly Problem[], size: number, pairCount: number) {
  const dense = new Float64Array(size);
  const pairs = new Float64Array(pairCount);
  const denseSquares = new Float64Array(size).fill(1e-3);
  const pairSquares = new Float64Array(pairCount).fill(1e-3);
  for (let epoch = 0; epoch < epochs; epoch++) {
    let loss = 0;
    for (let turn = 0; turn < problems.length; turn++) {
      const problem = problems[(turn * 7919 + epoch * 31) % problems.length] ?? [];
      const scores = problem.map((row) => score(row, dense, pairs));
      const top = Math.max(...scores);
      const weights = scores.map((value) => Math.exp(value - top));
      const total = weights.reduce((sum, value) => sum + value, 0);
      const rightTotal = weights.reduce((sum, value, index) => sum + (problem[index]?.right ? value : 0), 0);
      loss -= Math.log(rightTotal / total);
      const gradient = new Float64Array(size);
      const pairGradient = new Map<number, number>();
      problem.forEach((row, index) => {
        const weight = weights[index] ?? 0;
        const slope = weight / total - (row.right ? weight / rightTotal : 0);
        if (Math.abs(slope) < 1e-5) return;
        for (let each = 0; each < size; each++)
          gradient[each] = (gradient[each] ?? 0) + slope * (row.dense[each] ?? 0);
        for (const pair of row.pairs) pairGradient.set(pair, (pairGradient.get(pair) ?? 0) + slope);
      });
      const ridge = penalty / problems.length;
      for (let each = 0; each < size; each++)
        step(
          { weights: dense, squares: denseSquares },
          each,
          (gradient[each] ?? 0) + ridge * (dense[each] ?? 0),
        );
      for (const [pair, value] of pairGradient)
        step({ weights: pairs, squares: pairSquares }, pair, value + ridge * 20 * (pairs[pair] ?? 0));
    }
    console.error(`epoch ${epoch + 1}: loss ${(loss / problems.length).toFixed(4)}`);
  }
  return { dense, pairs };
}

function score(row: Row, dense: Float64Array, pairs: Float64Array): number {
  let sum = 0;
  for (let each = 0; each < dense.length; each++) sum += (dense[each] ?? 0) * (row.dense[each] ?? 0);
  for (const pair of row.pairs) sum += pairs[pair] ?? 0;
  return sum;
}

type Learnt = { readonly weights: Float64Array; readonly squares: Float64Array };

function step({ weights, squares }: Learnt, index: number, gradient: number): void {
  squares[index] = (squares[index] ?? 0) + gradient * gradient;
  weights[index] = (weights[index] ?? 0) - (rate * gradient) / Math.sqrt(squares[index] ?? 1);
}
