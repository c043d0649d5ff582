import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { loadReaderFiles } from '../../../src/adapters/any/reading/load-reader.ts';
import { createOnnxNetwork } from '../../../src/adapters/any/reading/onnx-network.ts';
import type { WindowOutputs } from '../../../src/core/reading/read-outputs.ts';
import { readingWindows } from '../../../src/core/reading/reading-windows.ts';

type Part = { readonly title: string; readonly text: string };
/** Written by the training when the file was exported: what the runtime of Python makes of it. */
type Sample = {
  readonly question: string;
  readonly evidence: readonly Part[];
  readonly passage: Part;
  readonly ids: readonly number[];
  readonly types: readonly number[];
  readonly outputs: Readonly<Record<'start' | 'end' | 'kind', readonly number[]>> & {
    readonly relevance: number;
  };
};

const root = new URL('../../../', import.meta.url);
const samples: readonly Sample[] = JSON.parse(readFileSync(new URL('training/samples.json', root), 'utf8'));
const { signal } = new AbortController();
/** 8-bit arithmetic rounds in another order on another machine. */
const tolerance = 0.6;

async function openShipped() {
  const folder = fileURLToPath(new URL('public/models/reader/', root));
  const loaded = await loadReaderFiles(async (path) => new Uint8Array(readFileSync(folder + path)), signal);
  if (loaded.kind !== 'loaded') throw new Error(loaded.message);
  const runtime = await import('onnxruntime-web');
  runtime.env.wasm.numThreads = 1;
  const { model, vocabulary } = loaded.files;
  return { vocabulary, network: await createOnnxNetwork(runtime, { model, provider: 'wasm' }) };
}

function farthest(found: ArrayLike<number>, wanted: readonly number[]): number {
  return Math.max(...wanted.map((value, index) => Math.abs(value - (found[index] ?? Number.NaN))));
}

it('the shipped weights are those that the manifest names, and say in WebAssembly what they said when they were exported', async () => {
  const { vocabulary, network } = await openShipped();
  for (const { question, evidence, passage, ids, types, outputs } of samples) {
    const [window] = readingWindows({ question, evidence, passages: [passage] }, vocabulary);
    expect(window?.ids).toEqual(ids);
    expect(window?.secondAt).toBe(types.indexOf(1));
    if (window === undefined) continue;
    const [found] = await network.run([window]);
    const one: WindowOutputs = found ?? { relevance: Number.NaN, kind: [], start: [], end: [] };
    expect(Math.abs(one.relevance - outputs.relevance)).toBeLessThan(tolerance);
    for (const name of ['kind', 'start', 'end'] as const)
      expect(farthest(one[name], outputs[name])).toBeLessThan(tolerance);
  }
}, 60_000);
