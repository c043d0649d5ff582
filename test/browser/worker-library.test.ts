import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { Library } from '../../src/ports/library.ts';
import { conformLibrary } from '../conformance/library.ts';
import { openTab, startLibraryBrowser, tabLibrary } from './library-tabs.ts';

let started: Awaited<ReturnType<typeof startLibraryBrowser>>;
let context: BrowserContext;
const tabs: Library[] = [];

beforeAll(async () => {
  started = await startLibraryBrowser();
  context = await started.context();
  for (let tab = 0; tab < 2; tab++) {
    const library = tabLibrary(await openTab(context, started.address));
    // The first that asks has the database.
    await library.counts();
    tabs.push(library);
  }
});

afterAll(() => started.close());

async function emptied(tab: number): Promise<Library> {
  const library = tabs[tab];
  if (library === undefined) throw new Error(`There is no tab ${tab}.`);
  await library.removeAll();
  for (const { id } of await library.pendingImports()) await library.discardImport(id);
  return library;
}

conformLibrary('in the worker of the tab that has the database', () => emptied(0));
conformLibrary('in the worker of another tab', () => emptied(1));
