import { describe, expect, it } from 'vitest';
import { faultyReasoner } from '../../../../src/adapters/any/faults/faulty-reasoner.ts';
import { reader } from '../../../../src/adapters/any/reader.ts';
import type { FaultRates } from '../../../../src/core/faults/fault-plan.ts';
import { FaultRecord } from '../../../../src/core/faults/injected-fault.ts';
import { needId } from '../../../../src/core/ids.ts';
import type { JobOf } from '../../../../src/ports/reasoner.ts';
import { VirtualClock } from '../../../../src/simulation/virtual-clock.ts';
import { voyagePassages } from '../../../kit/voyage.ts';

const signal = new AbortController().signal;
const question = 'Who was the captain of the brig Merrow?';
const extract: JobOf<'extract'> = {
  ...{ kind: 'extract', need: needId('question'), question, expects: 'person' },
  passages: voyagePassages,
};

function faulty(rates: FaultRates) {
  const record = new FaultRecord();
  const context = {
    plan: { rates },
    record,
    clock: new VirtualClock(),
    goldIds: [],
    answers: ['Ilse Brandt'],
  };
  return { engine: faultyReasoner(reader, { ...context, elsewhere: ['turnips'], random: () => 0 }), record };
}

describe('faultyReasoner()', () => {
  it('leaves jobs alone that a fault cannot befall', async () => {
    const { engine, record } = faulty({ 'bad-query': 1 });
    expect(await engine.run<'extract'>(extract, signal)).toEqual(
      await reader.run<'extract'>(extract, signal),
    );
    expect(record.injected).toEqual([]);
  });

  it('can be sure of a wrong answer, with the words of a passage that hold it', async () => {
    const result = await faulty({ 'wrong-answer': 1 }).engine.run<'extract'>(extract, signal);
    const [finding] = result.kind === 'done' ? result.value.findings : [];
    const quote = finding?.quotes[0];
    const passage = voyagePassages.find(({ id }) => id === quote?.passageId);
    expect(finding?.text).not.toBe('Ilse Brandt');
    expect(finding?.support).toBeGreaterThan(0.9);
    expect(passage?.text.slice(quote?.start, quote?.end)).toBe(quote?.text);
    expect(quote?.text).toContain(finding?.text);
  });

  it('can write a query about something else, give nothing usable, and be lost', async () => {
    const job = { kind: 'write-query', question, avoid: [] } as const;
    const written = await faulty({ 'bad-query': 1 }).engine.run<'write-query'>(job, signal);
    expect(written).toMatchObject({ kind: 'done', value: { text: 'turnips' } });
    const { engine, record } = faulty({ invalid: 1 });
    expect((await engine.run<'extract'>(extract, signal)).kind).toBe('model-invalid');
    expect(record.injected.map(({ kind }) => kind)).toEqual(['invalid']);
    expect((await faulty({ lost: 1 }).engine.run<'extract'>(extract, signal)).kind).toBe('engine-lost');
  });
});
