import { hitsToRead, judgeRead } from '../../core/relevance/judge-read.ts';
import { judgeResults } from '../../core/relevance/judge-results.ts';
import type { PassageReader } from '../../ports/passage-reader.ts';
import type { Judgement, JudgeRequest, RelevanceChecker } from '../../ports/relevance-checker.ts';

/** Passages of one search that are read, and passages of evidence that they are read beside. */
export const mostRead = 12;
export const mostEvidence = 2;

/** Relevance by words and by the trained reader together; by words alone where that is unavailable. */
export function createTrainedChecker(reader: PassageReader): RelevanceChecker {
  return {
    judge: async (request, signal) => {
      signal.throwIfAborted();
      return (await judgeByReading(reader, request, signal)) ?? judgeResults(request);
    },
  };
}

async function judgeByReading(
  reader: PassageReader,
  request: JudgeRequest,
  signal: AbortSignal,
): Promise<Judgement | undefined> {
  const passages = hitsToRead(request, mostRead).flatMap((index) => request.hits[index]?.passage ?? []);
  if (passages.length === 0) return undefined;
  const evidence = request.evidence.slice(0, mostEvidence);
  const reply = await reader.read({ question: request.question, evidence, passages }, signal);
  if (reply.kind !== 'read') return undefined;
  const read = new Map(
    passages.map((passage, index) => [passage.id, reply.readings[index]?.relevance ?? 0] as const),
  );
  return judgeRead(request, read);
}
