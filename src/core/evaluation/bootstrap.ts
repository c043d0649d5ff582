export type Interval = readonly [low: number, high: number];

export type BootstrapOptions = {
  /** Resamples; 1,000 puts the ends within about a hundredth of the width. */
  readonly resamples?: number;
  /** Of random(): the same seed gives the same interval. */
  readonly random: () => number;
};

/**
 * 95% percentile interval of the mean (Efron and Tibshirani, An introduction to the bootstrap, 1993, ch. 13). `values`: one number a run.
 * Undefined for no values.
 */
export function bootstrapMean(
  values: readonly number[],
  { resamples = 1000, random }: BootstrapOptions,
): Interval | undefined {
  if (values.length === 0) return undefined;
  const means = Array.from({ length: resamples }, () => resampledMean(values, random));
  means.sort((left, right) => left - right);
  return [quantile(means, 0.025), quantile(means, 0.975)];
}

function resampledMean(values: readonly number[], random: () => number): number {
  let sum = 0;
  for (let drawn = 0; drawn < values.length; drawn++)
    sum += values[Math.floor(random() * values.length)] ?? 0;
  return sum / values.length;
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
