import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { partName, splitGguf } from '../../scripts/model/split-gguf.ts';
import { findTestModel, noTestModel, testModel } from '../../scripts/model/test-model.ts';
import { softwareGpu } from './harness/software-gpu.ts';
import { pageEngine, startEngineBrowser } from './page-engine.ts';

const path = findTestModel();
if (path === undefined) console.log(noTestModel);
const never = new AbortController().signal;
const request = {
  messages: [{ role: 'user', content: 'Say: ship.' }],
  schema: undefined,
  ...{ seed: 1, temperature: 0, maxTokens: 5, timeLimitMs: 240_000 },
} as const;

/** What the model of these files writes, and how fast. */
async function written(files: readonly string[], device: 'cpu' | 'gpu') {
  const started = await startEngineBrowser(device === 'gpu' ? softwareGpu : []);
  try {
    const { page } = await started.open();
    await page.getByLabel('Model').setInputFiles([...files]);
    const engine = await pageEngine(page);
    const loaded = await engine.load({ files: [], contextTokens: 256, device }, never, () => {});
    if (loaded.kind !== 'loaded') throw new Error(loaded.message);
    const reply = await engine.generate(request, never, () => {});
    if (reply.kind !== 'done') throw new Error(reply.kind);
    return { text: reply.text, usage: reply.usage, loadMs: loaded.loadMs };
  } finally {
    await started.close();
  }
}

describe.skipIf(path === undefined)('wllama in Chromium', { timeout: 480_000 }, () => {
  it('writes the same from a model in three parts as from the whole', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'reroute-parts-'));
    const parts = splitGguf(await readFile(path ?? ''), 3);
    const files = parts.map((_, part) => join(folder, partName(testModel.file, part, parts.length)));
    for (const [index, part] of parts.entries()) await writeFile(files[index] ?? '', part);
    const whole = await written([path ?? ''], 'cpu');
    expect(whole.text).not.toBe('');
    expect((await written(files.toReversed(), 'cpu')).text).toBe(whole.text);
    await rm(folder, { recursive: true });
  });

  it('runs on WebGPU, here its software adapter, and writes what the processor writes', async () => {
    const onGpu = await written([path ?? ''], 'gpu');
    expect(onGpu.text).toBe((await written([path ?? ''], 'cpu')).text);
    const { promptTokens, prefillMs, outputTokens, decodeMs } = onGpu.usage;
    console.log(
      `WebGPU in software: ${((promptTokens / prefillMs) * 1000).toFixed(1)} tokens/s read, ${(((outputTokens - 1) / decodeMs) * 1000).toFixed(1)} written, loaded in ${(onGpu.loadMs / 1000).toFixed(1)} s.`,
    );
  });
});
