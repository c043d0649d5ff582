import type { PassageId } from '../../core/ids.ts';
import { hitsToRead, judgeRead } from '../../core/relevance/judge-read.ts';
import { judgeResults, type Results } from '../../core/relevance/judge-results.ts';
import type { PassageReader, ReadingReply } from '../../ports/passage-reader.ts';
import type { RelevanceChecker } from '../../ports/relevance-checker.ts';

/** Passages of one search that are read, and passages of evidence that they are read beside. */
export const mostRead = 12;
const mostEvidence = 2;

/** Relevance by words and by the trained reader together; by words alone where that is unavailable. */
export function createTrainedChecker(reader: PassageReader): RelevanceChecker {
  return {
    judge: async (request, signal) => {
      signal.throwIfAborted();
      if (request.hits.length === 0) return judgeResults(request);
      const reply = await readHits(reader, request, signal);
      return reply.kind === 'read' ? judgeRead(request, reply.read) : judgeResults(request);
    },
  };
}

export type ReadHits =
  | { readonly kind: 'read'; readonly read: ReadonlyMap<PassageId, number> }
  | Extract<ReadingReply, { readonly kind: 'unavailable' }>;

/** P by the trained reader for the hits that are worth reading. Rejects with the signal's reason. */
export async function readHits(
  reader: PassageReader,
  results: Results,
  signal: AbortSignal,
): Promise<ReadHits> {
  const passages = hitsToRead(results, mostRead).flatMap((index) => results.hits[index]?.passage ?? []);
  const evidence = results.evidence.slice(0, mostEvidence);
  const reply = await reader.read({ question: results.question, evidence, passages }, signal);
  if (reply.kind !== 'read') return reply;
  const read = new Map(passages.map(({ id }, index) => [id, reply.readings[index]?.relevance ?? 0]));
  return { kind: 'read', read };
}
