import { expect, it, vi } from 'vitest';
import { createLazyReasoner } from '../../../src/adapters/any/lazy-reasoner.ts';
import { wholePlan } from '../../../src/core/needs/whole-plan.ts';
import type { Reasoner } from '../../../src/ports/reasoner.ts';
import { scriptedReasoner } from '../../kit/scripted-reasoner.ts';

const { signal } = new AbortController();
const job = { kind: 'decompose', question: 'Where?' } as const;
const engine = () =>
  scriptedReasoner({ decompose: ({ question }) => ({ kind: 'done', value: wholePlan(question) }) });

it('the engine is loaded at its first job, and once', async () => {
  const load = vi.fn(async (): Promise<Reasoner> => engine());
  const reasoner = createLazyReasoner('reader', load);
  expect(load).not.toHaveBeenCalled();
  await Promise.all([reasoner.run(job, signal), reasoner.run(job, signal)]);
  expect(await reasoner.run(job, signal)).toEqual({ kind: 'done', value: wholePlan('Where?') });
  expect(load).toHaveBeenCalledTimes(1);
});

it('an engine that cannot be loaded is lost, and is loaded anew for the next job', async () => {
  const load = vi.fn(async (): Promise<Reasoner> => engine());
  load.mockRejectedValueOnce(new Error('the file is gone'));
  const reasoner = createLazyReasoner('reader', load);
  expect(await reasoner.run(job, signal)).toEqual({
    kind: 'engine-lost',
    message: 'Cannot load the engine "reader": the file is gone. Reload the page.',
  });
  expect(await reasoner.run(job, signal)).toMatchObject({ kind: 'done' });
});

it('a job that is stopped while the engine loads never reaches it', async () => {
  const loaded = engine();
  const stopping = new AbortController();
  const reasoner = createLazyReasoner('reader', async () => {
    stopping.abort(new Error('stopped'));
    return loaded;
  });
  await expect(reasoner.run(job, stopping.signal)).rejects.toThrow('stopped');
  expect(loaded.done).toEqual([]);
});

it('a job that is stopped does not wait for an engine whose file never comes', async () => {
  const stopping = new AbortController();
  const reasoner = createLazyReasoner('reader', () => new Promise(() => {}));
  const running = reasoner.run(job, stopping.signal);
  stopping.abort(new Error('stopped'));
  await expect(running).rejects.toThrow('stopped');
});
