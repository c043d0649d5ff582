import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { OwnedEngine } from '../../../../src/adapters/any/text-engines/owned-engine.ts';
import type { TextRequest } from '../../../../src/ports/text-engine.ts';
import { openWebLlm } from '../../../kit/open-web-llm.ts';
import { webLlmModel } from '../../../kit/web-llm-model.ts';

const never = new AbortController().signal;
const quiet = () => {};
const model = { files: webLlmModel(), contextTokens: 1000, device: 'gpu' } as const;
const request: TextRequest = {
  messages: [{ role: 'user', content: 'Count.' }],
  schema: undefined,
  ...{ seed: 7, temperature: 0, maxTokens: 1_000_000, timeLimitMs: 600_000 },
};

const bounds = { loading: 120_000, firstToken: 120_000, nextToken: 20_000, stop: 800, drain: 10_000 };

/** So that the watch has time that can be passed; the stand-in goes on by turns of the loop. */
beforeEach(
  () =>
    void vi.useFakeTimers({
      toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout', 'performance'],
    }),
);
afterEach(() => void vi.useRealTimers());

describe('OwnedEngine', () => {
  test('ends an engine that hangs in mid-answer, within its bound', async () => {
    const { engine, inside } = openWebLlm({}, bounds);
    await engine.load(model, never, quiet);
    let hanging = 0;
    const reply = engine.generate(request, never, () => {
      if (hanging++ === 0) inside().hang();
    });
    await vi.waitUntil(() => hanging > 0);
    await vi.advanceTimersByTimeAsync(bounds.nextToken + 1000);
    expect(await reply).toMatchObject({ kind: 'lost', cause: 'hung' });
    expect(await engine.generate(request, never, quiet)).toMatchObject({ kind: 'lost', cause: 'hung' });
    expect(await engine.load(model, never, quiet)).toMatchObject({ kind: 'loaded' });
  });

  test('ends an engine that hangs while it reads the prompt or loads', async () => {
    const { engine, inside } = openWebLlm({}, bounds);
    await engine.load(model, never, quiet);
    inside().hang();
    const reply = engine.generate(request, never, quiet);
    await vi.advanceTimersByTimeAsync(bounds.firstToken + 1000);
    expect(await reply).toMatchObject({ kind: 'lost', cause: 'hung' });
    const loading = engine.load(model, never, ({ share }) => {
      if (share !== undefined) inside().hang();
    });
    await vi.waitUntil(() => inside().phase === 'loading');
    await vi.advanceTimersByTimeAsync(bounds.loading + 1000);
    expect(await loading).toMatchObject({
      kind: 'lost',
      message: expect.stringMatching(/nothing moved for 120 seconds\. Load it again/u),
    });
  });

  test('lets a stopped request go within a second, and ends the worker when it does not give in', async () => {
    const { engine, inside, started } = openWebLlm({}, bounds);
    await engine.load(model, never, quiet);
    inside().hang();
    const stop = new AbortController();
    const reply = engine.generate(request, stop.signal, quiet);
    const settled = expect(reply).rejects.toBe('enough');
    await vi.advanceTimersByTimeAsync(10);
    stop.abort('enough');
    await vi.advanceTimersByTimeAsync(bounds.stop);
    await settled;
    const next = engine.generate(request, never, quiet);
    await vi.advanceTimersByTimeAsync(bounds.drain + 1000);
    expect(await next).toMatchObject({ kind: 'lost', cause: 'hung' });
    expect(started()).toBe(1);
  });

  test('tells at once that it was lost while nobody asked it, and not that it was unloaded or loaded anew', async () => {
    const { engine, kill } = openWebLlm({}, bounds);
    const heard: string[] = [];
    const leave = engine.watchLoss(({ cause }) => heard.push(cause));
    await engine.load(model, never, quiet);
    await engine.load(model, never, quiet);
    expect(heard).toEqual([]);
    kill();
    await vi.waitUntil(() => heard.length > 0);
    await engine.load(model, never, quiet);
    await engine.unload();
    leave();
    await engine.load(model, never, quiet);
    kill();
    await engine.load(model, never, quiet);
    expect(heard).toHaveLength(1);
  });

  test('ends the worker when a load is stopped', async () => {
    const { engine, started } = openWebLlm({}, bounds);
    const stop = new AbortController();
    const loading = engine.load(model, stop.signal, () => stop.abort('enough'));
    const settled = expect(loading).rejects.toBe('enough');
    await vi.advanceTimersByTimeAsync(10);
    await settled;
    expect(await engine.generate(request, never, quiet)).toMatchObject({ kind: 'lost', cause: 'worker' });
    expect(started()).toBe(1);
  });

  test('says why where no worker can be started, and what to do', async () => {
    const engine = new OwnedEngine({
      id: 'x',
      start: () => {
        throw new Error('workers are blocked');
      },
    });
    const message = 'Cannot start the engine: workers are blocked. Reload the page.';
    expect(await engine.load(model, never, quiet)).toEqual({ kind: 'lost', message });
    expect(await engine.generate(request, never, quiet)).toEqual({ kind: 'lost', cause: 'worker', message });
  });
});
