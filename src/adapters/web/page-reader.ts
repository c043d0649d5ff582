import type { PassageReader } from '../../ports/passage-reader.ts';
import type { ReaderStatusView } from '../../ports/reader-status.ts';
import type { Reasoner } from '../../ports/reasoner.ts';
import type { RelevanceChecker } from '../../ports/relevance-checker.ts';
import type { TextEmbedder } from '../../ports/text-embedder.ts';
import { createLazyReasoner } from '../any/lazy-reasoner.ts';
import { lexicalChecker } from '../any/lexical-checker.ts';
import { createCachedReader } from '../any/reading/cached-reader.ts';
import { createSwitchedReasoner } from '../any/switched-reasoner.ts';
import type { Egress } from './egress.ts';
import { fetchReaderFiles } from './reader-files.ts';
import { ReaderThread } from './reader-thread.ts';

/** All that reads in the page: the trained reader in its worker, and what judges and answers by it. */
export type PageReader = {
  readonly status: ReaderStatusView;
  readonly passages: PassageReader;
  readonly embedder: TextEmbedder;
  readonly checker: RelevanceChecker;
  readonly reasoner: Reasoner;
};

export type PageReaderOptions = {
  readonly ledger: Egress;
  /** The folder of the weights, beside the page; they are fetched with the first reading. */
  readonly base: URL;
  /** Whether the trained reader looks for answers beside the rules. */
  readonly isOn: () => boolean;
};

/** Words judge relevance: judging by readings does not yet pay (docs/results.md). */
export function createPageReader({ ledger, base, isOn }: PageReaderOptions): PageReader {
  const status = new ReaderThread({
    fetchFiles: (progress) => fetchReaderFiles({ ledger, base }, progress),
    reported: (report) => ledger.note(report),
  });
  const passages = createCachedReader(status);
  const on = createLazyReasoner('reader', async () => {
    const { createTrainedReader } = await import('../any/trained-reader.ts');
    return createTrainedReader(passages);
  });
  const off = createLazyReasoner('reader', async () => (await import('../any/reader.ts')).reader);
  const reasoner = createSwitchedReasoner({ id: 'reader', on, off, isOn });
  return { status, passages, embedder: status, checker: lexicalChecker, reasoner };
}
