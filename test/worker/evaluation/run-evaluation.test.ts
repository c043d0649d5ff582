import { expect, test } from 'vitest';
import type { EvaluationHost } from '../../../src/adapters/any/evaluation/evaluation-worker-api.ts';
import { unpackTrail } from '../../../src/adapters/any/evaluation/pack-trail.ts';
import { Connection, loadSqlite } from '../../../src/adapters/any/sqlite-library/sqlite.ts';
import type { EvaluationPlan } from '../../../src/core/evaluation/evaluation-plan.ts';
import type { PreparedEvaluation } from '../../../src/core/evaluation/evaluation-record.ts';
import type { QuestionPack } from '../../../src/core/evaluation/question-pack.ts';
import { foldEvents } from '../../../src/core/evolve.ts';
import { emptyReading } from '../../../src/core/reading/read-outputs.ts';
import type { EvaluationFiles, FinishedRun } from '../../../src/ports/evaluation-runner.ts';
import { runEvaluation } from '../../../src/worker/evaluation/run-evaluation.ts';
import { letterEmbedder } from '../../adapters/any/dense/stand-in-embedder.ts';
import { smallSource } from '../../kit/small-source.ts';
import { voyagePassages } from '../../kit/voyage.ts';

const plan: EvaluationPlan = {
  ...{ policies: ['naive', 'rules'], engine: 'reader-v0', faults: '', seeds: [1], limit: undefined },
  budget: { searches: 4, steps: 100, timeMs: 60_000 },
  beside: false,
};
const question = { id: 'q1', question: 'Who was the captain of the brig Merrow?', answers: ['Ilse Brandt'] };
const files: QuestionPack = { kind: 'files', questions: 'q.jsonl', corpus: 'corpus.jsonl' };
const lines = (...records: readonly object[]) =>
  new Blob(records.map((record) => `${JSON.stringify(record)}\n`));
const corpus = lines(...voyagePassages.map(({ title, text }) => ({ id: title, title, text })));

type Options = {
  readonly pack?: QuestionPack;
  readonly given?: EvaluationFiles;
  readonly changes?: Partial<EvaluationPlan>;
  readonly done?: number;
  readonly library?: typeof voyagePassages;
  readonly signal?: AbortSignal;
  readonly host?: Partial<EvaluationHost>;
};

async function evaluate(options: Options = {}) {
  const { pack = files, given = { questions: lines(question), corpus }, changes = {}, done = 0 } = options;
  const { library = voyagePassages, signal = new AbortController().signal } = options;
  const told: { prepared?: PreparedEvaluation; runs: FinishedRun[] } = { runs: [] };
  const source = smallSource(library);
  const host: EvaluationHost = {
    search: (request) => source.search(request, signal),
    embed: async () => expect.unreachable('rules alone find by words'),
    read: (request) => source.read(request, signal),
    readPassages: async () => ({ kind: 'unavailable', message: 'The weights are missing.' }),
    reason: async () => expect.unreachable('no model is asked'),
    holdings: async () => ({ passages: library.length, titles: [] }),
    engineId: async () => 'reader',
    policyNetwork: async () => undefined,
    preparing: async () => {},
    prepared: async (prepared) => void Object.assign(told, { prepared }),
    finished: async (runs) => void told.runs.push(...runs),
    ...options.host,
  };
  const openDatabase = async () => new Connection(new (await loadSqlite()).oo1.DB(':memory:', 'c'));
  const request = { id: 'e', pack, plan: { ...plan, ...changes }, files: given, done };
  const end = await runEvaluation(request, { host, openDatabase, now: () => performance.now() }, signal);
  return { end, ...told };
}

test('runEvaluation() runs every question by every policy, and packs the log of each run', async () => {
  const { end, runs, prepared } = await evaluate();
  expect(end).toEqual({ kind: 'finished' });
  expect(prepared).toMatchObject({ planned: 2, answersNotFound: [] });
  expect(runs.map(({ position, report }) => [position, report.policy])).toEqual([
    [0, 'naive'],
    [1, 'rules'],
  ]);
  const last = runs[1];
  const events = (await unpackTrail(last?.trail ?? new Uint8Array())) ?? [];
  expect(foldEvents(events).started?.question).toBe(question.question);
});

test('runEvaluation() with the trained reader finds by meaning too', async () => {
  const embedder = letterEmbedder();
  const { end, runs } = await evaluate({
    changes: { engine: 'reader', policies: ['rules'] },
    host: {
      readPassages: async ({ passages }) => ({ kind: 'read', readings: passages.map(() => emptyReading) }),
      embed: (texts) => embedder.embed(texts, new AbortController().signal),
    },
  });
  expect(end).toEqual({ kind: 'finished' });
  const events = (await unpackTrail(runs[0]?.trail ?? new Uint8Array())) ?? [];
  const [search] = [...foldEvents(events).searches];
  const hits = search?.outcome.kind === 'found' ? search.outcome.hits : [];
  expect(hits.some(({ nearness }) => nearness !== undefined)).toBe(true);
});

