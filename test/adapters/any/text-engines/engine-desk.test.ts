import { describe, expect, test } from 'vitest';
import { EngineDesk } from '../../../../src/adapters/any/text-engines/engine-desk.ts';
import { modelId } from '../../../../src/core/ids.ts';
import type { ModelEntry } from '../../../../src/core/models/model-entry.ts';
import type { EngineStatus } from '../../../../src/ports/engine-control.ts';
import type { ModelStore, StoredModel } from '../../../../src/ports/model-store.ts';
import type { JobOf, JobResult, Reasoner, ReasonerJobKind } from '../../../../src/ports/reasoner.ts';
import type { LoadReply, TextEngine } from '../../../../src/ports/text-engine.ts';
import { MemoryTextEngine } from '../../../kit/memory-text-engine.ts';
import { scriptedReasoner } from '../../../kit/scripted-reasoner.ts';

const never = new AbortController().signal;
const job = {
  kind: 'verify',
  question: 'q',
  passages: [],
  finding: { need: 'n', text: 't', quotes: [], support: 1 },
};
const verify = job as unknown as JobOf<'verify'>;

function entry(name: string, memoryBytes: number): ModelEntry {
  return {
    ...{
      id: modelId(name),
      name,
      engine: 'wllama',
      use: 'trial',
      family: name,
      licence: undefined,
      memoryBytes,
    },
    ...{
      contextTokens: 2048,
      needsF16: false,
      bufferBytes: undefined,
      thinks: false,
      origin: { kind: 'files' },
      isOwn: true,
    },
  };
}

const large = entry('large', 2000);
const small = entry('small', 500);

function storeOf(...entries: readonly ModelEntry[]): Pick<ModelStore, 'list' | 'open'> {
  const models = entries.map(
    (each): StoredModel => ({ entry: each, files: [], isWhole: true, keptBytes: 1 }),
  );
  return {
    list: async () => ({ kind: 'listed', models }),
    open: async (id) => {
      const found = entries.find((each) => each.id === id);
      return found === undefined
        ? { kind: 'missing', message: 'gone' }
        : { kind: 'opened', entry: found, files: [] };
    },
  };
}

/** Says by whom it was answered. */
function reasonerOf(engine: TextEngine): Reasoner {
  return {
    id: engine.id,
    run: async <K extends ReasonerJobKind>(_: JobOf<K>, signal: AbortSignal): Promise<JobResult<K>> => {
      const request = { messages: [{ role: 'user', content: 'q' }], schema: undefined } as const;
      const limits = { seed: 1, temperature: 0, maxTokens: 3, timeLimitMs: 60_000 };
      const reply = await engine.generate({ ...request, ...limits }, signal, () => {});
      if (reply.kind === 'lost') return { kind: 'engine-lost', message: reply.message };
      return { kind: 'done', value: { supported: true, reason: engine.id } } as JobResult<K>;
    },
  };
}

function openDesk(entries: readonly ModelEntry[], load?: () => LoadReply) {
  const engines = new Map<string, MemoryTextEngine>();
  const reader = scriptedReasoner({
    verify: () => ({ kind: 'done', value: { supported: true, reason: 'reader' } }),
  });
  const desk = new EngineDesk({
    store: storeOf(...entries),
    reader,
    createEngine: ({ name }) => {
      const engine = new MemoryTextEngine(load === undefined ? {} : { load });
      engines.set(name, engine);
      return engine;
    },
    reasonerOf,
    device: async () => 'cpu',
  });
  const told: EngineStatus['kind'][] = [];
  desk.watch(() => {
    const { kind } = desk.status();
    if (told.at(-1) !== kind) told.push(kind);
  });
  const ask = () => desk.reasoner.run(verify, never);
  return { desk, engines, told, ask };
}

const by = (reason: string) => ({ kind: 'done', value: { supported: true, reason } });

