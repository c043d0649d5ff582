import { expect, test } from 'vitest';
import { longestQuestion, questionProblem } from '../../src/agent/agent.ts';
import { replay } from '../../src/agent/replay.ts';
import type { Finding } from '../../src/core/answer.ts';
import { canonicalJson } from '../../src/core/canonical-json.ts';
import type { RunEvent } from '../../src/core/event.ts';
import { nearestQuotes } from '../../src/core/evidence/nearest-quotes.ts';
import { foldEvents } from '../../src/core/evolve.ts';
import { runId } from '../../src/core/ids.ts';
import { wholePlan } from '../../src/core/needs/whole-plan.ts';
import { next } from '../../src/core/policy/next.ts';
import { plainQuery } from '../../src/core/query.ts';
import type { Reasoner } from '../../src/ports/reasoner.ts';
import type { Source } from '../../src/ports/source.ts';
import { finding } from '../kit/history.ts';
import { librarySource, passage } from '../kit/passages.ts';
import { plainStore } from '../kit/plain-store.ts';
import { scriptedReasoner } from '../kit/scripted-reasoner.ts';
import { smallSource } from '../kit/small-source.ts';
import { askOptions, follow, question, voyageAgent, voyagePassages, voyageReasoner } from '../kit/voyage.ts';

const never = new AbortController().signal;

async function wholeRun() {
  const store = plainStore();
  const run = voyageAgent({ store }).ask(question, askOptions, never);
  return { ...(await follow(run)), store, runId: run.runId };
}

/** What was done and what came of it, without times and without marks of stopping. */
function course(events: readonly RunEvent[]): string[] {
  const facts = events.filter((event) => event.type !== 'run-stopped' && event.type !== 'run-resumed');
  const lines = facts.map(({ at: _at, ...event }) => canonicalJson({ ...event, durationMs: 0 }));
  // A step in flight at a stop is started again: the same line twice.
  return lines.filter((line, index) => line !== lines[index - 1]).map((line) => line.slice(0, 300));
}

test('a run notices a misspelled name and a missing hop, repairs both, and answers', async () => {
  const { events, end } = await wholeRun();
  const state = foldEvents(events);
  expect(end).toEqual({ kind: 'ended' });
  expect(state.ending).toMatchObject({ kind: 'answered', answer: { text: 'Quill Harbour' } });
  expect(state.repairs.map(({ failure, move, detail }) => `${failure} > ${move}: ${detail}`)).toEqual([
    'misspelled > respell: merow → merrow',
    'missing-hop > follow-entity: Ilse Brandt',
  ]);
});

test('a run that was cut off after any event goes on to the same end', async () => {
  const { events } = await wholeRun();
  for (let length = 1; length <= events.length; length++) {
    const store = plainStore();
    const id = runId('cut');
    await store.append(id, 0, events.slice(0, length));
    const { end } = await follow(voyageAgent({ store }).resume(id, never));
    const loaded = await store.load(id);
    if (loaded.kind !== 'loaded') return expect.unreachable('it was stored');
    expect(end).toEqual({ kind: 'ended' });
    expect(course(loaded.events), `cut after ${length} events`).toEqual(course(events));
  }
});

test('a run that is stopped by the person after any event goes on to the same end', async () => {
  const { events } = await wholeRun();
  for (let length = 1; length < events.length; length++) {
    const store = plainStore();
    const agent = voyageAgent({ store });
    const controller = new AbortController();
    const run = agent.ask(question, askOptions, controller.signal);
    for (let seen = 0; seen < length; seen++) await run.events.next();
    controller.abort();
    const stopped = await follow(run);
    if (stopped.end.kind === 'stopped') await follow(agent.resume(run.runId, never));
    const loaded = await store.load(run.runId);
    if (loaded.kind !== 'loaded') return expect.unreachable('it was stored');
    expect(course(loaded.events), `stopped after ${length} events`).toEqual(course(events));
  }
});