test('runEvaluation() goes on after the runs that are there, with the same reports', async () => {
  const untimed = (runs: readonly FinishedRun[]) => runs.map(({ report }) => ({ ...report, seconds: 0 }));
  const faults = { faults: 'irrelevant=0.5,down=0.2' };
  const [whole, rest] = [await evaluate({ changes: faults }), await evaluate({ changes: faults, done: 1 })];
  expect(untimed(rest.runs)).toEqual(untimed(whole.runs).slice(1));
});

test('runEvaluation() runs the same without faults after those with faults, where that is wanted', async () => {
  const changes = { faults: 'empty=1', beside: true };
  const { runs, prepared } = await evaluate({ changes });
  expect(prepared?.planned).toBe(4);
  const befallen = runs.map(({ report }) => [report.policy, report.injected.length > 0]);
  expect(befallen).toEqual([
    ['naive', true],
    ['rules', true],
    ['naive', false],
    ['rules', false],
  ]);
});

test('runEvaluation() asks the library of the page where no corpus is named', async () => {
  const pack = { ...files, corpus: undefined } as const;
  const { end, runs } = await evaluate({ pack, given: { questions: lines(question) } });
  expect(end).toEqual({ kind: 'finished' });
  expect(runs).toHaveLength(2);
});

test('runEvaluation() runs the oracle over a corpus', async () => {
  const gold = { ...question, gold_ids: ['Merrow (brig)'] };
  const given = { questions: lines(gold), corpus };
  const { runs } = await evaluate({ given, changes: { policies: ['oracle'] } });
  expect(runs[0]?.report).toMatchObject({ policy: 'oracle', right: true });
});

test('runEvaluation() warns of answers that stand nowhere, by id, and runs all the same', async () => {
  const odd = { ...question, id: 'q2', answers: ['Zanzibar Quux'] };
  const yes = { ...question, id: 'q3', answers: ['yes'] };
  const { end, prepared } = await evaluate({ given: { questions: lines(question, odd, yes), corpus } });
  expect(end).toEqual({ kind: 'finished' });
  expect(prepared?.answersNotFound).toEqual(['q2']);
});

test.each([
  ['a family', { family: 'genealogies', wording: 'mixed' }],
  ['a family that is kept for testing', { family: 'test-orchards', wording: 'plain' }],
  ['a wording that is kept for testing', { family: 'places', wording: 'test-chronicle' }],
] as const)('runEvaluation() writes a made-up world of %s and asks about it', async (_, world) => {
  const size = { seed: 5, articles: 100, questions: 3, hops: { least: 2, most: 2 } };
  const pack = { kind: 'world', ...world, ...size } as const;
  const { end, runs } = await evaluate({ pack, changes: { policies: ['naive'] } });
  expect(end).toEqual({ kind: 'finished' });
  expect(runs.map(({ report }) => report.steps)).toEqual([2, 2, 2]);
});

test.each([
  [
    'broken lines by their numbers',
    { given: { questions: lines(question, { id: 'x' }), corpus } },
    'Line 2: It has no "question".',
  ],
  ['a file without questions', { given: { questions: lines(), corpus } }, 'holds no question'],
  [
    'a corpus without documents',
    { given: { questions: lines(question), corpus: lines() } },
    'holds no document',
  ],
  ['an empty library', { pack: { ...files, corpus: undefined }, library: [] }, 'there is nothing in it'],
  [
    'a budget of zero',
    { changes: { budget: { ...plan.budget, searches: 0 } } },
    'a budget of 0 for searches',
  ],
  ['faults that there are not', { changes: { faults: 'gremlins=1' } }, 'gremlins'],
  ['the trained reader where it is missing', { changes: { engine: 'reader' } }, 'The weights are missing.'],
  [
    'the learned policy without its weights',
    { changes: { policies: ['learned'] } },
    'its weights could not be loaded',
  ],
  [
    'the oracle over a library that it does not see',
    { pack: { ...files, corpus: undefined }, changes: { policies: ['oracle'] } },
    'needs to see',
  ],
  ['a model where none is loaded', { changes: { engine: 'model' } }, 'none is loaded'],
] as const)('runEvaluation() refuses %s', async (_, options, words) => {
  const { end, runs } = await evaluate(options);
  expect(end.kind).toBe('failed');
  expect(JSON.stringify(end)).toContain(JSON.stringify(words).slice(1, -1));
  expect(runs).toEqual([]);
});

test('runEvaluation() hands over what is finished when it is stopped', async () => {
  const stop = new AbortController();
  const reason = new Error('stop');
  const many = Array.from({ length: 50 }, (_, index) => ({ ...question, id: `q${index}` }));
  const going = evaluate({ given: { questions: lines(...many), corpus }, signal: stop.signal });
  stop.abort(reason);
  await expect(going).rejects.toBe(reason);
});
