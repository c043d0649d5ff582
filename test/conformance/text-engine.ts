import { afterAll, describe, expect, test } from 'vitest';
import type { LoadRequest, TextEngine, TextReply, TextRequest } from '../../src/ports/text-engine.ts';

/** An engine under test, new and not yet loaded, and how to do to it what happens from outside. */
export type EnginePlace = {
  readonly engine: TextEngine;
  /** A model that loads. */
  readonly model: LoadRequest;
  /** What carries the engine goes away, as when a worker is killed or a device is lost. */
  readonly lose: () => Promise<void> | void;
  readonly close: () => Promise<void> | void;
};

export type ConformOptions = {
  /** Milliseconds for a load and some twenty tokens. */
  readonly patienceMs: number;
};

const yesNoSchema = JSON.stringify({
  type: 'object',
  properties: { answer: { type: 'string', enum: ['yes', 'no'] } },
  required: ['answer'],
  additionalProperties: false,
});

const short: TextRequest = {
  messages: [{ role: 'user', content: 'Is the sea salty? Answer yes or no, as JSON: {"answer":"yes"}' }],
  schema: yesNoSchema,
  ...{ seed: 1, temperature: 0, maxTokens: 60, timeLimitMs: 300_000 },
};

/** Goes on for as long as it is let. */
const long: TextRequest = {
  messages: [{ role: 'user', content: 'Count from one to ten thousand in words, one number after another.' }],
  schema: undefined,
  ...{ seed: 1, temperature: 0.8, maxTokens: 4000, timeLimitMs: 600_000 },
};

const never = new AbortController().signal;
const quiet = () => {};
/** An answer to a stop is due within this. */
const stopMs = 1000;