test('replay() of a whole run finds every wanted effect equal to the recorded one', async () => {
  const { events } = await wholeRun();
  const stored = JSON.parse(JSON.stringify(events));
  expect(replay(stored, next)).toMatchObject({ kind: 'identical', state: { ending: { kind: 'answered' } } });
});

test('replay() says where a log and the policy part', async () => {
  const { events } = await wholeRun();
  const at = events.findIndex((event) => event.type === 'step-started' && event.effect.type === 'search');
  const changed = events.map((event, index) =>
    index === at && event.type === 'step-started' && event.effect.type === 'search'
      ? { ...event, effect: { ...event.effect, query: plainQuery('something else') } }
      : event,
  );
  expect(replay(changed, next)).toMatchObject({ kind: 'differs', at, wanted: { type: 'search' } });
});

test('a fork shares the beginning of a run and goes on with another query', async () => {
  const { events, store, runId: from } = await wholeRun();
  const query = plainQuery('Ilse Brandt');
  const length = events.findIndex((event) => event.type === 'results-judged') + 1;
  const fork = voyageAgent({ store }).fork({ from, length, policy: 'rules', query }, never);
  const forked = await follow(fork);
  expect(forked.events[0]).toMatchObject({ forkedFrom: { runId: from, events: length } });
  const searches = foldEvents(forked.events).searches.map((node) => node.query.text);
  expect(searches.slice(0, 2)).toEqual([question, 'Ilse Brandt']);
});

test('a fork goes on with another policy', async () => {
  const { store, runId: from } = await wholeRun();
  const forked = await follow(
    voyageAgent({ store }).fork({ from, length: 1, policy: 'naive', query: undefined }, never),
  );
  expect(foldEvents(forked.events)).toMatchObject({ policy: 'naive', repairs: [] });
});

test('a run stops with a conflict when another tab goes on with it', async () => {
  const store = plainStore();
  const run = voyageAgent({ store }).ask(question, askOptions, never);
  await run.events.next();
  await store.append(run.runId, 1, [{ version: 1, at: 9, type: 'run-resumed' }]);
  expect((await follow(run)).end).toEqual({ kind: 'conflict' });
});

test('a run does nothing more when its log cannot be written', async () => {
  const full = { kind: 'storage-full', message: 'The disk is full.' } as const;
  const source = smallSource(voyagePassages);
  const store = plainStore({ refuse: (length) => (length >= 5 ? full : undefined) });
  const { events, end } = await follow(voyageAgent({ store, source }).ask(question, askOptions, never));
  expect(end).toEqual({ kind: 'not-recorded', message: 'The disk is full.' });
  expect(events).toHaveLength(5);
  expect(source.asked).toEqual([]);
});

test('what was found is answered with, where the engine cannot put it together', async () => {
  const works = voyageReasoner();
  const generation = { model: 'small', seed: 1, temperature: 0, promptTokens: 5, outputTokens: 1, raw: '{' };
  const wordless: Reasoner = {
    id: works.id,
    run: async (job, signal) =>
      job.kind === 'compose'
        ? { kind: 'model-invalid', message: 'No JSON came.', generation }
        : works.run(job, signal),
  };
  const { events } = await follow(voyageAgent({ reasoner: wordless }).ask(question, askOptions, never));
  expect(foldEvents(events).ending).toMatchObject({ kind: 'answered', answer: { text: 'Quill Harbour' } });
  expect(events.filter((event) => event.type === 'engine-failed')).toHaveLength(1);
});

test('a source that hangs is given up after the grace time once the run is stopped', async () => {
  const controller = new AbortController();
  const hanging: Source = { ...smallSource([]), search: () => new Promise(() => controller.abort()) };
  const { end, events } = await follow(
    voyageAgent({ source: hanging }).ask(question, askOptions, controller.signal),
  );
  expect(end).toEqual({ kind: 'stopped' });
  expect(events.at(-1)?.type).toBe('run-stopped');
});

