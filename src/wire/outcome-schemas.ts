import * as v from 'valibot';
import {
  answer,
  fields,
  finding,
  generation,
  giveUpAccount,
  hit,
  list,
  maybe,
  namedThing,
  passage,
  plan,
  query,
  recalledRun,
  review,
  termFact,
} from './run-fields.ts';

/** Keys of every record. */
export const recordEntries = { version: v.literal(1), at: fields.amount } as const;

function outcome<const T extends string, const E extends v.ObjectEntries>(type: T, entries: E) {
  return v.object({
    ...recordEntries,
    type: v.literal(type),
    ...{ step: fields.step, durationMs: fields.amount, generation: v.exactOptional(generation) },
    ...entries,
  });
}

const { text, flag, count, amount, needId, passageId } = fields;

const relevances = list(v.object({ passageId, relevance: amount }));

/** One schema for each outcome of a step. */
export const outcomeSchemas = [
  outcome('runs-recalled', { runs: list(recalledRun) }),
  outcome('question-planned', { plan }),
  outcome('search-completed', {
    ...{ hits: list(hit), terms: list(termFact), collectionPassages: count, hasMore: flag },
    review: v.exactOptional(review),
  }),
  outcome('search-failed', {
    failure: v.picklist(['source-down', 'source-slow', 'source-blocked']),
    ...{ message: text, retryAfterMs: maybe(amount), review: v.exactOptional(review) },
    refusedBy: v.exactOptional(v.picklist(['person', 'mode', 'server'])),
  }),
  outcome('results-judged', {
    ...{ relevances, verdict: v.picklist(['good', 'unclear', 'bad']) },
    readings: v.exactOptional(relevances),
  }),
  outcome('passages-read', { passages: list(passage), names: list(namedThing) }),
  outcome('read-failed', { message: text, retryAfterMs: v.exactOptional(amount) }),
  outcome('need-answered', { finding, others: list(finding) }),
  outcome('need-unanswered', { need: needId, reason: text, nearest: v.exactOptional(list(finding)) }),
  outcome('query-written', { query }),
  outcome('finding-verified', { supported: flag, reason: text }),
  outcome('engine-failed', { failure: v.picklist(['model-invalid', 'engine-lost']), message: text }),
  outcome('wait-ended', {}),
  outcome('person-answered', { text: maybe(text) }),
  outcome('branch-abandoned', {}),
  outcome('run-answered', { answer }),
  outcome('run-given-up', { account: giveUpAccount }),
] as const;
