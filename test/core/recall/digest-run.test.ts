import { expect, test } from 'vitest';
import type { RunEvent } from '../../../src/core/event.ts';
import { runId } from '../../../src/core/ids.ts';
import { wholePlan } from '../../../src/core/needs/whole-plan.ts';
import { digestRun } from '../../../src/core/recall/digest-run.ts';
import { scriptedReasoner } from '../../kit/scripted-reasoner.ts';
import { askOptions, follow, question, voyageAgent, voyagePassages } from '../../kit/voyage.ts';

const run = runId('run-1');
const never = new AbortController().signal;
const wholeRun = async () => (await follow(voyageAgent().ask(question, askOptions, never))).events;
const respelled = question.replace('Merow', 'Merrow');

test('digestRun() takes the searches that led to the quoted passages for worked, in order', async () => {
  const digest = digestRun(run, await wholeRun());
  expect(digest?.worked).toEqual([respelled, 'Ilse Brandt born']);
  expect(digest?.queries?.map(({ text }) => text)).toEqual(digest?.worked);
  expect(digest?.queries?.[1]?.phrases).toEqual(['Ilse Brandt']);
});

test('digestRun() names the passages that the answer quotes', async () => {
  expect(digestRun(run, await wholeRun())?.evidence).toEqual([voyagePassages[1]?.id]);
});

test('digestRun() takes a query that had to be repaired for failed', async () => {
  expect(digestRun(run, await wholeRun())?.failed).toEqual([question]);
});

test('digestRun() tells of each repair whether good results came right after', async () => {
  expect(digestRun(run, await wholeRun())?.repairs).toEqual([
    {
      ...{ failure: 'misspelled', move: 'respell', detail: 'merow → merrow', helped: true },
      replaces: [{ from: 'merow', to: 'merrow' }],
    },
    { failure: 'missing-hop', move: 'follow-entity', detail: 'Ilse Brandt', helped: true },
  ]);
  const judgedBad = (await wholeRun()).map(
    (event): RunEvent => (event.type === 'results-judged' ? { ...event, verdict: 'bad' } : event),
  );
  expect(digestRun(run, judgedBad)?.repairs.map(({ helped }) => helped)).toEqual([false, false]);
});

test('digestRun() counts a repair once that was started again after a crash', async () => {
  const events = await wholeRun();
  const twice = events.flatMap((event): RunEvent[] =>
    event.type === 'step-started' ? [event, event] : [event],
  );
  expect(digestRun(run, twice)?.repairs).toEqual(digestRun(run, events)?.repairs);
});

test('digestRun() learns from a run that gave up: where its ways ended failed, and nothing worked', async () => {
  const reasoner = scriptedReasoner({
    decompose: (job) => ({ kind: 'done', value: wholePlan(job.question) }),
    extract: () => ({ kind: 'done', value: { findings: [], reason: 'Nothing.' } }),
    'write-query': () => ({ kind: 'model-invalid', message: 'No.' }),
  });
  const { events } = await follow(voyageAgent({ reasoner }).ask(question, askOptions, never));
  const digest = digestRun(run, events);
  expect(digest).toMatchObject({ ended: 'gave-up', worked: [] });
  const last = events.findLast((event) => event.type === 'step-started' && event.effect.type === 'search');
  const end = last?.type === 'step-started' && last.effect.type === 'search' ? last.effect.query.text : '';
  expect(end).not.toBe(question);
  expect(digest?.failed).toEqual(expect.arrayContaining([question, end]));
  expect(digest?.failed).not.toContain(respelled);
});

test('digestRun() learns nothing from a run that did not end', async () => {
  const events = await wholeRun();
  expect(digestRun(run, events.slice(0, -1))).toBeUndefined();
  expect(digestRun(run, [])).toBeUndefined();
});
