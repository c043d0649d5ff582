import { readFile } from 'node:fs/promises';
import * as runtime from 'onnxruntime-web';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadReaderFiles, type ReaderFiles } from '../../../../src/adapters/any/reading/load-reader.ts';
import type { Network } from '../../../../src/adapters/any/reading/network.ts';
import { createOnnxNetwork } from '../../../../src/adapters/any/reading/onnx-network.ts';
import { softmax } from '../../../../src/core/reading/calibration.ts';
import { readingWindows } from '../../../../src/core/reading/reading-windows.ts';
import samples from '../../../../training/samples.json' with { type: 'json' };

const folder = new URL('../../../../public/models/reader/', import.meta.url);
/** Of logits from some -10 to 10: kernels of 8 bits round differently from one processor to the next. */
const mostOfRelevance = 0.4;
/** Of probabilities: how far apart logits of what is impossible are says nothing. */
const most = 0.03;
/** The graph for graphics cards rounds nothing but weights: that is further apart. */
const mostUnrounded = 0.05;

function highest(logits: readonly number[]): number {
  return logits.indexOf(Math.max(...logits));
}

/** As many logits, each as likely as it was when it was exported, and the same of them the highest. */
function expectNear(found: readonly number[], exported: readonly number[], tolerance: number): void {
  expect(found).toHaveLength(exported.length);
  const before = softmax(exported, 1);
  const apart = softmax(found, 1).map((each, at) => Math.abs(each - (before[at] ?? Number.NaN)));
  expect(Math.max(...apart)).toBeLessThan(tolerance);
  expect(highest(found)).toBe(highest(exported));
}

describe('the reader in public/models', () => {
  let files: ReaderFiles;
  let network: Network;

  beforeAll(async () => {
    const read = async (path: string) => new Uint8Array(await readFile(new URL(path, folder)));
    const reply = await loadReaderFiles(read, new AbortController().signal);
    if (reply.kind === 'unavailable') throw new Error(reply.message);
    files = reply.files;
    runtime.env.wasm.numThreads = 1;
    network = await createOnnxNetwork(runtime, { model: files.model, provider: { kind: 'wasm' } });
  });
  afterAll(() => network.release());

  it('takes at most 30 MB with its tokenizer', async () => {
    const sizes = await Promise.all(
      ['model.onnx', 'webgpu.onnx', 'retriever.onnx', 'tokenizer.json'].map(
        async (path) => (await readFile(new URL(path, folder))).length,
      ),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(30_000_000);
  });

  it.each(samples)('is asked in the same tokens as it was trained on: $question', (sample) => {
    const [window] = readingWindows({ ...sample, passages: [sample.passage] }, files.vocabulary);
    expect(window?.ids).toEqual(sample.ids);
    expect(sample.types.indexOf(1)).toBe(window?.secondAt);
  });

  it.each(samples)(
    'says the same in the graph for graphics cards, with the weights of the other file: $question',
    async (sample) => {
      const { model, webGraph } = files;
      if (webGraph === undefined)
        throw new Error('public/models/reader holds no webgpu.onnx that its manifest knows.');
      const session = await runtime.InferenceSession.create(webGraph, {
        executionProviders: ['wasm'],
        externalData: [{ path: 'model.onnx', data: model }],
      });
      const given = (values: readonly number[]) =>
        new runtime.Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);
      const { ids, types } = sample;
      const inputs = {
        input_ids: given(ids),
        attention_mask: given(ids.map(() => 1)),
        token_type_ids: given(types),
      };
      const outputs = await session.run(inputs);
      for (const name of ['start', 'end', 'kind'] as const)
        expectNear(Array.from(outputs[name]?.data as Float32Array), sample.outputs[name], mostUnrounded);
      await session.release();
    },
  );

  it.each(samples)('says what it said when it was exported: $question', async (sample) => {
    const windows = readingWindows({ ...sample, passages: [sample.passage] }, files.vocabulary);
    const [outputs] = await network.run(windows);
    expect(Math.abs((outputs?.relevance ?? Number.NaN) - sample.outputs.relevance)).toBeLessThan(
      mostOfRelevance,
    );
    for (const name of ['start', 'end', 'kind'] as const)
      expectNear(Array.from(outputs?.[name] ?? []), sample.outputs[name], most);
  });
});
