/**
 * Optimal string alignment distance (Damerau 1964, with each part edited once): insertions, deletions, substitutions and swaps of two
 * neighbours count 1. Stops early: any result above `most` only says "more than most". Compares code points.
 */
export function editDistance(left: string, right: string, most: number): number {
  const [a, b] = [[...left], [...right]];
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = nextRow({ a, b, i, last, beforeLast });
    if (Math.min(...row) > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}

type Rows = {
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly i: number;
  readonly last: readonly number[];
  readonly beforeLast: readonly number[];
};

function nextRow({ a, b, i, last, beforeLast }: Rows): number[] {
  const row = [i];
  for (let j = 1; j <= b.length; j++) {
    const same = a[i - 1] === b[j - 1] ? 0 : 1;
    let best = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + same);
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
      best = Math.min(best, at(beforeLast, j - 2) + 1);
    }
    row.push(best);
  }
  return row;
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
