// Runs in the page: the network itself on WebGPU, whatever adapter there is, beside WebAssembly.
import type { ReadingWindow } from '../../../src/core/reading/reading-windows.ts';
import { openOnCard, startOnProcessor } from '../../../src/worker/reader-runtime.ts';

async function bytesOf(name: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await fetch(name)).arrayBuffer());
}

/** What both say of the windows, by name of the output. `folder` holds the reader's files. */
export async function onBoth(folder: string, windows: readonly ReadingWindow[]) {
  const [model, graph] = await Promise.all([
    bytesOf(`${folder}/model.onnx`),
    bytesOf(`${folder}/webgpu.onnx`),
  ]);
  const card = await openOnCard(model, graph);
  const processor = await startOnProcessor({ model });
  const outputs = await Promise.all([card, processor.network].map((network) => network.run(windows)));
  return outputs.map((several) =>
    several.map(({ relevance, start, end, kind }) => ({
      ...{ relevance, start: Array.from(start), end: Array.from(end), kind: Array.from(kind) },
    })),
  );
}
