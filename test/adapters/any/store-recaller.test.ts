import { expect, test } from 'vitest';
import { createMemoryTrajectoryStore } from '../../../src/adapters/any/memory-trajectory-store.ts';
import { createStoreRecaller } from '../../../src/adapters/any/store-recaller.ts';
import type { RunEvent } from '../../../src/core/event.ts';
import { runId } from '../../../src/core/ids.ts';
import { askOptions, follow, question, voyageAgent } from '../../kit/voyage.ts';

const never = new AbortController().signal;

function searchesOf(events: readonly RunEvent[]): string[] {
  return events.flatMap((event) =>
    event.type === 'step-started' && event.effect.type === 'search' ? [event.effect.query.text] : [],
  );
}

async function firstRun() {
  const store = createMemoryTrajectoryStore();
  const recaller = createStoreRecaller(store);
  const agent = voyageAgent({ store, recaller });
  const first = agent.ask(question, askOptions, never);
  return { store, recaller, agent, runId: first.runId, ...(await follow(first)) };
}

test('a question asked again first tries the query that worked, not those that failed, and the log shows it', async () => {
  const { agent, events } = await firstRun();
  const before = searchesOf(events);
  const again = await follow(agent.ask(question, askOptions, never));
  const recalled = again.events.find((event) => event.type === 'runs-recalled');
  expect(recalled).toMatchObject({ runs: [{ question, ended: 'answered', failed: [question] }] });
  const [run] = recalled?.runs ?? [];
  expect(before[0]).toBe(question);
  expect(searchesOf(again.events)[0]).toBe(run?.worked[0]);
  expect(searchesOf(again.events)).not.toContain(question);
  expect(searchesOf(again.events)).toEqual(run?.worked);
  expect(before.length).toBeGreaterThan(run?.worked.length ?? 0);
  expect(again.events.at(-1)).toMatchObject({ type: 'run-answered', answer: { text: 'Quill Harbour' } });
});

test('a question in other words recalls the run, its repairs and what they did', async () => {
  const { recaller, runId: first } = await firstRun();
  const [run] = await recaller.recall('Where was the captain of the Merow born?', never);
  expect(run).toMatchObject({ runId: first, ended: 'answered' });
  expect(run?.repairs.map(({ failure, move, helped }) => `${failure} ${move} ${helped}`)).toContain(
    'missing-hop follow-entity true',
  );
});

test('a deleted run is recalled no more', async () => {
  const { store, recaller, runId: first } = await firstRun();
  expect(await recaller.recall(question, never)).toHaveLength(1);
  await store.remove(first);
  expect(await recaller.recall(question, never)).toEqual([]);
});

test('a run is read once, and again only when it changed', async () => {
  const { store, runId: first, events } = await firstRun();
  const loads: string[] = [];
  const load = (id: typeof first) => {
    loads.push(id);
    return store.load(id);
  };
  const recaller = createStoreRecaller({ ...store, load });
  await recaller.recall(question, never);
  await recaller.recall(question, never);
  expect(loads).toEqual([first]);
  await store.append(first, events.length, [{ version: 1, at: 10_000, type: 'run-resumed' }]);
  await recaller.recall(question, never);
  expect(loads).toEqual([first, first]);
});

test('a run that did not end, and one that cannot be read, teach nothing', async () => {
  const { store, recaller, runId: first, events } = await firstRun();
  await store.remove(first);
  await store.append(runId('half'), 0, events.slice(0, 8));
  expect(await recaller.recall(question, never)).toEqual([]);
});

test('a stopped recall rejects with the reason of its signal', async () => {
  const { recaller } = await firstRun();
  await expect(recaller.recall(question, AbortSignal.abort('stopped'))).rejects.toBe('stopped');
});
