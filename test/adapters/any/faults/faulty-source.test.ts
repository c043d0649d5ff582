import { describe, expect, it, test } from 'vitest';
import type { FaultContext } from '../../../../src/adapters/any/faults/fault-context.ts';
import { faultySource } from '../../../../src/adapters/any/faults/faulty-source.ts';
import type { FaultPlan, FaultRates } from '../../../../src/core/faults/fault-plan.ts';
import { FaultRecord } from '../../../../src/core/faults/injected-fault.ts';
import { plainQuery } from '../../../../src/core/query.ts';
import type { SearchReply } from '../../../../src/ports/source.ts';
import { VirtualClock } from '../../../../src/simulation/virtual-clock.ts';
import { smallSource } from '../../../kit/small-source.ts';
import { voyagePassages } from '../../../kit/voyage.ts';

const signal = new AbortController().signal;
const request = { query: plainQuery('captain Merrow'), page: 0, pageSize: 10 };
const brandt = voyagePassages.find(({ title }) => title === 'Ilse Brandt')?.id ?? '';

function faulty(plan: FaultPlan, goldIds: readonly string[] = []) {
  const [record, clock] = [new FaultRecord(), new VirtualClock()];
  const context: FaultContext = {
    ...{ plan, record, clock, goldIds, answers: [], random: () => 0 },
    elsewhere: ['turnips spring'],
  };
  record.atStep(3);
  return { source: faultySource(smallSource(voyagePassages), context), record, clock };
}

async function search(rates: FaultRates, goldIds: readonly string[] = []) {
  const { source, record } = faulty({ rates }, goldIds);
  return { reply: await source.search(request, signal), injected: record.injected };
}

const honest = () => smallSource(voyagePassages).search(request, signal);

function passagesOf(reply: SearchReply) {
  return reply.kind === 'found' ? reply.hits.map(({ passage }) => passage) : [];
}

describe('faultySource()', () => {
  it('leaves a search alone where no fault is drawn, and notes none', async () => {
    const { reply, injected } = await search({});
    expect(reply).toEqual(await honest());
    expect(injected).toEqual([]);
  });

  test.each(['down', 'slow', 'blocked'] as const)('can be %s, and notes it with its step', async (kind) => {
    const { reply, injected } = await search({ [kind]: 1 });
    expect(reply.kind).toBe(kind);
    expect(injected).toEqual([{ kind, step: 3 }]);
  });

  it('can bring nothing, with what the source knows of the words', async () => {
    const { reply } = await search({ empty: 1 });
    if (reply.kind !== 'found') return expect.unreachable('empty is an answer');
    expect(reply.hits).toEqual([]);
    expect(reply.terms.length).toBeGreaterThan(0);
  });

  it('can bring what was found for other words, without what is needed', async () => {
    const { reply } = await search({ irrelevant: 1 });
    expect(passagesOf(reply)[0]?.title).toBe('Turnips');
    const turnips = passagesOf(reply)[0]?.id ?? '';
    expect(passagesOf((await search({ irrelevant: 1 }, [turnips])).reply)[0]?.title).not.toBe('Turnips');
  });

  it('can bring near misses: what shares words with the query, none of what is needed or came first', async () => {
    const { reply, injected } = await search({ 'near-miss': 1 }, [brandt]);
    const first = passagesOf(await honest()).slice(0, 5);
    const ids = passagesOf(reply).map(({ id }) => id);
    for (const id of [brandt, ...first.map((passage) => passage.id)]) expect(ids).not.toContain(id);
    expect(injected.map(({ kind }) => kind)).toEqual(['near-miss']);
  });

  it('can drop what is needed, and notes it only where something was there to drop', async () => {
    const [gold] = passagesOf(await honest());
    const dropped = await search({ dropped: 1 }, [gold?.id ?? '']);
    expect(passagesOf(dropped.reply).map(({ id }) => id)).not.toContain(gold?.id);
    expect(dropped.injected).toHaveLength(1);
    expect((await search({ dropped: 1 }, ['elsewhere'])).injected).toEqual([]);
  });

  it('can turn the order round, with ranks and scores that fall as ever', async () => {
    const { reply } = await search({ reordered: 1 });
    const before = await honest();
    if (reply.kind !== 'found' || before.kind !== 'found') return expect.unreachable('both are answers');
    expect(passagesOf(reply)).toEqual(passagesOf(before).toReversed());
    expect(reply.hits.map(({ score }) => score)).toEqual(before.hits.map(({ score }) => score));
  });

  test.each(['truncated', 'corrupted'] as const)(
    'can bring %s texts, whose offsets still hold',
    async (kind) => {
      const { reply } = await search({ [kind]: 1 });
      const before = passagesOf(await honest());
      passagesOf(reply).forEach(({ id, text, start, end }, index) => {
        expect(id).toBe(before[index]?.id);
        expect(end - start).toBe(text.length);
      });
      expect(passagesOf(reply).map(({ text }) => text)).not.toEqual(before.map(({ text }) => text));
    },
  );

  it('breaks so many times in a row where it is flaky, and is fine then', async () => {
    const { source, record } = faulty({ rates: { flaky: 1 }, times: { flaky: 2 } });
    const kinds = [];
    for (let each = 0; each < 2; each++) kinds.push((await source.search(request, signal)).kind);
    expect(kinds).toEqual(['down', 'down']);
    expect(record.injected.map(({ kind }) => kind)).toEqual(['flaky', 'flaky']);
  });

  it('stays broken once it is dead', async () => {
    const drawn = [0, 0.9, 0.9];
    const context = { plan: { rates: { dead: 0.5 } }, record: new FaultRecord(), clock: new VirtualClock() };
    const source = faultySource(smallSource(voyagePassages), {
      ...{ ...context, goldIds: [], answers: [], elsewhere: [], random: () => drawn.shift() ?? 0.9 },
    });
    const kinds = [];
    for (let each = 0; each < 3; each++) kinds.push((await source.search(request, signal)).kind);
    expect(kinds).toEqual(['down', 'down', 'down']);
  });

  it('can answer late: honestly, after seconds of the run', async () => {
    const { source, clock } = faulty({ rates: { late: 1 } });
    expect(await source.search(request, signal)).toEqual(await honest());
    expect(clock.now()).toBe(8000);
  });
});
