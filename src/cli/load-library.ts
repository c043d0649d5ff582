import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readDocument } from '../adapters/any/read-document.ts';
import type { CorpusRecord } from '../adapters/any/sqlite-library/load-corpus.ts';
import { folderFiles } from '../adapters/node/folder-files.ts';
import { type NodeLibrary, openLibrary } from '../adapters/node/open-library.ts';
import { corpusForm, readCorpus } from '../core/evaluation/read-corpus.ts';
import type { FileProblem } from '../ports/library.ts';
import { CommandError } from './command-error.ts';
import type { Progress } from './progress.ts';
import { readLines } from './read-lines.ts';

export type LoadedLibrary = {
  readonly library: NodeLibrary;
  /** Files that could not be read, with the reason: the rest is there. */
  readonly problems: readonly FileProblem[];
};

/** A folder as a library in memory: its corpus.jsonl ({id, title, text, aliases?}) where it has one, else all documents in it. */
export async function loadLibrary(
  folder: string,
  progress: Progress,
  signal: AbortSignal,
): Promise<LoadedLibrary> {
  const kind = await stat(folder).catch(() => undefined);
  if (kind === undefined) {
    throw new CommandError(
      `Cannot open library "${folder}": there is no such folder. Give a folder of documents, or one with a corpus.jsonl.`,
    );
  }
  const library = await openLibrary(readDocument);
  const corpus = join(folder, 'corpus.jsonl');
  const hasCorpus = kind.isDirectory() && (await stat(corpus).catch(() => undefined)) !== undefined;
  if (hasCorpus) {
    await library.loadCorpus(await corpusRecords(corpus), { path: corpus, signal });
    return { library, problems: [] };
  }
  const files = await folderFiles(folder, signal);
  if (files.length === 0) {
    throw new CommandError(
      `Cannot open library "${folder}": there is no document in it. It may hold md, txt, html, pdf, docx, epub, csv and jsonl files.`,
    );
  }
  const report = await library.importFiles(
    files,
    (now) => progress.show(`Reading ${now.filesDone}/${now.filesTotal} files, ${now.passages} passages`),
    signal,
  );
  progress.clear();
  signal.throwIfAborted();
  if (report.message !== undefined) throw new CommandError(report.message);
  return { library, problems: report.problems };
}

async function corpusRecords(path: string): Promise<readonly CorpusRecord[]> {
  const records = await readLines(path, { what: 'corpus', form: corpusForm, read: readCorpus });
  if (records.length === 0) throw new CommandError(`Cannot open library "${path}": it holds no document.`);
  return records;
}
