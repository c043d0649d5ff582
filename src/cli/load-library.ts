import { realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readDocument } from '../adapters/any/read-document.ts';
import type { CorpusRecord } from '../adapters/any/sqlite-library/load-corpus.ts';
import { folderFiles } from '../adapters/node/folder-files.ts';
import { type NodeLibrary, openLibrary } from '../adapters/node/open-library.ts';
import { corpusForm, readCorpus } from '../core/evaluation/read-corpus.ts';
import type { FileProblem, ImportFile } from '../ports/library.ts';
import { CommandError } from './command-error.ts';
import type { Progress } from './progress.ts';
import { readLines } from './read-lines.ts';

export type LoadedLibrary = {
  readonly library: NodeLibrary;
  /** Files that could not be read, with the reason: the rest is there. */
  readonly problems: readonly FileProblem[];
};

export type LoadingOptions = {
  readonly progress: Progress;
  readonly signal: AbortSignal;
  /** The answer key, where it may lie in the folder; else questions.jsonl in it. */
  readonly key?: string | undefined;
};

/** What holds the questions of a folder and their answers. */
export function ownKey(folder: string): string {
  return join(folder, 'questions.jsonl');
}

/**
 * A folder as a library in memory: its corpus.jsonl ({id, title, text, aliases?}) where it has one, else all documents in it but the answer key, out of
 * which every question of it could be answered.
 */
export async function loadLibrary(
  folder: string,
  { progress, signal, key }: LoadingOptions,
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
  const keys = [ownKey(folder), ...(key === undefined ? [] : [key])];
  const files = await filesBut(keys, { folder, files: await folderFiles(folder, signal) });
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

type FolderFiles = { readonly folder: string; readonly files: readonly ImportFile[] };

/** The files that are none of those, by whatever path or link they are reached. */
async function filesBut(
  paths: readonly string[],
  { folder, files }: FolderFiles,
): Promise<readonly ImportFile[]> {
  const left = new Set(await Promise.all(paths.map(placeOf)));
  const places = await Promise.all(files.map(({ path }) => placeOf(join(folder, path))));
  return files.filter((_, index) => !left.has(places[index] ?? ''));
}

function placeOf(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

async function corpusRecords(path: string): Promise<readonly CorpusRecord[]> {
  const records = await readLines(path, { what: 'corpus', form: corpusForm, read: readCorpus });
  if (records.length === 0) throw new CommandError(`Cannot open library "${path}": it holds no document.`);
  return records;
}
