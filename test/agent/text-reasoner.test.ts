import { describe, expect, test } from 'vitest';
import { createTextReasoner } from '../../src/agent/text-reasoner.ts';
import type { LoadRequest, TextRequest } from '../../src/ports/text-engine.ts';
import { MemoryTextEngine } from '../kit/memory-text-engine.ts';
import { passage } from '../kit/passages.ts';

const never = new AbortController().signal;
const model: LoadRequest = { files: [], contextTokens: 1000, device: 'cpu' };
const question = 'Who was the captain of the Merrow?';
const job = { kind: 'write-query', question, avoid: [] } as const;

async function open(...outputs: readonly string[]) {
  const left = [...outputs];
  const engine = new MemoryTextEngine({ write: () => left.shift() ?? 'nothing more was scripted' });
  await engine.load(model, never, () => {});
  return { engine, reasoner: createTextReasoner(engine, { seed: 10 }), left };
}

describe('createTextReasoner()', () => {
  test('gives the value with what was written, by which model, and how it was drawn', async () => {
    const { reasoner, engine } = await open('{"query":"Merrow brig"}');
    expect(await reasoner.run(job, never)).toEqual({
      kind: 'done',
      value: { text: 'Merrow brig', phrases: [], match: 'any', prefix: false },
      generation: {
        ...{ model: 'memory', seed: 10, temperature: 0.3, promptTokens: expect.any(Number), outputTokens: 2 },
        raw: '{"query":"Merrow brig"}',
      },
    });
    expect(JSON.parse(engine.asked[0]?.schema ?? '')).toMatchObject({ required: ['query'] });
  });

  test('takes no more than its share of the time that a run has left', async () => {
    const { reasoner, engine } = await open('{"query":"Merrow brig"}');
    await reasoner.run({ ...job, leftMs: 50_000 }, never);
    expect(engine.asked[0]?.timeLimitMs).toBe(20_000);
  });

  test('asks once more with another seed, and warmer, where the output is of no use', async () => {
    const { reasoner, engine } = await open('no idea', '{"query":"Merrow brig"}');
    const result = await reasoner.run(job, never);
    expect(result).toMatchObject({ kind: 'done', generation: { seed: 11, raw: '{"query":"Merrow brig"}' } });
    expect(engine.asked.map(({ seed, temperature }) => [seed, temperature])).toEqual([
      [10, 0.3],
      [11, 0.8],
    ]);
    expect(result.generation?.promptTokens).toBeGreaterThan(60);
  });

  test('says what was wrong where the second output is of no use either, and keeps it', async () => {
    const { reasoner, left } = await open('no idea', '{"query":"weather"}', '{"query":"Merrow brig"}');
    expect(await reasoner.run(job, never)).toMatchObject({
      kind: 'model-invalid',
      message: expect.stringMatching(/asked to write a query\. .*about something else/u),
      generation: { raw: '{"query":"weather"}' },
    });
    expect(left).toHaveLength(1);
  });

  test('says that the engine is lost, and does not ask it again', async () => {
    const { reasoner, engine } = await open();
    engine.lose();
    expect(await reasoner.run(job, never)).toMatchObject({ kind: 'engine-lost' });
    expect(engine.asked).toEqual([]);
  });

  test('quotes fewer words of the passages where they do not fit', async () => {
    const { reasoner, engine } = await open('{"passage":0,"quote":"","answer":""}');
    await engine.load({ ...model, contextTokens: 250 }, never, () => {});
    const passages = [passage('Merrow', 'The Merrow was a brig. '.repeat(300))];
    const long = { kind: 'extract', need: 'n', question, expects: 'person', passages } as never;
    expect(await reasoner.run(long, never)).toMatchObject({ kind: 'done', value: { findings: [] } });
    const sizes = engine.asked.map(sizeOf);
    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes).toEqual(sizes.toSorted((left, right) => right - left));
  });

  test('rejects with the reason of the signal', async () => {
    const { reasoner } = await open('{"query":"Merrow brig"}');
    const stop = AbortSignal.abort(new Error('enough'));
    await expect(reasoner.run(job, stop)).rejects.toThrow('enough');
  });
});

function sizeOf({ messages }: TextRequest): number {
  return messages.reduce((sum, { content }) => sum + content.length, 0);
}
