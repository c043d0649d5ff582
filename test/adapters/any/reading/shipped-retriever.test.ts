import { readFile } from 'node:fs/promises';
import * as runtime from 'onnxruntime-web';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embedderOf } from '../../../../src/adapters/any/reading/embed-texts.ts';
import { loadReaderFiles, type ReaderFiles } from '../../../../src/adapters/any/reading/load-reader.ts';
import { createOnnxRetriever, type Retriever } from '../../../../src/adapters/any/reading/onnx-retriever.ts';
import { textWindow } from '../../../../src/core/reading/text-window.ts';
import samples from '../../../../training/retriever-samples.json' with { type: 'json' };

const folder = new URL('../../../../public/models/reader/', import.meta.url);
const { signal } = new AbortController();

function cosine(left: ArrayLike<number>, right: ArrayLike<number>): number {
  return Array.from(left).reduce((sum, each, at) => sum + each * (right[at] ?? Number.NaN), 0);
}

describe('the retriever in public/models', () => {
  let files: ReaderFiles;
  let retriever: Retriever;

  beforeAll(async () => {
    const read = async (path: string) => new Uint8Array(await readFile(new URL(path, folder)));
    const reply = await loadReaderFiles(read, signal);
    if (reply.kind === 'unavailable' || reply.files.retriever === undefined)
      throw new Error('It is not there.');
    files = reply.files;
    runtime.env.wasm.numThreads = 1;
    const { model } = files;
    retriever = await createOnnxRetriever(runtime, { graph: reply.files.retriever, model, provider: 'wasm' });
  });
  afterAll(() => retriever.release());

  it.each(samples)('is asked in the same tokens as it was trained on: $text', ({ text, ids }) => {
    expect(textWindow(text, files.vocabulary)).toEqual(ids);
  });

  it.each(samples)('makes the vector that it was measured with: $text', async ({ ids, vector }) => {
    const [made] = await retriever.run([ids]);
    expect(cosine(made ?? [], vector)).toBeGreaterThan(0.99);
    expect(cosine(made ?? [], made ?? [])).toBeCloseTo(1, 4);
  });

  it('puts a passage that says it in other words before one of another thing', async () => {
    const embedder = embedderOf({ vocabulary: files.vocabulary, version: 'v' }, async () => retriever);
    const texts = [
      'Who ran the mill before Anselm?',
      'Quarry: Granite is a coarse rock of quartz and feldspar, cut here since 1820.',
      'The mill: Anselm took it over from his aunt Ottilie in 1931, who had bought it from a bank.',
    ];
    const reply = await embedder.embed(texts, signal);
    if (reply.kind !== 'embedded') throw new Error(reply.message);
    const [question, rock, mill] = reply.vectors;
    expect(cosine(question ?? [], mill ?? [])).toBeGreaterThan(cosine(question ?? [], rock ?? []) + 0.1);
  });

  it('is stopped between two batches', async () => {
    const controller = new AbortController();
    const embedder = embedderOf({ vocabulary: files.vocabulary, version: 'v' }, async () => retriever, {
      idle: async () => controller.abort(),
    });
    await expect(embedder.embed(['a'], controller.signal)).rejects.toThrow('abort');
  });
});
