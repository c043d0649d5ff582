import { existsSync } from 'node:fs';
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import type { RunReport } from '../core/evaluation/run-report.ts';
import { parsedJson } from '../core/parsed-json.ts';
import { readRunReport } from '../wire/evaluation-report.ts';
import { CommandError } from './command-error.ts';
import type { Origins } from './origins-of.ts';

/** Finished runs beside a report that is not whole yet, a line each: what an interrupted command leaves behind. */
export interface KeptRuns {
  /** The runs of a series that were kept before, by question. */
  known(series: string): ReadonlyMap<string, RunReport>;
  add(series: string, run: RunReport): Promise<void>;
  /** The report is whole. */
  remove(): Promise<void>;
}

export type KeepOptions = {
  /** The report's file; nothing is kept where there is none. */
  readonly out: string | undefined;
  /** Go on with what is there. */
  readonly isContinued: boolean;
  /** What the runs come of: only runs of the same are gone on with. */
  readonly origins: Origins;
};

/** Throws a CommandError where there is nothing to go on with, or it came of something else. */
export async function openKeptRuns({ out, isContinued, origins }: KeepOptions): Promise<KeptRuns> {
  if (out === undefined) {
    if (isContinued)
      throw new CommandError(
        'Cannot continue: --out is missing. Give that of the command that was interrupted.',
      );
    return { known: () => new Map(), add: async () => {}, remove: async () => {} };
  }
  const path = partOf(out);
  if (!isContinued && existsSync(path)) {
    throw new CommandError(
      `Cannot begin: "${path}" holds what an interrupted command has finished. Go on with --continue, or remove it.`,
    );
  }
  const lines = isContinued ? await readKept(path, origins) : [];
  const begun = () => writeFile(path, `${JSON.stringify({ origins })}\n`, { flag: 'wx' });
  return {
    known: (series) =>
      new Map(lines.filter((each) => each.series === series).map(({ run }) => [run.id, run] as const)),
    add: async (series, run) => {
      if (!existsSync(path)) await begun();
      await appendFile(path, `${JSON.stringify({ series, run })}\n`);
    },
    remove: () => rm(path, { force: true }),
  };
}

/** What to say of an interrupted evaluation; undefined where nothing of it was finished. */
export function keptWords(out: string | undefined): string | undefined {
  return out !== undefined && existsSync(partOf(out))
    ? `What was finished is kept in "${partOf(out)}": go on with --continue.`
    : undefined;
}

function partOf(out: string): string {
  return `${out}.part`;
}

type KeptLine = { readonly series: string; readonly run: RunReport };

async function readKept(path: string, origins: Origins): Promise<readonly KeptLine[]> {
  if (!existsSync(path)) {
    throw new CommandError(`Cannot continue: there is no "${path}". Leave --continue out to begin.`);
  }
  const text = await readFile(path, 'utf8');
  const [first = '', ...rows] = text.split('\n');
  const begun = fieldOf(parsedJson(first), 'origins');
  const others = Object.keys(origins).filter((part) => fieldOf(begun, part) !== origins[part]);
  if (others.length > 0) {
    throw new CommandError(
      `Cannot continue: since "${path}" was begun, this has changed: ${others.join(', ')}. Give what it was begun with, or remove it to begin anew.`,
    );
  }
  // What is added after a line that was cut off must not become a part of it.
  if (!text.endsWith('\n')) await appendFile(path, '\n');
  return rows.flatMap((row) => {
    const line = parsedJson(row);
    const [series, run] = [fieldOf(line, 'series'), readRunReport(fieldOf(line, 'run'))];
    // The last line may have been cut off in the middle.
    return typeof series === 'string' && run !== undefined ? [{ series, run }] : [];
  });
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}
