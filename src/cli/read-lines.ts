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
  const about = await stat(path).catch(() => undefined);
  if (about === undefined || about.isDirectory()) {
    const why = about === undefined ? 'there is no such file' : 'it is a folder';
    throw new CommandError(`Cannot read ${what} "${path}": ${why}. Give a JSONL file of ${form}.`);
  }
  const text = utf8Of(await readFile(path));
  if (text === undefined)
    throw new CommandError(
      `Cannot read ${what} "${path}": it is not written in UTF-8, so that its letters would be mangled. Save it as UTF-8.`,
    );
  const lines = read(text);
  if (lines.kind === 'read') return lines.values;
  const named = lineProblemWords(lines.problems).map((words) => `  ${words}`);
  throw new CommandError([`Cannot read ${what} "${path}". It needs ${form}.`, ...named].join('\n'));
}

/** Undefined where it is another encoding. UTF-16 without a mark is valid UTF-8, with a zero beside each letter. */
function utf8Of(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
