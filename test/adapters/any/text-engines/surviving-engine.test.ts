import { describe, expect, test, vi } from 'vitest';
import {
  type EngineNotice,
  SurvivingEngine,
} from '../../../../src/adapters/any/text-engines/surviving-engine.ts';
import type { LoadReply, LoadRequest, TextEngine, TextRequest } from '../../../../src/ports/text-engine.ts';
import { conformTextEngine } from '../../../conformance/text-engine.ts';
import { MemoryTextEngine } from '../../../kit/memory-text-engine.ts';
import { openWebLlm } from '../../../kit/open-web-llm.ts';
import { webLlmModel } from '../../../kit/web-llm-model.ts';

const never = new AbortController().signal;
const quiet = () => {};
const model: LoadRequest = { files: [], contextTokens: 4096, device: 'cpu' };
const request: TextRequest = {
  messages: [{ role: 'user', content: 'Count.' }],
  schema: undefined,
  ...{ seed: 1, temperature: 0, maxTokens: 5, timeLimitMs: 60_000 },
};
const long = { ...request, maxTokens: 4000 };

type Made = {
  readonly surviving: SurvivingEngine;
  readonly told: EngineNotice[];
  readonly loads: LoadRequest[];
};

/** `replies`: what the loads of the first model say, one after another; after them it loads. */
function make(engines: readonly [TextEngine, ...TextEngine[]], replies: LoadReply['kind'][] = []): Made {
  const told: EngineNotice[] = [];
  const loads: LoadRequest[] = [];
  const watched = engines.map((engine, place) => ({
    ...{ name: `model ${place}`, open: async () => model },
    engine: {
      ...{ id: `${engine.id}-${place}`, unload: () => engine.unload() },
      generate: engine.generate.bind(engine),
      load: async (wanted, signal, progress) => {
        loads.push(wanted);
        const kind = place === 0 ? (replies.shift() ?? 'loaded') : 'loaded';
        return kind === 'loaded'
          ? engine.load(wanted, signal, progress)
          : { kind, message: `It is ${kind}.` };
      },
    } satisfies TextEngine,
  }));
  const [first, ...others] = watched;
  const surviving = new SurvivingEngine({
    models: [first ?? expect.unreachable(), ...others],
    notice: (notice) => told.push(notice),
  });
  return { surviving, told, loads };
}

const kinds = (told: readonly EngineNotice[]) =>
  told.map(({ kind }) => kind).filter((kind, at, all) => kind !== all[at - 1]);

async function loseOnce(surviving: SurvivingEngine, engine: MemoryTextEngine) {
  return surviving.generate(long, never, () => engine.lose());
}

conformTextEngine(
  'an engine that survives',
  () => {
    const engine = new MemoryTextEngine();
    // The suite wants an engine that stays lost until it is loaded: one whose files are gone does.
    const surviving = new SurvivingEngine({
      models: [{ engine, name: 'memory', open: async () => undefined }],
      notice: quiet,
    });
    return {
      ...{ engine: surviving, model: { files: [], contextTokens: 500, device: 'cpu' } as const },
      lose: () => engine.lose(),
      close: () => surviving.unload(),
    };
  },
  { patienceMs: 5000 },
);

