import type { Effect, Repair } from '../../src/core/effect.ts';
import type { EventBody, RunEvent } from '../../src/core/event.ts';
import { documentId, needId, passageId, runId, sourceId, stepNumber } from '../../src/core/ids.ts';
import { plainQuery } from '../../src/core/query.ts';
import type { RecalledRun } from '../../src/core/recalled-run.ts';

const need = needId('n1');
const source = sourceId('library');
const passage = {
  ...{ id: passageId('p1'), documentId: documentId('d1'), sourceId: source, title: 'Merrow' },
  ...{ text: 'The captain was Ilse Brandt.', start: 0, end: 28, documentHash: 'ab' },
};
const quote = { passageId: passage.id, start: 16, end: 27, text: 'Ilse Brandt' };
const finding = { need, text: 'Ilse Brandt', quotes: [quote], support: 0.9 };
const answer = { text: 'Ilse Brandt', findings: [finding] };
const repair: Repair = {
  failure: 'misspelled',
  at: stepNumber(1),
  move: 'respell',
  detail: 'merow → merrow',
  replaces: [{ from: 'merow', to: 'merrow' }],
};
const account = {
  reason: 'off-topic',
  tried: [{ query: 'merow', failure: undefined, move: undefined }],
  ...{ found: [finding], missing: 'her birthplace', wouldHelp: ['a crew list'] },
} as const;
const generation = {
  ...{ model: 'm', seed: 1, temperature: 0, promptTokens: 10, outputTokens: 2, raw: '{}' },
};
const plan = {
  needs: [{ id: need, question: 'Who?', dependsOn: [], expects: 'person' }],
  combination: { kind: 'last' },
} as const;
const recalled: RecalledRun = {
  ...{
    runId: runId('r0'),
    question: 'Who?',
    similarity: 0.8,
    ended: 'answered',
    worked: ['a'],
    failed: ['b'],
  },
  queries: [{ text: 'a', phrases: ['a'], match: 'any', prefix: false }],
  evidence: [passageId('p0')],
  repairs: [
    {
      ...{ failure: 'misspelled', move: 'respell', helped: true, detail: 'x → y' },
      replaces: [{ from: 'x', to: 'y' }],
    },
  ],
};

/** One effect of each type. */
export const sampleEffects: readonly Effect[] = [
  { type: 'recall', question: 'Who?' },
  { type: 'plan', question: 'Who?', repair: { ...repair, move: 'decompose' } },
  { type: 'search', need, source, query: plainQuery('merow'), page: 0, parent: undefined },
  { type: 'judge', need, search: stepNumber(3), question: 'Who?' },
  { type: 'read', passages: [passage.id], whole: true },
  { type: 'extract', need, question: 'Who?', passages: [passage.id] },
  { type: 'write-query', need, question: 'Who?', avoid: ['merow'], repair },
  { type: 'verify', finding, question: 'Who?' },
  { type: 'wait', delayMs: 500, repair },
  { type: 'ask-person', question: 'Which one?', repair },
  { type: 'backtrack', to: undefined, dead: [stepNumber(3)], repair },
  { type: 'answer', answer },
  { type: 'give-up', account },
];

const outcomes: readonly (EventBody extends infer B ? Omitted<B> : never)[] = [
  { type: 'runs-recalled', runs: [recalled] },
  { type: 'question-planned', plan },
  {
    type: 'search-completed',
    hits: [{ passage, rank: 1, score: 3.5 }],
    terms: [
      { term: 'merow', passages: 0, neighbours: [{ term: 'merrow', passages: 3 }] },
      { term: 'owns', passages: 0, neighbours: [], forms: [{ term: 'owner', passages: 2 }] },
    ],
    ...{ collectionPassages: 90, hasMore: false },
  },
  { type: 'search-failed', failure: 'source-slow', message: 'Slow.', retryAfterMs: undefined },
  {
    type: 'results-judged',
    relevances: [{ passageId: passage.id, relevance: 0.4 }],
    verdict: 'unclear',
  },
  {
    type: 'passages-read',
    passages: [passage],
    names: [{ name: 'Ilse Brandt', passageId: passage.id, start: 16, titles: ['d2'], passages: 4 }],
  },
  { type: 'read-failed', message: 'Gone.' },
  { type: 'need-answered', finding, others: [] },
  { type: 'need-unanswered', need, reason: 'Nothing says it.', nearest: [{ ...finding, support: 0.2 }] },
  { type: 'query-written', query: plainQuery('brig') },
  { type: 'finding-verified', supported: true, reason: 'It says so.' },
  { type: 'engine-failed', failure: 'engine-lost', message: 'Lost.' },
  { type: 'wait-ended' },
  { type: 'person-answered', text: undefined },
  { type: 'branch-abandoned' },
  { type: 'run-answered', answer },
  { type: 'run-given-up', account },
];

type Omitted<B> = B extends { readonly step: unknown; readonly durationMs: unknown }
  ? Omit<B, 'step' | 'durationMs' | 'generation'>
  : never;

export function startedEvent(question: string, at = 1): RunEvent {
  return {
    ...{
      version: 1,
      at,
      type: 'run-started',
      question,
      policy: 'rules',
      engine: 'reader',
      sources: [source],
    },
    budget: { steps: 80, searches: 6, timeMs: 120_000 },
    ...{ seed: 1, mayAsk: false, forkedFrom: undefined },
  };
}

/** A log with at least one event of each type; not one that a policy would make. */
export const sampleEvents: readonly RunEvent[] = [
  startedEvent('Who was the captain of the Merow?'),
  ...sampleEffects.map((effect, index): RunEvent => {
    return { version: 1, at: 2 + index, type: 'step-started', step: stepNumber(index + 1), effect };
  }),
  ...outcomes.map((body, index): RunEvent => {
    return { version: 1, at: 30 + index, step: stepNumber(index + 1), durationMs: 4, generation, ...body };
  }),
  { version: 1, at: 60, type: 'run-stopped' },
  { version: 1, at: 61, type: 'run-resumed' },
  { version: 1, at: 62, type: 'run-forked', policy: 'retry', query: undefined },
];
