import { readFile, stat } from 'node:fs/promises';
import { lineProblemWords, type ReadLines } from '../core/evaluation/jsonl-records.ts';
import { CommandError } from './command-error.ts';

export type LinesOptions<T> = {
  /** What the file is, in messages: 'questions'. */
  readonly what: string;
  /** What a line holds, in messages. */
  readonly form: string;
  readonly read: (text: string) => ReadLines<T>;
};

/** The records of a JSONL file; throws a CommandError that names every line that cannot be used. */
export async function readLines<T>(path: string, options: LinesOptions<T>): Promise<readonly T[]> {
  const { what, form, read } = options;
  if ((await stat(path).catch(() => undefined)) === undefined) {
    throw new CommandError(
      `Cannot read ${what} "${path}": there is no such file. Give a JSONL file of ${form}.`,
    );
  }
  const lines = read(await readFile(path, 'utf8'));
  if (lines.kind === 'read') return lines.values;
  const named = lineProblemWords(lines.problems).map((words) => `  ${words}`);
  throw new CommandError([`Cannot read ${what} "${path}". It needs ${form}.`, ...named].join('\n'));
}
