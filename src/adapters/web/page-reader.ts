import type { PassageReader } from '../../ports/passage-reader.ts';
import type { ReaderStatusView } from '../../ports/reader-status.ts';
import type { Reasoner } from '../../ports/reasoner.ts';
import type { RelevanceChecker } from '../../ports/relevance-checker.ts';
import { createLazyReasoner } from '../any/lazy-reasoner.ts';
import { lexicalChecker } from '../any/lexical-checker.ts';
import { createCachedReader } from '../any/reading/cached-reader.ts';
import type { Egress } from './egress.ts';
import { fetchReaderFiles } from './reader-files.ts';
import { ReaderThread } from './reader-thread.ts';

/** All that reads in the page: the trained reader in its worker, and what judges and answers by it. */
export type PageReader = {
  readonly status: ReaderStatusView;
  readonly passages: PassageReader;
  readonly checker: RelevanceChecker;
  readonly reasoner: Reasoner;
};

/** Words judge relevance: judging by readings does not yet pay (docs/results.md). `base` is the folder of the weights, beside the page; they are fetched with the first reading. */
export function createPageReader(ledger: Egress, base: URL): PageReader {
  const status = new ReaderThread({
    fetchFiles: (progress) => fetchReaderFiles({ ledger, base }, progress),
    reported: (report) => ledger.note(report),
  });
  const passages = createCachedReader(status);
  const reasoner = createLazyReasoner('reader', async () => {
    const { createTrainedReader } = await import('../any/trained-reader.ts');
    return createTrainedReader(passages);
  });
  return { status, passages, checker: lexicalChecker, reasoner };
}