describe('EngineDesk', () => {
  test('lets the reader answer as long as no model was chosen', async () => {
    const { desk, ask } = openDesk([large]);
    expect(desk.reasoner.id).toBe('scripted');
    expect(await ask()).toEqual(by('reader'));
    expect(desk.status()).toEqual({ kind: 'none' });
  });

  test('loads a chosen model with the first job, and lets it answer', async () => {
    const { desk, told, ask } = openDesk([large]);
    desk.choose(large.id);
    expect(told).toEqual(['chosen']);
    expect(await ask()).toEqual(by('memory'));
    expect(told).toEqual(['chosen', 'loading', 'ready']);
    expect(desk.status()).toMatchObject({ kind: 'ready', model: { name: 'large', engine: 'wllama' } });
    expect(desk.reasoner.id).toBe('memory');
  });

  test('loads when the person wants it, lets go, and loads again', async () => {
    const { desk, told, ask } = openDesk([large]);
    desk.choose(large.id);
    await desk.load();
    await desk.unload();
    expect(told).toEqual(['chosen', 'loading', 'ready', 'chosen']);
    expect(await ask()).toEqual(by('memory'));
  });

  test('brings a lost model back, and says so while it does', async () => {
    const { desk, engines, told, ask } = openDesk([large]);
    desk.choose(large.id);
    await desk.load();
    engines.get('large')?.lose();
    expect(await ask()).toMatchObject({
      kind: 'engine-lost',
      message: expect.stringMatching(/loaded again/u),
    });
    expect(await ask()).toEqual(by('memory'));
    expect(told).toEqual(['chosen', 'loading', 'ready', 'lost', 'loading', 'ready']);
  });

  test('falls back on a smaller stored model, and at last on the reader, and tells the run of each', async () => {
    const { desk, engines, ask } = openDesk([small, large]);
    desk.choose(large.id);
    await desk.load();
    const lose = async (name: string) => {
      engines.get(name)?.lose();
      const { message } = (await ask()) as { readonly message: string };
      await desk.load();
      return message;
    };
    expect(await lose('large')).toMatch(/“large” is loaded again\.$/u);
    expect(await lose('large')).toMatch(/shorter context \(1,024 tokens\)\.$/u);
    expect(await lose('large')).toMatch(/smaller model is loaded in its place: “small”\.$/u);
    expect(await ask()).toEqual(by('memory'));
    expect(await lose('small')).toMatch(/The reader takes over/u);
  });

  test('lets the reader answer where the model cannot be loaded, after it told the run once', async () => {
    const { desk, ask } = openDesk([large], () => ({
      kind: 'bad-model',
      message: 'Cannot load it: damaged. Get it anew.',
    }));
    desk.choose(large.id);
    expect(await ask()).toEqual({ kind: 'engine-lost', message: 'Cannot load it: damaged. Get it anew.' });
    expect(await ask()).toEqual(by('reader'));
    expect(desk.status()).toMatchObject({ kind: 'gone', message: 'Cannot load it: damaged. Get it anew.' });
  });

  test('says of a model that is not stored what to do', async () => {
    const { desk, ask } = openDesk([small]);
    desk.choose(large.id);
    await desk.load();
    expect(desk.status()).toMatchObject({
      kind: 'gone',
      message: expect.stringMatching(/Get it on the Models page/u),
    });
    expect(await ask()).toMatchObject({ kind: 'engine-lost' });
    expect(await ask()).toEqual(by('reader'));
  });

  test('lets go of a model when another is chosen, or none', async () => {
    const { desk, engines, ask } = openDesk([small, large]);
    desk.choose(large.id);
    await desk.load();
    desk.choose(undefined);
    expect(await ask()).toEqual(by('reader'));
    desk.choose(small.id);
    expect(await ask()).toEqual(by('memory'));
    expect(desk.status()).toMatchObject({ kind: 'ready', model: { name: 'small' } });
    expect(engines.get('small')?.asked).toHaveLength(1);
  });
});
