export type Interval = readonly [low: number, high: number];

export type BootstrapOptions = {
  /** Resamples; 1,000 puts the ends within about a hundredth of the width. */
  readonly resamples?: number;
  /** Of random(): the same seed gives the same interval. */
  readonly random: () => number;
};

/**
 * 95% percentile interval of the mean (Efron and Tibshirani, An introduction to the bootstrap, 1993, ch. 13). `values`: one number each of what is
 * independent. Undefined for no values.
 */
export function bootstrapMean(values: readonly number[], options: BootstrapOptions): Interval | undefined {
  return bootstrapGroups(
    values.map((value) => [value]),
    options,
  );
}

/**
 * The same of the mean of all values, where only groups of them are independent: several seeds of a question are no more evidence than one. Groups without
 * a value say nothing.
 */
export function bootstrapGroups(
  groups: readonly (readonly number[])[],
  { resamples = 1000, random }: BootstrapOptions,
): Interval | undefined {
  const sums = groups
    .filter(({ length }) => length > 0)
    .map((values) => ({ sum: values.reduce((sum, value) => sum + value, 0), count: values.length }));
  if (sums.length === 0) return undefined;
  const means = Array.from({ length: resamples }, () => resampledMean(sums, random));
  means.sort((left, right) => left - right);
  return [quantile(means, 0.025), quantile(means, 0.975)];
}

type Sum = { readonly sum: number; readonly count: number };

function resampledMean(sums: readonly Sum[], random: () => number): number {
  const total = { sum: 0, count: 0 };
  for (let drawn = 0; drawn < sums.length; drawn++) {
    const one = sums[Math.floor(random() * sums.length)];
    total.sum += one?.sum ?? 0;
    total.count += one?.count ?? 0;
  }
  return total.sum / total.count;
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
