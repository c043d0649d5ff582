import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { createApp } from '../../proxy/app.ts';
import { listen } from '../../proxy/listen.ts';
import type { ModelStore, ModelWriting, StoredFile } from '../../src/ports/model-store.ts';
import type { ModelPlace } from '../conformance/model-store.ts';
import { launchBrowser } from './harness/launch-browser.ts';
import { useUpQuota } from './harness/use-up-quota.ts';
import type { modelPage } from './model-page/main.ts';

type PageWindow = typeof globalThis & { readonly modelPage: typeof modelPage };

/** Chromium, and the page that has only the store of models in it. */
export async function startModelBrowser() {
  const folder = await mkdtemp(join(tmpdir(), 'reroute-models-'));
  const rollupOptions = { input: 'test/browser/model-page/index.html' };
  await build({ logLevel: 'error', build: { outDir: folder, emptyOutDir: true, rollupOptions } });
  const ending = new AbortController();
  const server = await listen(createApp(folder), 0, ending.signal);
  const browser = await launchBrowser();
  const address = new URL('test/browser/model-page/index.html', server.address).href;
  return {
    place: () => modelPlace(browser.newContext(), address),
    close: async () => {
      await browser.close();
      ending.abort();
      server.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function modelPlace(
  made: ReturnType<Awaited<ReturnType<typeof launchBrowser>>['newContext']>,
  address: string,
): Promise<ModelPlace> {
  const context = await made;
  const pages: Page[] = [];
  const quiet = await context.newPage();
  await quiet.goto(address);
  const session = await context.newCDPSession(quiet);
  return {
    open: async () => {
      const page = await context.newPage();
      pages.push(page);
      await page.goto(address);
      await page.waitForFunction(() => 'modelPage' in globalThis);
      return tabStore(page);
    },
    crash: async () => {
      await Promise.all(pages.splice(0).map((page) => page.close()));
    },
    limit: async (bytes) => {
      const { origin } = new URL(address);
      // Chromium hands room to open files in large pieces: only a quota that is really used up is noticed at once.
      const quotaSize = Math.max(bytes, 40 * 2 ** 20);
      const fill = () =>
        quiet.evaluate(
          async (megabytes) => {
            const { emptyOrigin, fillOrigin } = (globalThis as PageWindow).modelPage;
            await emptyOrigin();
            return megabytes === undefined || fillOrigin(megabytes);
          },
          bytes < quotaSize ? Math.floor(bytes / 2 ** 20) : undefined,
        );
      await useUpQuota({ session, origin, quotaBytes: quotaSize, fill });
    },
  };
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
let ids = 0;

/** The store of a tab, called from here. */
function tabStore(page: Page): ModelStore {
  return {
    list: () => page.evaluate(() => (globalThis as PageWindow).modelPage.store.list()),
    open: async (id) => {
      const reply = await page.evaluate((each) => (globalThis as PageWindow).modelPage.open(each), id);
      if (reply.kind !== 'opened') return reply;
      const files = reply.files.map(({ path, base64: text }) => ({
        ...{ path, blob: new Blob([Buffer.from(text, 'base64')]) },
      }));
      return { ...reply, files };
    },
    write: async (entry) => {
      const id = ++ids;
      const reply = await page.evaluate(
        ([each, of]) => (globalThis as PageWindow).modelPage.write(each, of),
        [id, entry] as const,
      );
      if (reply.kind === 'failed') return reply;
      return { kind: 'writing', writing: await tabWriting(page, id) };
    },
    remove: (id, options) =>
      page.evaluate(([each, how]) => (globalThis as PageWindow).modelPage.store.remove(each, how), [
        id,
        options,
      ] as const),
    freeBytes: () => page.evaluate(() => (globalThis as PageWindow).modelPage.store.freeBytes()),
  };
}

async function tabWriting(page: Page, id: number): Promise<ModelWriting> {
  let files: readonly StoredFile[] = [];
  const look = async () => {
    files = await page.evaluate((each) => (globalThis as PageWindow).modelPage.writingOf(each).files, id);
  };
  await look();
  return {
    get files() {
      return files;
    },
    begin: async (spec) => {
      const reply = await page.evaluate(
        ([each, of]) => (globalThis as PageWindow).modelPage.writingOf(each).begin(of),
        [id, spec] as const,
      );
      await look();
      return reply;
    },
    restart: (version) =>
      page.evaluate(([each, of]) => (globalThis as PageWindow).modelPage.writingOf(each).restart(of), [
        id,
        version,
      ] as const),
    append: (bytes) =>
      page.evaluate(([each, text]) => (globalThis as PageWindow).modelPage.append(each, text), [
        id,
        base64(bytes),
      ] as const),
    copy: async (blob, progress, signal) => {
      // The suite stops with the first that it is told; the page does so by itself, as a message from here would come too late.
      const stopAtOnce = progress.length > 0;
      const text = base64(new Uint8Array(await blob.arrayBuffer()));
      const { told, reply, stopped } = await page.evaluate(
        ([each, content, atOnce]) => (globalThis as PageWindow).modelPage.copy(each, content, atOnce),
        [id, text, stopAtOnce] as const,
      );
      for (const kept of told) progress(kept);
      if (stopped) throw signal.reason;
      return reply;
    },
    end: () => page.evaluate((each) => (globalThis as PageWindow).modelPage.writingOf(each).end(), id),
    read: (path) =>
      page.evaluate(([each, of]) => (globalThis as PageWindow).modelPage.writingOf(each).read(of), [
        id,
        path,
      ] as const),
    finish: (paths) =>
      page.evaluate(([each, of]) => (globalThis as PageWindow).modelPage.writingOf(each).finish(of), [
        id,
        paths,
      ] as const),
    close: () => page.evaluate((each) => (globalThis as PageWindow).modelPage.writingOf(each).close(), id),
  };
}
