import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../proxy/app.ts';
import { listen } from '../../proxy/listen.ts';
import type { LoadReply } from '../../src/ports/text-engine.ts';
import { type MadeModel, modelConfig, webLlmModel } from '../kit/web-llm-model.ts';
import { launchBrowser } from './harness/launch-browser.ts';
import { softwareGpu } from './harness/software-gpu.ts';
import type { PlainModelFile, webLlmPage } from './web-llm-page/main.ts';

type PageWindow = typeof globalThis & { readonly webLlmPage: typeof webLlmPage };

let folder: string;
let address: string;
const ending = new AbortController();
let closeServer: () => void = () => {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reroute-web-llm-'));
  const rollupOptions = { input: 'test/browser/web-llm-page/index.html' };
  await build({ logLevel: 'error', build: { outDir: folder, emptyOutDir: true, rollupOptions } });
  const server = await listen(createApp(folder), 0, ending.signal);
  closeServer = () => server.close();
  address = new URL('test/browser/web-llm-page/index.html', server.address).href;
}, 300_000);

afterAll(async () => {
  ending.abort();
  closeServer();
  await rm(folder, { recursive: true });
});

async function plain(change: MadeModel = {}): Promise<PlainModelFile[]> {
  return Promise.all(
    webLlmModel(change).map(async ({ path, blob }) => ({
      path,
      base64: Buffer.from(await blob.arrayBuffer()).toString('base64'),
    })),
  );
}

/** A tab of a browser: what it asked for, and what was kept out or not caught. */
async function openTab(browser: Browser) {
  const page = await browser.newPage();
  const [requests, troubles]: [string[], string[]] = [[], []];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) troubles.push(message.text());
  });
  await page.goto(address);
  await page.waitForFunction(() => 'webLlmPage' in globalThis);
  return { page, requests, troubles };
}

async function load(page: Page, change: MadeModel = {}): Promise<LoadReply> {
  return page.evaluate((files) => (globalThis as PageWindow).webLlmPage.load(files), await plain(change));
}

/** A whole WebAssembly module that is no model library: it imports what nobody has. */
const foreignModule = Uint8Array.of(
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...[1, 4, 1, 0x60, 0, 0],
  ...[2, 9, 1, 3, 0x65, 0x6e, 0x76, 1, 0x78, 0, 0],
);
/** A section that says that it is longer than the file. */
const cutModule = Uint8Array.of(...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0], ...[1, 100, 1, 0x60]);
const emptyModule = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

describe('the real web-llm, in a Chromium that has a graphics adapter', () => {
  let browser: Browser;
  let tab: Awaited<ReturnType<typeof openTab>>;
  beforeAll(async () => {
    browser = await launchBrowser(softwareGpu);
    tab = await openTab(browser);
  });
  afterAll(() => browser.close());

  const broken: readonly (readonly [string, MadeModel, RegExp])[] = [
    [
      'a library that was cut off',
      { 'made-webgpu.wasm': cutModule },
      /library \(\.wasm\) does not fit this program/u,
    ],
    [
      'a library of another kind',
      { 'made-webgpu.wasm': foreignModule },
      /library \(\.wasm\) does not fit this program/u,
    ],
    [
      'a library without anything in it',
      { 'made-webgpu.wasm': emptyModule },
      /library \(\.wasm\) does not fit this program/u,
    ],
    ['no library', { 'made-webgpu.wasm': undefined }, /library \(a file that ends in \.wasm\) is missing/u],
    [
      'a description that is a page',
      { 'mlc-chat-config.json': '<html>' },
      /"mlc-chat-config\.json" is damaged/u,
    ],
    ['a tokenizer that is a page', { 'tokenizer.json': '<html>' }, /"tokenizer\.json" is damaged/u],
    ['a missing shard', { 'params_shard_1.bin': undefined }, /1 of its 2 files of weights are missing/u],
    ['a shard that was cut off', { 'params_shard_1.bin': 'short' }, /has 5 bytes and should have 1001/u],
  ];
  test.each(broken)('names %s, says what to do, and lives on', async (_, change, words) => {
    const reply = await load(tab.page, change);
    expect(reply).toMatchObject({ kind: 'bad-model', message: expect.stringMatching(words) });
    expect(reply).toMatchObject({ message: expect.stringMatching(/(?:Get|Take|Choose) /u) });
  });

  test('says of a model with half-precision numbers that the adapter has none', async () => {
    const half = JSON.stringify({ ...modelConfig, quantization: 'q4f16_1' });
    const reply = await load(tab.page, { 'mlc-chat-config.json': half });
    expect(reply).toMatchObject({ kind: 'unsupported', message: expect.stringMatching(/q4f32/u) });
  });

  test('ends a load for the next one', async () => {
    const files = await plain({ 'made-webgpu.wasm': foreignModule });
    const [first, second] = await tab.page.evaluate(
      (given) => (globalThis as PageWindow).webLlmPage.loadTwice(given),
      files,
    );
    expect(first).toEqual({ kind: 'lost', message: 'The engine was loaded anew.' });
    expect(second).toMatchObject({ kind: 'bad-model' });
  });

  test('is unloaded while it loads', async () => {
    const files = await plain();
    const reply = await tab.page.evaluate(
      (given) => (globalThis as PageWindow).webLlmPage.unloadWhileLoading(given),
      files,
    );
    expect(reply).toEqual({ kind: 'lost', message: 'The engine was unloaded.' });
  });

  test('notices that its worker was ended without a word', async () => {
    const files = await plain();
    const reply = tab.page.evaluate((given) => (globalThis as PageWindow).webLlmPage.load(given), files);
    const worker = await tab.page.waitForEvent('worker');
    // Its life is watched by the lock that it holds: one that ends before it has one never started, which is told after a minute.
    await tab.page.waitForFunction(async () => ((await navigator.locks.query()).held?.length ?? 0) > 0);
    await worker.evaluate(() => self.close());
    expect(await reply).toMatchObject({ kind: 'lost', message: expect.stringMatching(/broke off/u) });
  });

  test('asks nobody for anything, and keeps no second copy', async () => {
    const outside = tab.requests.filter(
      (url) => !url.startsWith(new URL('/', address).href) && !url.startsWith('blob:'),
    );
    expect(outside).toEqual([]);
    expect(tab.troubles).toEqual([]);
    const kept = await tab.page.evaluate(() => (globalThis as PageWindow).webLlmPage.kept());
    expect(kept).toEqual({ caches: [], databases: [], bytes: 0 });
  });
});

test('the real web-llm says of a Chromium without a graphics adapter what to do', async () => {
  const browser = await launchBrowser();
  try {
    const { page } = await openTab(browser);
    expect(await load(page)).toMatchObject({
      kind: 'unsupported',
      message: expect.stringMatching(/no graphics card \(WebGPU\)\. Use a current/u),
    });
  } finally {
    await browser.close();
  }
});