test('a source that breaks is tried again and then given up with an account', async () => {
  const broken: Source = {
    ...smallSource([]),
    search: async () => ({ kind: 'down', message: 'The index cannot be read.' }),
  };
  const { events } = await follow(voyageAgent({ source: broken }).ask(question, askOptions, never));
  const { repairs, ending } = foldEvents(events);
  expect(repairs.map((repair) => repair.move)).toEqual(Array(4).fill(['wait', 'retry']).flat());
  expect(ending).toMatchObject({ kind: 'gave-up', account: { reason: 'source-down' } });
});

test('a question without an answer ends with an account of every query that was tried', async () => {
  const source = smallSource([
    passage('Turnips', 'Turnips grow in spring.'),
    passage('Owls', 'Owls hunt at night.'),
  ]);
  const { events } = await follow(voyageAgent({ source }).ask('Who sank the Sable?', askOptions, never));
  const { ending } = foldEvents(events);
  if (ending?.kind !== 'gave-up') return expect.unreachable('nothing about it is there');
  expect(ending.account.tried.map((each) => each.query)).toEqual(source.asked.map((each) => each.query.text));
});

test('what came near to an answer stands in the log, and nothing is done otherwise for it', async () => {
  const runWith = async (nearest: readonly Finding[]) => {
    const unsure = scriptedReasoner({
      decompose: (job) => ({ kind: 'done', value: wholePlan(job.question) }),
      extract: () => ({ kind: 'done', value: { findings: [], reason: 'Unsure.', nearest } }),
      'write-query': (job) => ({ kind: 'done', value: plainQuery(`captain ${job.avoid.length}`) }),
    });
    return (await follow(voyageAgent({ reasoner: unsure }).ask(question, askOptions, never))).events;
  };
  const effects = (events: readonly RunEvent[]) =>
    events.flatMap((event) => (event.type === 'step-started' ? [canonicalJson(event.effect)] : []));
  const near = finding('Ilse Brandt', voyagePassages[1] ?? passage('', ''), { support: 0.2 });
  const events = await runWith([near]);
  expect(effects(events)).toEqual(effects(await runWith([])));
  const stored = JSON.parse(JSON.stringify(events));
  expect(replay(stored, next)).toMatchObject({ kind: 'identical' });
  expect(nearestQuotes(foldEvents(stored))[0]?.quote).toEqual(near.quotes[0]);
});

test('questions that cannot be asked are refused before anything is stored', async () => {
  for (const bad of ['', '   ', '?!', '\u0000\u0007', 'x'.repeat(longestQuestion + 1)]) {
    const store = plainStore();
    const { end } = await follow(voyageAgent({ store }).ask(bad, askOptions, never));
    expect(end.kind).toBe('refused');
    expect(store.logs.size).toBe(0);
  }
});

test('questionProblem() takes questions in any language', () => {
  expect(questionProblem('船长是谁？')).toBeUndefined();
  expect(questionProblem('Кто капитан?')).toBeUndefined();
});

test('a policy that is not at hand is refused with the names of those that are', async () => {
  const { end } = await follow(voyageAgent().ask(question, { ...askOptions, policy: 'learned' }, never));
  expect(end).toMatchObject({ kind: 'refused', message: expect.stringContaining('naive, retry, rules') });
});

test('a run that was deleted cannot be gone on with', async () => {
  const { end } = await follow(voyageAgent().resume(runId('gone'), never));
  expect(end).toMatchObject({ kind: 'refused', message: expect.stringContaining('deleted') });
});

test('control characters in a question do not reach the source', async () => {
  const source = smallSource(voyagePassages);
  await follow(voyageAgent({ source }).ask('Who\u0000 sailed\nthe Merrow?', askOptions, never));
  expect(source.asked[0]?.query.text).toBe('Who sailed the Merrow?');
  expect(librarySource).toBe(source.id);
});
