import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';
import { createApp } from '../../proxy/app.ts';
import { listen } from '../../proxy/listen.ts';
import type { ImportFile, ImportProgress, ImportReport, Library } from '../../src/ports/library.ts';
import { librarySource } from '../kit/passages.ts';
import { launchBrowser } from './harness/launch-browser.ts';
import type { libraryPage, PlainFile } from './library-page/main.ts';

export type PageWindow = typeof globalThis & { readonly libraryPage: typeof libraryPage };

/** Chromium, and the page that has only the library in it, built and served like the product. */
export async function startLibraryBrowser() {
  const folder = await mkdtemp(join(tmpdir(), 'reroute-library-'));
  const rollupOptions = { input: 'test/browser/library-page/index.html' };
  await build({ logLevel: 'error', build: { outDir: folder, emptyOutDir: true, rollupOptions } });
  const ending = new AbortController();
  const server = await listen(createApp(folder), 0, ending.signal);
  const browser = await launchBrowser();
  const address = new URL('test/browser/library-page/index.html', server.address).href;
  return {
    browser,
    address,
    /** A fresh profile. */
    context: () => browser.newContext(),
    close: async () => {
      await browser.close();
      ending.abort();
      server.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Opens the page in a new tab. */
export async function openTab(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => 'libraryPage' in globalThis);
  return page;
}

let calls = 0;
const listeners = new Map<number, (progress: ImportProgress) => void>();
const told = new WeakSet<Page>();

/** Makes a call in the page that can be stopped from here. */
async function stoppable<T>(page: Page, signal: AbortSignal, work: (call: number) => Promise<T>): Promise<T> {
  signal.throwIfAborted();
  const call = ++calls;
  const abort = () => void page.evaluate((id) => (globalThis as PageWindow).libraryPage.abort(id), call);
  signal.addEventListener('abort', abort);
  try {
    return await work(call);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

/** Follows the progress of imports of a tab. */
async function follow(page: Page): Promise<void> {
  if (told.has(page)) return;
  told.add(page);
  await page.exposeFunction('told', (call: number, progress: ImportProgress) =>
    listeners.get(call)?.(progress),
  );
}

export async function plain(files: readonly ImportFile[]): Promise<PlainFile[]> {
  return Promise.all(
    files.map(async ({ path, modifiedAt, blob }) => ({ path, modifiedAt, text: await blob.text() })),
  );
}

async function imported(
  page: Page,
  { signal, progress }: { readonly signal: AbortSignal; readonly progress: (now: ImportProgress) => void },
  work: (call: number) => Promise<ImportReport>,
): Promise<ImportReport> {
  await follow(page);
  return stoppable(page, signal, (call) => {
    listeners.set(call, progress);
    return work(call);
  });
}

/** The library of a tab, called from here. */
export function tabLibrary(page: Page): Library {
  return {
    id: librarySource,
    name: 'Your library',
    search: (request, signal) =>
      stoppable(page, signal, (call) =>
        page.evaluate(
          ([id, wanted]) => {
            const { library, signalOf } = (globalThis as PageWindow).libraryPage;
            return library.search(wanted, signalOf(id));
          },
          [call, request] as const,
        ),
      ),
    read: (request, signal) =>
      stoppable(page, signal, (call) =>
        page.evaluate(
          ([id, wanted]) => {
            const { library, signalOf } = (globalThis as PageWindow).libraryPage;
            return library.read(wanted, signalOf(id));
          },
          [call, request] as const,
        ),
      ),
    counts: () => page.evaluate(() => (globalThis as PageWindow).libraryPage.library.counts()),
    documents: (wanted) =>
      page.evaluate((each) => (globalThis as PageWindow).libraryPage.library.documents(each), wanted),
    document: (id) =>
      page.evaluate((each) => (globalThis as PageWindow).libraryPage.library.document(each), id),
    passages: (ids) =>
      page.evaluate((each) => (globalThis as PageWindow).libraryPage.library.passages(each), ids),
    importFiles: async (files, progress, signal) => {
      const contents = await plain(files);
      return imported(page, { signal, progress }, (call) =>
        page.evaluate(([id, each]) => (globalThis as PageWindow).libraryPage.importFiles(id, each), [
          call,
          contents,
        ] as const),
      );
    },
    pendingImports: () =>
      page.evaluate(() => (globalThis as PageWindow).libraryPage.library.pendingImports()),
    resumeImport: (id, progress, signal) =>
      imported(page, { signal, progress }, (call) =>
        page.evaluate(([each, wanted]) => (globalThis as PageWindow).libraryPage.resumeImport(each, wanted), [
          call,
          id,
        ] as const),
      ),
    discardImport: (id) =>
      page.evaluate((each) => (globalThis as PageWindow).libraryPage.library.discardImport(each), id),
    removeDocument: (id) =>
      page.evaluate((each) => (globalThis as PageWindow).libraryPage.library.removeDocument(each), id),
    removeFile: (path) =>
      page.evaluate((each) => (globalThis as PageWindow).libraryPage.library.removeFile(each), path),
    removeAll: () => page.evaluate(() => (globalThis as PageWindow).libraryPage.library.removeAll()),
  };
}
