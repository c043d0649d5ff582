import { isJsonObject, parsedJson } from '../parsed-json.ts';

export type JsonlRecord = Readonly<Record<string, unknown>>;

/** A line that cannot be used. `line` counts from 1. */
export type LineProblem = { readonly line: number; readonly why: string };

/** What a reader makes of one record: a value, or why it cannot be used. */
export type ReadRecord<T> = { readonly value: T } | { readonly why: string };

export type ReadLines<T> =
  | { readonly kind: 'read'; readonly values: readonly T[] }
  | { readonly kind: 'broken'; readonly problems: readonly LineProblem[] };

/** Reads each line that is not empty. One that cannot be read spoils the whole: all of them are named. */
export function readJsonLines<T>(
  text: string,
  read: (record: JsonlRecord, line: number) => ReadRecord<T>,
): ReadLines<T> {
  const values: T[] = [];
  const problems: LineProblem[] = [];
  for (const [index, row] of text
    .replace(/^\uFEFF/u, '')
    .split('\n')
    .entries()) {
    if (row.trim() === '') continue;
    const record = parse(row);
    const made =
      record === undefined
        ? { why: 'It is not a JSON object: each line must be one.' }
        : read(record, index + 1);
    if ('why' in made) problems.push({ line: index + 1, why: made.why });
    else values.push(made.value);
  }
  return problems.length === 0 ? { kind: 'read', values } : { kind: 'broken', problems };
}

const mostNamed = 12;

/** 'Line 3: …' for each problem, the first dozen of them. */
export function lineProblemWords(problems: readonly LineProblem[]): readonly string[] {
  const named = problems.slice(0, mostNamed).map(({ line, why }) => `Line ${line}: ${why}`);
  const more = problems.length - named.length;
  return more === 0 ? named : [...named, `And ${more} more ${more === 1 ? 'line' : 'lines'} like these.`];
}

function parse(row: string): JsonlRecord | undefined {
  const value = parsedJson(row);
  return isJsonObject(value) ? { ...value } : undefined;
}
