const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';

const values: ReadonlyMap<string, number> = new Map([
  ...ones.split(' ').map((word, index) => [word, index] as const),
  ...tens.split(' ').map((word, index) => [word, (index + 2) * 10] as const),
  ['once', 1],
  ['twice', 2],
  ['thrice', 3],
]);

const scales: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

/** The value of a number that is written as a folded word. */
export function wordNumber(term: string): number | undefined {
  return values.get(term);
}

/** What the word multiplies a number by. */
export function scaleOf(term: string): number | undefined {
  return scales.get(term);
}
