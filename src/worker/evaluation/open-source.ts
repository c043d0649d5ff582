import { DenseSource } from '../../adapters/any/dense/dense-source.ts';
import { mostInPage, PassageVectors } from '../../adapters/any/dense/passage-vectors.ts';
import type { EvaluationHost } from '../../adapters/any/evaluation/evaluation-worker-api.ts';
import { MemorySource } from '../../adapters/any/memory-library/memory-source.ts';
import { dumpLibrary } from '../../adapters/any/sqlite-library/dump-library.ts';
import { type CorpusRecord, loadCorpus } from '../../adapters/any/sqlite-library/load-corpus.ts';
import { migrate } from '../../adapters/any/sqlite-library/schema.ts';
import { sourceId } from '../../core/ids.ts';
import type { Passage } from '../../core/passage.ts';
import type { Source } from '../../ports/source.ts';
import type { openMemory } from '../open-database.ts';

export type OpenedSource = {
  readonly source: Source;
  readonly passages: number;
  /** All of them, where they are at hand. */
  readonly all: readonly Passage[] | undefined;
  /** Titles to draw irrelevant results by. */
  readonly titles: readonly string[];
};

const titlesToDrawFrom = 500;

/** A corpus as a library in this thread's memory. Its records' ids stay those of documents and first passages. */
export async function openCorpus(
  corpus: readonly CorpusRecord[],
  {
    openDatabase,
    now,
    signal,
  }: {
    readonly openDatabase: typeof openMemory;
    readonly now: () => number;
    readonly signal: AbortSignal;
  },
): Promise<OpenedSource> {
  const connection = await openDatabase();
  migrate(connection);
  await loadCorpus(connection, corpus, { path: 'corpus.jsonl', importedAt: now(), signal });
  // The same answers as from the database, and many times as fast.
  const source = new MemorySource(dumpLibrary(connection));
  connection.close();
  const titles = corpus.slice(0, titlesToDrawFrom).map(({ title }) => title);
  return { source, passages: source.passages.length, all: source.passages, titles };
}

/** The source, found by the page's retriever too where it is small enough; as it was where there is no retriever. */
export async function byMeaning(
  opened: OpenedSource,
  host: EvaluationHost,
  signal: AbortSignal,
): Promise<OpenedSource> {
  if (opened.all === undefined || opened.all.length > mostInPage) return opened;
  const vectors = new PassageVectors({
    embed: async (texts, stop) => {
      const reply = await host.embed(texts);
      stop.throwIfAborted();
      return reply;
    },
  });
  const problem = await vectors.index(opened.all, signal, ({ done, of }) => {
    void host.preparing(`Reading the library for meaning, ${done} of ${of} passages`, done / Math.max(1, of));
  });
  return problem === undefined ? { ...opened, source: new DenseSource(opened.source, vectors) } : opened;
}

/** The person's library, which lives with the page: every search goes there, and the same one only once. */
export async function openRemote(host: EvaluationHost, isByMeaning: boolean): Promise<OpenedSource> {
  const replies = new Map<string, ReturnType<EvaluationHost['search']>>();
  const source: Source = {
    id: sourceId('library'),
    name: 'Your library',
    search: async (request, signal) => {
      const key = JSON.stringify(request);
      const reply = replies.get(key) ?? host.search(request, isByMeaning);
      replies.set(key, reply);
      const found = await reply;
      signal.throwIfAborted();
      return found;
    },
    read: async (request, signal) => {
      const read = await host.read(request);
      signal.throwIfAborted();
      return read;
    },
  };
  const { passages, titles } = await host.holdings(titlesToDrawFrom);
  return { source, passages, all: undefined, titles };
}
