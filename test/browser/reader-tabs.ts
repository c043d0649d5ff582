import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { createApp } from '../../proxy/app.ts';
import { listen } from '../../proxy/listen.ts';
import type { PassageReader, PassageReading } from '../../src/ports/passage-reader.ts';
import { launchBrowser } from './harness/launch-browser.ts';
import type { readerPage } from './reader-page/main.ts';

export type ReaderWindow = typeof globalThis & { readonly readerPage: typeof readerPage };

/**
 * Chromium and the page with the reader, with its model whole in `reader-model` and with one byte changed in `altered`; `models` are folders of
 * others, by the name that they get; `switches` are Chromium's, which is a `whole` one where a page's memory is asked for.
 */
export async function startReaderBrowser(
  models: Readonly<Record<string, string>> = {},
  switches: readonly string[] = [],
  whole = false,
) {
  const folder = await mkdtemp(join(tmpdir(), 'reroute-reader-'));
  const rollupOptions = { input: 'test/browser/reader-page/index.html' };
  await build({ logLevel: 'error', build: { outDir: folder, emptyOutDir: true, rollupOptions } });
  const beside = join(folder, 'test/browser/reader-page');
  for (const name of ['reader-model', 'altered'])
    await cp('test/kit/reader-model', join(beside, name), { recursive: true });
  for (const [name, path] of Object.entries(models)) await cp(path, join(beside, name), { recursive: true });
  const altered = join(beside, 'altered/model.onnx');
  const bytes = await readFile(altered);
  bytes[500] = (bytes[500] ?? 0) ^ 1;
  await writeFile(altered, bytes);
  const ending = new AbortController();
  const server = await listen(createApp(folder), 0, ending.signal);
  const browser = await launchBrowser(switches, whole);
  const address = new URL('test/browser/reader-page/index.html', server.address).href;
  return {
    open: async (model = 'reader-model'): Promise<Page> => {
      const page = await browser.newPage();
      await page.goto(`${address}?model=${model}`);
      await page.waitForFunction(() => 'readerPage' in globalThis);
      return page;
    },
    close: async () => {
      await browser.close();
      ending.abort();
      server.close();
      await rm(folder, { recursive: true });
    },
  };
}

let calls = 0;
const listeners = new Map<number, (position: number, reading: PassageReading) => void>();

/** The reader of a page as one of this process. */
export async function tabReader(page: Page): Promise<PassageReader> {
  await page.exposeFunction('toldReading', (call: number, position: number, reading: PassageReading) =>
    listeners.get(call)?.(position, reading),
  );
  return {
    id: 'trained-reader',
    read: async (request, signal, progress) => {
      signal.throwIfAborted();
      const call = ++calls;
      if (progress !== undefined) listeners.set(call, progress);
      const abort = () => void page.evaluate((id) => (globalThis as ReaderWindow).readerPage.abort(id), call);
      signal.addEventListener('abort', abort);
      const reply = await page.evaluate(
        ([id, asked]) => (globalThis as ReaderWindow).readerPage.read(id, asked),
        [call, request] as const,
      );
      signal.removeEventListener('abort', abort);
      signal.throwIfAborted();
      if (reply.kind === 'rejected') throw new Error('The page stopped a reading that nobody stopped.');
      return reply;
    },
  };
}
