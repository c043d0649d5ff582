import type { BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { conformLibrary } from '../conformance/library.ts';
import { openTab, startLibraryBrowser, tabLibrary } from './library-tabs.ts';

let started: Awaited<ReturnType<typeof startLibraryBrowser>>;
let contexts: BrowserContext[] = [];

beforeAll(async () => {
  started = await startLibraryBrowser();
});

afterEach(async () => {
  await Promise.all(contexts.map((context) => context.close()));
  contexts = [];
});

afterAll(() => started.close());

/** Tabs of a fresh profile. */
async function tabs(count: number) {
  const context = await started.context();
  contexts.push(context);
  const pages = [];
  for (let tab = 0; tab < count; tab++) pages.push(await openTab(context, started.address));
  return pages;
}

conformLibrary('in a worker of Chromium, on the origin-private file system', async () => {
  const [page] = await tabs(1);
  if (page === undefined) throw new Error('There is no tab.');
  return tabLibrary(page);
});
