import type { Features, LogisticModel } from '../../src/core/relevance/logistic.ts';

export type Example<Name extends string> = {
  readonly features: Features<Name>;
  readonly label: boolean;
  /** How much it counts, for example 1 / examples of its question; default 1. */
  readonly weight?: number;
};

/** Penalty on the squared weights of standardised features, in examples. */
const penalty = 1;
const rounds = 60;

/**
 * Logistic regression by Newton's method (iteratively reweighted least squares; Hastie, Tibshirani and Friedman, The elements of statistical
 * learning, 2009, 4.4.1) with a ridge, on standardised features; the weights come back for raw ones.
 */
export function fitLogistic<Name extends string>(
  names: readonly Name[],
  examples: readonly Example<Name>[],
): LogisticModel<Name> {
  const { means, deviations } = moments(names, examples);
  const rows = examples.map(({ features, label, weight = 1 }) => ({
    x: [1, ...names.map((name, index) => (features[name] - (means[index] ?? 0)) / (deviations[index] ?? 1))],
    y: label ? 1 : 0,
    weight,
  }));
  let beta: number[] = new Array(names.length + 1).fill(0);
  for (let round = 0; round < rounds; round++) {
    const step = newtonStep(rows, beta);
    beta = beta.map((value, index) => value + (step[index] ?? 0));
    if (Math.max(...step.map(Math.abs)) < 1e-7) break;
  }
  const raw = names.map((_, index) => (beta[index + 1] ?? 0) / (deviations[index] ?? 1));
  const bias = (beta[0] ?? 0) - raw.reduce((sum, weight, index) => sum + weight * (means[index] ?? 0), 0);
  // One weight for each name, in order.
  const weights = Object.fromEntries(names.map((name, index) => [name, raw[index] ?? 0])) as Record<
    Name,
    number
  >;
  return { bias, weights };
}

function moments<Name extends string>(names: readonly Name[], examples: readonly Example<Name>[]) {
  const means = names.map((name) => mean(examples.map(({ features }) => features[name])));
  const deviations = names.map((name, index) => {
    const centre = means[index] ?? 0;
    return Math.sqrt(mean(examples.map(({ features }) => (features[name] - centre) ** 2))) || 1;
  });
  return { means, deviations };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

type Row = { readonly x: readonly number[]; readonly y: number; readonly weight: number };

function newtonStep(rows: readonly Row[], beta: readonly number[]): number[] {
  const size = beta.length;
  const gradient: number[] = beta.map((value, index) => (index === 0 ? 0 : -penalty * value));
  const hessian: number[][] = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => (i === j ? (i === 0 ? 1e-9 : penalty) : 0)),
  );
  for (const { x, y, weight } of rows) {
    const z = x.reduce((sum, value, index) => sum + value * (beta[index] ?? 0), 0);
    const p = 1 / (1 + Math.exp(-z));
    const w = weight * Math.max(1e-6, p * (1 - p));
    for (let i = 0; i < size; i++) {
      const xi = x[i] ?? 0;
      gradient[i] = (gradient[i] ?? 0) + weight * (y - p) * xi;
      const row = hessian[i] ?? [];
      for (let j = 0; j <= i; j++) row[j] = (row[j] ?? 0) + w * xi * (x[j] ?? 0);
    }
  }
  for (let i = 0; i < size; i++)
    for (let j = i + 1; j < size; j++) (hessian[i] ?? [])[j] = hessian[j]?.[i] ?? 0;
  return solve(hessian, gradient);
}

/** Gaussian elimination with partial pivoting. */
function solve(matrix: number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let i = column + 1; i < size; i++)
      if (Math.abs(rows[i]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = i;
    const [top, chosen] = [rows[column] ?? [], rows[pivot] ?? []];
    [rows[column], rows[pivot]] = [chosen, top];
    for (let i = 0; i < size; i++) {
      const row = rows[i] ?? [];
      if (i === column || row[column] === 0) continue;
      const factor = (row[column] ?? 0) / (chosen[column] ?? 1);
      for (let j = column; j <= size; j++) row[j] = (row[j] ?? 0) - factor * (chosen[j] ?? 0);
    }
  }
  return rows.map((row, index) => (row[size] ?? 0) / (row[index] ?? 1));
}
