import type { TermFact } from '../core/event.ts';
import { ObjectNumbers } from '../core/object-numbers.ts';
import type { Judgement, JudgeRequest, RelevanceChecker } from '../ports/relevance-checker.ts';
import { BoundedMap } from './bounded-map.ts';

const mostRemembered = 100_000;

/** A checker that judges nothing twice. Only for checkers whose judgement follows from the request alone. */
export function rememberingChecker(checker: RelevanceChecker): RelevanceChecker {
  const numbers = new ObjectNumbers();
  const judgements = new BoundedMap<Judgement>(mostRemembered);
  return {
    judge: async (request, signal) => {
      signal.throwIfAborted();
      const key = keyOf(request, numbers);
      const known = judgements.get(key);
      if (known !== undefined) return known;
      const judgement = await checker.judge(request, signal);
      judgements.set(key, judgement);
      return judgement;
    },
  };
}

function keyOf(request: JudgeRequest, numbers: ObjectNumbers): string {
  const { question, query, hits, evidence, followed, collectionPassages } = request;
  const texts = JSON.stringify([question, query, followed]);
  return `${numbers.of(hits)} ${numbers.list(evidence)} ${collectionPassages} ${factsOf(request.terms)} ${texts}`;
}

function factsOf(facts: readonly TermFact[]): string {
  let text = '';
  for (const { term, passages } of facts) text += `${term}:${passages},`;
  return text;
}
