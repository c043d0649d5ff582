import { describe, expect, test } from 'vitest';
import type { LoadProgress, TextRequest } from '../../../../src/ports/text-engine.ts';
import { conformTextEngine } from '../../../conformance/text-engine.ts';
import { openWebLlm } from '../../../kit/open-web-llm.ts';
import { modelConfig, webLlmModel } from '../../../kit/web-llm-model.ts';

const never = new AbortController().signal;
const quiet = () => {};
const load = (change?: Parameters<typeof webLlmModel>[0], contextTokens = 1000) =>
  ({ files: webLlmModel(change), contextTokens, device: 'gpu' }) as const;
const ask = (change: Partial<TextRequest> = {}): TextRequest => ({
  messages: [{ role: 'user', content: 'Count.' }],
  schema: undefined,
  ...{ seed: 7, temperature: 0, maxTokens: 20, timeLimitMs: 60_000 },
  ...change,
});
const schema = JSON.stringify({ type: 'object', properties: { answer: { enum: ['yes'] } } });

conformTextEngine(
  'web-llm over the stand-in',
  () => {
    const { engine, kill } = openWebLlm();
    return { engine, model: load(), lose: kill, close: () => engine.unload() };
  },
  { patienceMs: 5000 },
);

describe('ChatSession', () => {
  test('loads the model from its files alone, with the context that was wanted', async () => {
    const { engine } = openWebLlm();
    const told: LoadProgress[] = [];
    const reply = await engine.load(load({}, 512), never, (progress) => told.push(progress));
    expect(reply).toMatchObject({ kind: 'loaded', contextTokens: 512 });
    expect(told.map(({ doing }) => doing)).toEqual(expect.arrayContaining(['Reading weights', 'Ready']));
    expect(told.at(-1)?.share).toBe(1);
  });

  test('takes no more context than the model was made for, and a sliding window as it is', async () => {
    const { engine } = openWebLlm();
    expect(await engine.load(load({}, 100_000), never, quiet)).toMatchObject({ contextTokens: 2048 });
    const sliding = { ...modelConfig, context_window_size: -1, sliding_window_size: 1024 };
    const change = { 'mlc-chat-config.json': JSON.stringify(sliding) };
    expect(await engine.load(load(change), never, quiet)).toMatchObject({ contextTokens: 1024 });
  });

  test('puts the request as the library understands it, and asks a held model not to think', async () => {
    const { engine, inside } = openWebLlm();
    await engine.load(load(), never, quiet);
    await engine.generate(ask({ schema }), never, quiet);
    await engine.generate(ask(), never, quiet);
    expect(inside().asked[0]).toEqual({
      messages: [{ role: 'user', content: 'Count.' }],
      ...{ stream: true, stream_options: { include_usage: true } },
      ...{ seed: 7, temperature: 0, max_tokens: 20 },
      response_format: { type: 'json_object', schema },
      extra_body: { enable_thinking: false },
    });
    expect(inside().asked[1]).not.toHaveProperty('response_format');
  });

  test('parts the thoughts of a model from its result', async () => {
    const { engine } = openWebLlm({ write: () => '<think>\nHm. So be it.\n</think>\n\nYes.' });
    await engine.load(load(), never, quiet);
    const reply = await engine.generate(ask(), never, quiet);
    expect(reply).toMatchObject({ kind: 'done', text: 'Yes.', thoughts: 'Hm. So be it.', finish: 'stop' });
  });

  test('gives what was written before a cut that white space brought on', async () => {
    const { engine } = openWebLlm({ write: () => '{ "answer": "yes", \n \n \n }' });
    await engine.load(load(), never, quiet);
    const reply = await engine.generate(ask({ schema, maxTokens: 3 }), never, quiet);
    expect(reply).toMatchObject({ kind: 'done', finish: 'length', text: '{ "answer": "yes", ' });
  });

  test('says of weights that were altered what to do, and loads the right ones afterwards', async () => {
    const { engine } = openWebLlm();
    const reply = await engine.load(load({ 'params_shard_1.bin': new Uint8Array(1001) }), never, quiet);
    expect(reply).toMatchObject({
      kind: 'bad-model',
      message: expect.stringMatching(/"params_shard_1\.bin" was altered .+ anew\./u),
    });
    expect(await engine.load(load(), never, quiet)).toMatchObject({ kind: 'loaded' });
  });

  test('says before it reads weights that there is no graphics card, or none that is good enough', async () => {
    const none = openWebLlm({ graphics: { kind: 'none' } });
    expect(await none.engine.load(load(), never, quiet)).toMatchObject({
      kind: 'unsupported',
      message: expect.stringMatching(/no graphics card \(WebGPU\)/u),
    });
    const half = { 'mlc-chat-config.json': JSON.stringify({ ...modelConfig, quantization: 'q4f16_1' }) };
    expect(await openWebLlm().engine.load(load(half), never, quiet)).toMatchObject({
      kind: 'unsupported',
      message: expect.stringMatching(/shader-f16/u),
    });
    const able = openWebLlm({ graphics: { kind: 'found', hasHalf: true } });
    expect(await able.engine.load(load(half), never, quiet)).toMatchObject({ kind: 'loaded' });
  });
});

describe('a graphics card that is lost', () => {
  test('while the model is loaded is told at its end, and loading again helps', async () => {
    const { engine, inside } = openWebLlm();
    const reply = await engine.load(load(), never, ({ share }) => {
      if (share !== undefined) inside().loseDevice();
    });
    expect(reply).toMatchObject({ kind: 'lost', message: expect.stringMatching(/graphics card was lost/u) });
    expect(await engine.load(load(), never, quiet)).toMatchObject({ kind: 'loaded' });
  });

  test('while idle is told with the next request', async () => {
    const { engine, inside } = openWebLlm();
    await engine.load(load(), never, quiet);
    inside().loseDevice();
    expect(await engine.generate(ask(), never, quiet)).toMatchObject({ kind: 'lost', cause: 'device' });
  });

  test('while the prompt is read ends the request', async () => {
    const { engine, inside } = openWebLlm();
    await engine.load(load(), never, quiet);
    const reply = engine.generate(ask(), never, quiet);
    await new Promise(setImmediate);
    expect(inside().phase).toBe('prefill');
    inside().loseDevice();
    expect(await reply).toMatchObject({ kind: 'lost', cause: 'device' });
  });

  test('in mid-answer with a wedged engine is answered by another worker', async () => {
    const { engine, inside, started } = openWebLlm({ wedges: true });
    await engine.load(load(), never, quiet);
    const reply = await engine.generate(ask({ maxTokens: 500 }), never, () => inside().loseDevice());
    expect(reply).toMatchObject({ kind: 'lost', cause: 'device' });
    const wedged = inside();
    await expect(wedged.reload('stored')).rejects.toThrow('Tokenizer instance already deleted');
    expect(await engine.generate(ask(), never, quiet)).toMatchObject({ kind: 'lost', cause: 'device' });
    expect(await engine.load(load(), never, quiet)).toMatchObject({ kind: 'loaded' });
    expect(await engine.generate(ask(), never, quiet)).toMatchObject({ kind: 'done' });
    expect(started()).toBe(2);
  });
});
