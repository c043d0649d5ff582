import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { createApp } from '../../proxy/app.ts';
import { listen } from '../../proxy/listen.ts';
import type { LoadProgress, TextEngine } from '../../src/ports/text-engine.ts';
import type { enginePage } from './engine-page/main.ts';
import { launchBrowser } from './harness/launch-browser.ts';

export type EngineWindow = typeof globalThis & { readonly enginePage: typeof enginePage };

/** Chromium, and the page that has only an engine in it, built and served like the product. */
export async function startEngineBrowser(more: readonly string[] = []) {
  const folder = await mkdtemp(join(tmpdir(), 'reroute-engine-'));
  const rollupOptions = { input: 'test/browser/engine-page/index.html' };
  await build({ logLevel: 'error', build: { outDir: folder, emptyOutDir: true, rollupOptions } });
  const ending = new AbortController();
  const server = await listen(createApp(folder), 0, ending.signal);
  const browser = await launchBrowser(more);
  return {
    browser,
    /** A new tab with an engine; `troubles` is what the Content-Security-Policy kept out and errors that nobody caught. */
    open: async () => {
      const page = await browser.newPage();
      const troubles: string[] = [];
      const requests: string[] = [];
      page.on('pageerror', (error) => troubles.push(error.message));
      page.on('request', (request) => requests.push(request.url()));
      page.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) troubles.push(message.text());
      });
      await page.goto(new URL('test/browser/engine-page/index.html', server.address).href);
      await page.waitForFunction(() => 'enginePage' in globalThis);
      return { page, troubles, requests };
    },
    address: server.address,
    close: async () => {
      await browser.close();
      ending.abort();
      server.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Ends the engine's worker as a crash does: nobody is told. */
export function killEngineWorker(page: Page): Promise<void> {
  return page.evaluate(() => (globalThis as EngineWindow).enginePage.kill());
}

/** The engine of a tab, called from here. It loads the files that were put into the page's input. */
export async function pageEngine(page: Page): Promise<TextEngine> {
  let calls = 0;
  const listeners = new Map<number, (value: never) => void>();
  await page.exposeFunction('told', (call: number, value: never) => listeners.get(call)?.(value));
  const stoppable = async <T>(
    { signal, progress }: { readonly signal: AbortSignal; readonly progress: (value: never) => void },
    work: (call: number) => Promise<T | { readonly kind: 'stopped' }>,
  ): Promise<T> => {
    signal.throwIfAborted();
    const call = ++calls;
    listeners.set(call, progress);
    const abort = () => void page.evaluate((id) => (globalThis as EngineWindow).enginePage.abort(id), call);
    signal.addEventListener('abort', abort);
    try {
      const reply = await work(call);
      if (isStopped(reply)) throw signal.reason;
      return reply;
    } finally {
      signal.removeEventListener('abort', abort);
    }
  };
  return {
    id: await page.evaluate(() => (globalThis as EngineWindow).enginePage.engine.id),
    load: ({ contextTokens, device }, signal, progress: (now: LoadProgress) => void) =>
      stoppable({ signal, progress }, (call) =>
        page.evaluate(([id, request]) => (globalThis as EngineWindow).enginePage.load(id, request), [
          call,
          { contextTokens, device },
        ] as const),
      ),
    generate: (request, signal, progress: (tokens: number) => void) =>
      stoppable({ signal, progress }, (call) =>
        page.evaluate(([id, wanted]) => (globalThis as EngineWindow).enginePage.generate(id, wanted), [
          call,
          request,
        ] as const),
      ),
    unload: () => page.evaluate(() => (globalThis as EngineWindow).enginePage.engine.unload()),
  };
}

function isStopped<T>(reply: T | { readonly kind: 'stopped' }): reply is { readonly kind: 'stopped' } {
  return typeof reply === 'object' && reply !== null && 'kind' in reply && reply.kind === 'stopped';
}
