import { describe, expect, test, vi } from 'vitest';
import { reader } from '../../src/adapters/any/reader.ts';
import { ExamDesk, type ExamDeskParts } from '../../src/agent/exam-desk.ts';
import { createTextReasoner } from '../../src/agent/text-reasoner.ts';
import type { ExamItem } from '../../src/core/exam/exam-job.ts';
import type { ExamResult } from '../../src/core/exam/exam-result.ts';
import { makeExam } from '../../src/core/exam/make-items.ts';
import type { ExamStatus } from '../../src/ports/exam-control.ts';
import type { ExamStore } from '../../src/ports/exam-store.ts';
import { MemoryTextEngine } from '../kit/memory-text-engine.ts';

const never = new AbortController().signal;
const question = 'Who was the captain of the Merrow?';
const job = { kind: 'write-query', question, avoid: [] } as const;

/** Ten items of one job that the model does right and the reader does not. */
const won: readonly ExamItem[] = Array.from({ length: 10 }, () => ({
  job: 'write-query',
  request: { question, avoid: [] },
  isRight: ({ text }) => text === 'Merrow brig',
}));

function memoryStore(): ExamStore & { readonly kept: ExamResult[] } {
  const kept: ExamResult[] = [];
  return {
    kept,
    find: ({ engine, hardware }) => kept.find((each) => each.engine === engine && each.hardware === hardware),
    keep: (result) => void kept.push(result),
  };
}

function openDesk(parts: Partial<ExamDeskParts> = {}) {
  const store = memoryStore();
  const desk = new ExamDesk({
    ...{ reader, store, modelOf: createTextReasoner },
    clock: { now: () => performance.now(), wait: async () => {} },
    ...{ rounds: async () => [won], hardware: async () => 'a test', budgetMs: () => 120_000, ...parts },
  });
  return { desk, store };
}

async function loaded(write: () => string): Promise<MemoryTextEngine> {
  const engine = new MemoryTextEngine({ write });
  await engine.load({ files: [], contextTokens: 4000, device: 'cpu' }, never, () => {});
  return engine;
}

/** The first status of a kind. */
function until(desk: ExamDesk, kind: ExamStatus['kind']): Promise<ExamStatus> {
  return new Promise((resolve) => {
    const look = () => {
      if (desk.status().kind === kind) resolve(desk.status());
    };
    desk.watch(look);
    look();
  });
}

async function queryBy(desk: ExamDesk, engine: MemoryTextEngine): Promise<string> {
  const reasoner = desk.reasonerOf(engine);
  await until(desk, 'finished');
  const result = await reasoner.run(job, never);
  return result.kind === 'done' ? result.value.text : result.kind;
}

describe('ExamDesk', () => {
  test('examines a model when it is loaded, and lets it do what it does better', async () => {
    const { desk, store } = openDesk();
    const engine = await loaded(() => '{"query":"Merrow brig"}');
    expect(await queryBy(desk, engine)).toBe('Merrow brig');
    expect(store.kept).toMatchObject([{ engine: 'memory', hardware: 'a test', marks: { length: 10 } }]);
    expect(desk.status()).toMatchObject({ routes: [{ job: 'write-query', to: 'model' }] });
  });

  test('has the reader do every job of a model that is no better', async () => {
    const { desk } = openDesk({ rounds: async () => makeExam({ seed: 3, rounds: 1 }) });
    const engine = await loaded(() => 'I am a teapot');
    const reasoner = desk.reasonerOf(engine);
    expect(await reasoner.run(job, never)).toEqual(await reader.run(job, never));
    await until(desk, 'finished');
    expect(await reasoner.run(job, never)).toEqual(await reader.run(job, never));
  });

  test('takes no exam again that it has a result of', async () => {
    const { desk, store } = openDesk();
    const engine = await loaded(() => '{"query":"Merrow brig"}');
    await queryBy(desk, engine);
    const asked = engine.asked.length;
    expect(await queryBy(desk, engine)).toBe('Merrow brig');
    expect(engine.asked.length).toBe(asked + 1);
    expect(store.kept).toHaveLength(1);
    await desk.take();
    expect(store.kept).toHaveLength(2);
  });

  test('says when the exam was stopped or the engine lost, and has the reader do it all', async () => {
    const { desk } = openDesk();
    const engine = await loaded(() => '{"query":"Merrow brig"}');
    const reasoner = desk.reasonerOf(engine);
    await until(desk, 'running');
    desk.stop();
    expect(await until(desk, 'unmarked')).toMatchObject({
      message: expect.stringMatching(/stopped.*reader/u),
    });
    expect(await reasoner.run(job, never)).toEqual(await reader.run(job, never));
    engine.lose();
    await desk.take();
    expect(desk.status()).toMatchObject({ kind: 'unmarked', message: expect.stringMatching(/not loaded/u) });
  });

  test('says why an exam could not be taken, and takes it when it is asked again', async () => {
    let isOffline = true;
    const { desk } = openDesk({
      rounds: async () => {
        if (isOffline) throw new Error('Failed to fetch the items');
        return [won];
      },
    });
    desk.reasonerOf(await loaded(() => '{"query":"Merrow brig"}'));
    expect(await until(desk, 'unmarked')).toMatchObject({
      message: expect.stringMatching(/could not be taken: Failed to fetch the items\. .*reader/u),
    });
    isOffline = false;
    await desk.take();
    expect(desk.status()).toMatchObject({ kind: 'finished' });
  });

  test('says why where the machine cannot be told', async () => {
    const { desk } = openDesk({ hardware: async () => Promise.reject(new Error('No adapter.')) });
    desk.reasonerOf(await loaded(() => ''));
    expect(await until(desk, 'unmarked')).toMatchObject({
      message: expect.stringMatching(/could not be taken: No adapter\. /u),
    });
  });

  test('takes one exam, whoever asks for it while another is prepared', async () => {
    const rounds = vi.fn(async () => [won]);
    const { desk, store } = openDesk({ rounds });
    desk.reasonerOf(await loaded(() => '{"query":"Merrow brig"}'));
    await Promise.all([desk.take(), desk.take()]);
    expect(rounds).toHaveBeenCalledTimes(1);
    expect(store.kept).toHaveLength(1);
    expect(desk.status()).toMatchObject({ kind: 'finished' });
  });

  test('is stopped before it knows the machine too', async () => {
    const rounds = vi.fn(async () => [won]);
    const { desk } = openDesk({ rounds });
    desk.reasonerOf(await loaded(() => ''));
    const taken = desk.take();
    desk.stop();
    await taken;
    expect(rounds).not.toHaveBeenCalled();
    expect(desk.status()).toMatchObject({ kind: 'unmarked', message: expect.stringMatching(/stopped/u) });
  });
});
