import type { LogisticModel } from '../../src/core/relevance/logistic.ts';

/** A fitted model as it stands in a file of weights, rounded to so many decimals. */
export function modelText<Name extends string>(
  { bias, weights }: LogisticModel<Name>,
  decimals: number,
): string {
  const round = (value: number) => Math.round(value * 10 ** decimals) / 10 ** decimals;
  const lines = Object.entries<number>(weights).map(([name, value]) => `    ${name}: ${round(value)},`);
  return `{\n  bias: ${round(bias)},\n  weights: {\n${lines.join('\n')}\n  },\n}`;
}
