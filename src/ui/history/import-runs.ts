import type { RunId } from '../../core/ids.ts';
import { sizeWords } from '../../core/text/size-words.ts';
import type { RunFiles } from '../../ports/run-files.ts';

/** What came of one file; `name` is as the person's disk has it. */
export type ImportedRun = { readonly name: string } & (
  | { readonly kind: 'imported' | 'already-there'; readonly runId: RunId }
  | { readonly kind: 'failed'; readonly message: string }
);

/** Far above any run of ours: a file of this size is another one. */
const largestBytes = 200_000_000;

/** One file after the other; a bad one says why, and the rest goes on. */
export async function importRuns(
  files: Iterable<File>,
  runFiles: RunFiles,
  signal: AbortSignal,
): Promise<readonly ImportedRun[]> {
  const done: ImportedRun[] = [];
  for (const file of files) {
    if (signal.aborted) break;
    done.push({ name: file.name, ...(await importOne(file, runFiles, signal)) });
  }
  return done;
}

type Outcome = ImportedRun extends infer Each ? (Each extends unknown ? Omit<Each, 'name'> : never) : never;

async function importOne(file: File, runFiles: RunFiles, signal: AbortSignal): Promise<Outcome> {
  if (file.size > largestBytes) {
    const message = `Cannot import this run: the file has ${sizeWords(file.size)}, and a run has some MB at most. Choose a file that this page exported.`;
    return { kind: 'failed', message };
  }
  try {
    const reply = await runFiles.import(await file.text(), signal);
    if (reply.kind === 'imported' || reply.kind === 'already-there') return reply;
    return { kind: 'failed', message: reply.message };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { kind: 'failed', message: `Cannot read the file: ${why} Choose it again.` };
  }
}