describe('SurvivingEngine', () => {
  test('says in which request it was lost and what is done, and answers the next', async () => {
    const engine = new MemoryTextEngine();
    const { surviving, told, loads } = make([engine]);
    await surviving.load(model, never, quiet);
    expect(await loseOnce(surviving, engine)).toMatchObject({
      kind: 'lost',
      message: expect.stringMatching(/“model 0” is loaded again\.$/u),
    });
    expect(await surviving.generate(request, never, quiet)).toMatchObject({ kind: 'done' });
    expect(loads).toHaveLength(2);
    expect(kinds(told)).toEqual(['loading', 'ready', 'lost', 'loading', 'ready']);
  });

  test('says that it was lost while nobody asked it, comes back by itself, and answers the next', async () => {
    const { engine, kill } = openWebLlm();
    const told: EngineNotice[] = [];
    const request = { files: webLlmModel(), contextTokens: 1000, device: 'gpu' } as const;
    const surviving = new SurvivingEngine({
      models: [{ engine, name: 'model', open: async () => request }],
      notice: (notice) => told.push(notice),
    });
    await surviving.load(request, never, quiet);
    kill();
    await vi.waitUntil(() => kinds(told).join() === 'loading,ready,lost,loading,ready');
    expect(told.find(({ kind }) => kind === 'lost')?.message).toMatch(/“model” is loaded again\.$/u);
    expect(await surviving.generate({ ...long, maxTokens: 5 }, never, quiet)).toMatchObject({ kind: 'done' });
    await surviving.unload();
  });

  test('takes a shorter context after a second loss, a smaller model after a third, and then says that it is gone', async () => {
    const [large, small] = [new MemoryTextEngine(), new MemoryTextEngine()];
    const { surviving, loads, told } = make([large, small]);
    await surviving.load(model, never, quiet);
    for (const engine of [large, large, large]) await loseOnce(surviving, engine);
    expect(await surviving.generate(request, never, quiet)).toMatchObject({ kind: 'done' });
    expect(surviving.id).toBe('memory-1');
    expect(loads.map(({ contextTokens }) => contextTokens)).toEqual([4096, 4096, 2048, 2048]);
    await loseOnce(surviving, small);
    const gone = await surviving.generate(request, never, quiet);
    expect(gone).toMatchObject({ kind: 'lost', message: expect.stringMatching(/The reader takes over/u) });
    expect(surviving.isGone).toBe(true);
    expect(told.at(-1)?.kind).toBe('gone');
  });

  test('takes a loss for the first again after it worked for a while', async () => {
    const engine = new MemoryTextEngine();
    const { surviving, loads } = make([engine]);
    await surviving.load(model, never, quiet);
    for (let round = 0; round < 3; round++) {
      await loseOnce(surviving, engine);
      for (let answer = 0; answer < 5; answer++) await surviving.generate(request, never, quiet);
    }
    expect(loads.map(({ contextTokens }) => contextTokens)).toEqual([4096, 4096, 4096, 4096]);
  });

  test('takes a shorter context at once where there is no memory', async () => {
    const { surviving, loads } = make([new MemoryTextEngine()], ['no-memory', 'no-memory']);
    expect(await surviving.load(model, never, quiet)).toMatchObject({ kind: 'loaded', contextTokens: 1024 });
    expect(loads.map(({ contextTokens }) => contextTokens)).toEqual([4096, 2048, 1024]);
  });

  test('does not cover a model that cannot be read with another one', async () => {
    const { surviving, loads, told } = make([new MemoryTextEngine(), new MemoryTextEngine()], ['bad-model']);
    expect(await surviving.load(model, never, quiet)).toMatchObject({ kind: 'bad-model' });
    expect(loads).toHaveLength(1);
    expect(told.at(-1)).toEqual({ kind: 'gone', message: 'It is bad-model.' });
  });

  test('lets what is asked while it comes back wait, and be stopped', async () => {
    const engine = new MemoryTextEngine();
    const { surviving } = make([engine]);
    const loading = surviving.load(model, never, quiet);
    expect(await surviving.generate(request, never, quiet)).toMatchObject({ kind: 'done' });
    await loading;
    const stuck = new Promise<LoadReply>(() => {});
    vi.spyOn(engine, 'load').mockReturnValue(stuck);
    await loseOnce(surviving, engine);
    const stop = new AbortController();
    const waiting = surviving.generate(request, stop.signal, quiet);
    stop.abort('enough');
    await expect(waiting).rejects.toBe('enough');
  });

  test('takes one request at a time, in order, and lets those that wait be stopped', async () => {
    const engine = new MemoryTextEngine();
    const { surviving } = make([engine]);
    await surviving.load(model, never, quiet);
    const order: string[] = [];
    const ask = async (name: string, signal: AbortSignal) => {
      const reply = await surviving.generate(request, signal, () => order.push(name));
      return reply.kind;
    };
    const stop = new AbortController();
    const replies = [ask('first', never), ask('second', stop.signal), ask('third', never)];
    stop.abort('enough');
    const settled = await Promise.allSettled(replies);
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(order).toEqual([...Array(5).fill('first'), ...Array(5).fill('third')]);
  });

  test('ends an engine that is silent and does not notice it itself', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
    const engine = new MemoryTextEngine();
    vi.spyOn(engine, 'generate').mockReturnValue(new Promise(() => {}));
    const unload = vi.spyOn(engine, 'unload');
    const { surviving } = make([engine]);
    await surviving.load(model, never, quiet);
    const reply = surviving.generate(request, never, quiet);
    await vi.advanceTimersByTimeAsync(request.timeLimitMs + 61_000);
    expect(await reply).toMatchObject({ kind: 'lost', cause: 'hung' });
    expect(unload).toHaveBeenCalled();
    vi.useRealTimers();
  });

  test('brings web-llm back after a loss that left it wedged', async () => {
    const { engine, inside, started } = openWebLlm({ wedges: true });
    const files = { files: webLlmModel(), contextTokens: 1000, device: 'gpu' } as const;
    const surviving = new SurvivingEngine({
      models: [{ engine, name: 'stand-in', open: async () => files }],
      notice: quiet,
    });
    await surviving.load(files, never, quiet);
    const reply = await surviving.generate({ ...long, maxTokens: 500 }, never, () => inside().loseDevice());
    expect(reply).toMatchObject({ kind: 'lost', cause: 'device' });
    expect(await surviving.generate(request, never, quiet)).toMatchObject({ kind: 'done' });
    expect(started()).toBe(2);
  });
});