/** What every TextEngine holds to. `open` makes a new engine; tests that leave it loaded share one, since a load can take ten seconds. */
export function conformTextEngine(
  name: string,
  open: () => Promise<EnginePlace> | EnginePlace,
  { patienceMs }: ConformOptions,
): void {
  const conform = (title: string, check: (place: EnginePlace) => Promise<void>) =>
    test(
      `${name} ${title}`,
      async () => {
        const place = await open();
        try {
          await check(place);
        } finally {
          await place.close();
        }
      },
      patienceMs * 4,
    );
  let shared: EnginePlace | undefined;
  afterAll(() => shared?.close());
  /** With an engine that is loaded, after whatever the tests before asked of it. */
  const conformLoaded = (title: string, check: (place: EnginePlace) => Promise<void>) =>
    test(
      `${name} ${title}`,
      async () => {
        if (shared === undefined) {
          shared = await open();
          await shared.engine.load(shared.model, never, quiet);
        }
        await check(shared);
      },
      patienceMs * 4,
    );

  describe('TextEngine', () => {
    conform('loads, tells of it, and holds the output to a schema', async ({ engine, model }) => {
      const told: string[] = [];
      const reply = await engine.load(model, never, ({ share, doing }) => {
        expect(share ?? 0).toBeGreaterThanOrEqual(0);
        expect(share ?? 1).toBeLessThanOrEqual(1);
        told.push(doing);
      });
      expect(reply).toMatchObject({ kind: 'loaded' });
      if (reply.kind !== 'loaded') return;
      expect(reply.contextTokens).toBeGreaterThan(0);
      expect(reply.contextTokens).toBeLessThanOrEqual(model.contextTokens);
      expect(told.length).toBeGreaterThan(0);
      const counts: number[] = [];
      const done = await engine.generate(short, never, (tokens) => counts.push(tokens));
      expectYesOrNo(done);
      expect(counts.length).toBeGreaterThan(0);
      expect(counts).toEqual(counts.toSorted((left, right) => left - right));
    });

    conformLoaded('counts what it read and wrote, and says where it was cut off', async ({ engine }) => {
      const reply = await engine.generate({ ...long, maxTokens: 5 }, never, quiet);
      expect(reply).toMatchObject({ kind: 'done', finish: 'length', thoughts: undefined });
      if (reply.kind !== 'done') return;
      expect(reply.text).not.toBe('');
      expect(reply.usage.promptTokens).toBeGreaterThan(5);
      expect(reply.usage.outputTokens).toBe(5);
      expect(reply.usage.prefillMs).toBeGreaterThan(0);
      expect(reply.usage.decodeMs).toBeGreaterThanOrEqual(0);
    });

    conformLoaded('refuses what it cannot take, says why, and goes on working', async ({ engine }) => {
      const refused: readonly Partial<TextRequest>[] = [
        { messages: [] },
        { messages: [{ role: 'user', content: ' \n' }] },
        { schema: 'not JSON' },
        { schema: '"a text"' },
        { schema: '{"type":"nosuch"}' },
      ];
      for (const change of refused) {
        const reply = await engine.generate({ ...short, ...change }, never, quiet);
        expect(reply, JSON.stringify(change)).toMatchObject({
          kind: 'refused',
          message: expect.stringMatching(/\w+ .*\./su),
        });
      }
      expectYesOrNo(await engine.generate(short, never, quiet));
    });

    conformLoaded('says of a prompt that does not fit that it is too long', async ({ engine, model }) => {
      const content = 'word '.repeat(model.contextTokens * 2);
      const reply = await engine.generate({ ...short, messages: [{ role: 'user', content }] }, never, quiet);
      expect(reply).toMatchObject({ kind: 'too-long', message: expect.stringMatching(/\w/u) });
      expectYesOrNo(await engine.generate(short, never, quiet));
    });

    conformLoaded('stops in mid-generation within a second', async ({ engine, model }) => {
      const stop = new AbortController();
      const reason = new Error('stopped by the test');
      let stoppedAt = 0;
      const reply = engine.generate(long, stop.signal, () => {
        if (stoppedAt > 0) return;
        stoppedAt = performance.now();
        stop.abort(reason);
      });
      await expect(reply).rejects.toBe(reason);
      expect(stoppedAt).toBeGreaterThan(0);
      expect(performance.now() - stoppedAt).toBeLessThan(stopMs);
      await expectReadyOrLost(engine, model);
    });

    conformLoaded('stops while it reads the prompt within a second', async ({ engine, model }) => {
      const stop = new AbortController();
      const content = `Tell a story. ${'word '.repeat(Math.floor(model.contextTokens / 3))}`;
      const reply = engine.generate({ ...long, messages: [{ role: 'user', content }] }, stop.signal, quiet);
      const stoppedAt = performance.now();
      stop.abort(new Error('stopped by the test'));
      await expect(reply).rejects.toBe(stop.signal.reason);
      expect(performance.now() - stoppedAt).toBeLessThan(stopMs);
      await expectReadyOrLost(engine, model);
    });

    conform('does nothing where the signal was there before', async ({ engine, model }) => {
      const reason = new Error('stopped by the test');
      const stopped = AbortSignal.abort(reason);
      await expect(engine.load(model, stopped, quiet)).rejects.toBe(reason);
      await engine.load(model, never, quiet);
      await expect(engine.generate(short, stopped, quiet)).rejects.toBe(reason);
      expectYesOrNo(await engine.generate(short, never, quiet));
    });

    conformLoaded('ends a request whose time is up, with what was written', async ({ engine, model }) => {
      let written = 0;
      const startedAt = performance.now();
      const request = { ...long, timeLimitMs: 400 };
      const reply = await engine.generate(request, never, (tokens) => {
        written = tokens;
      });
      expect(reply).toMatchObject({ kind: 'timed-out' });
      if (reply.kind !== 'timed-out') return;
      expect(performance.now() - startedAt).toBeLessThan(400 + stopMs);
      expect(reply.usage.outputTokens).toBe(written);
      await expectReadyOrLost(engine, model);
    });

    conform('is lost until it is loaded, and can be loaded again', async ({ engine, model }) => {
      expect(await engine.generate(short, never, quiet)).toMatchObject({ kind: 'lost' });
      await engine.load(model, never, quiet);
      expect(await engine.load(model, never, quiet)).toMatchObject({ kind: 'loaded' });
      expectYesOrNo(await engine.generate(short, never, quiet));
    });

    conform('is gone after unload, also in mid-generation, and can be loaded again', async (place) => {
      const { engine, model } = place;
      await engine.unload();
      await engine.load(model, never, quiet);
      let unloaded: Promise<void> | undefined;
      const reply = await engine.generate(long, never, () => {
        unloaded ??= engine.unload();
      });
      expect(reply).toMatchObject({ kind: 'lost' });
      await unloaded;
      expect(await engine.generate(short, never, quiet)).toMatchObject({ kind: 'lost' });
      expect(await engine.load(model, never, quiet)).toMatchObject({ kind: 'loaded' });
      expectYesOrNo(await engine.generate(short, never, quiet));
    });

    conform('notices in mid-generation that it is lost, and can be loaded again', async (place) => {
      const { engine, model } = place;
      await engine.load(model, never, quiet);
      let lost: Promise<void> | void | undefined;
      const reply = await engine.generate(long, never, () => {
        lost ??= place.lose() ?? Promise.resolve();
      });
      expect(reply).toMatchObject({ kind: 'lost', message: expect.stringMatching(/\w+ .*\./su) });
      await lost;
      expect(await engine.generate(short, never, quiet)).toMatchObject({ kind: 'lost' });
      expect(await engine.load(model, never, quiet)).toMatchObject({ kind: 'loaded' });
      expectYesOrNo(await engine.generate(short, never, quiet));
    });

    conform('says with the next request that it was lost while idle', async ({ engine, model, lose }) => {
      await engine.load(model, never, quiet);
      await lose();
      expect(await engine.generate(short, never, quiet)).toMatchObject({ kind: 'lost' });
      expect(await engine.load(model, never, quiet)).toMatchObject({ kind: 'loaded' });
      expectYesOrNo(await engine.generate(short, never, quiet));
    });
  });
}

function expectYesOrNo(reply: TextReply): void {
  expect(reply).toMatchObject({ kind: 'done', finish: 'stop' });
  if (reply.kind !== 'done') return;
  expect(JSON.parse(reply.text)).toEqual({ answer: expect.stringMatching(/^(?:yes|no)$/u) });
}

/** After a stop an engine answers the next request, or says that it is lost and can be loaded. */
async function expectReadyOrLost(engine: TextEngine, model: LoadRequest): Promise<void> {
  const reply = await engine.generate(short, never, quiet);
  if (reply.kind !== 'lost') return expectYesOrNo(reply);
  expect(await engine.load(model, never, quiet)).toMatchObject({ kind: 'loaded' });
  expectYesOrNo(await engine.generate(short, never, quiet));
}
