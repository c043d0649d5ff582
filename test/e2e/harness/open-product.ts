import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchBrowser } from '../../browser/harness/launch-browser.ts';
import { serveBuilt } from '../../browser/harness/serve-built.ts';
import { watchDoor } from './watch-door.ts';
import { watchTroubles } from './watch-troubles.ts';

export type Product = {
  /** Of the served page; ends in '/'. */
  readonly address: () => string;
  /** A new person: own storage, nothing from before. The page is not opened yet. */
  readonly newPerson: (options?: BrowserContextOptions) => Promise<Page>;
  /** What was noted so far, for a test that wants trouble; it no longer counts against the test. */
  readonly takeTroubles: () => readonly string[];
};

export type ProductOptions = {
  /** Serves the built page; the real server where nothing else is given. */
  readonly serve?: (
    signal: AbortSignal,
  ) => Promise<{ readonly address: string; readonly close: () => unknown }>;
};

type Started = {
  readonly browser: Awaited<ReturnType<typeof launchBrowser>>;
  readonly served: { readonly address: string; readonly close: () => unknown };
  readonly door: Awaited<ReturnType<typeof watchDoor>>;
};

/**
 * The product for the tests of a file: one browser and one server, a new person for each test. After each test: nothing asked another
 * origin, nothing was refused by the Content-Security-Policy, nothing threw.
 */
export function openProduct({ serve = serveBuilt }: ProductOptions = {}): Product {
  let started: Started | undefined;
  let troubles: string[] = [];
  const open = () => {
    if (started === undefined) throw new Error('The product is opened in beforeAll().');
    return started;
  };
  const note = (trouble: string) => {
    troubles.push(trouble);
  };
  const takeTroubles = () => {
    const taken = troubles;
    troubles = [];
    return taken;
  };
  beforeAll(async () => {
    const door = await watchDoor(note);
    const served = await serve(new AbortController().signal);
    const browser = await launchBrowser();
    started = { browser, served, door };
  });
  afterEach(async () => {
    const { browser } = open();
    for (const context of browser.contexts()) await context.close();
    expect(takeTroubles()).toEqual([]);
  });
  afterAll(async () => {
    await started?.browser.close();
    await started?.served.close();
    await started?.door.close();
  });
  return {
    takeTroubles,
    address: () => open().served.address,
    newPerson: async (options = {}) => {
      const { browser, served, door } = open();
      const { host, origin } = new URL(served.address);
      // Chromium lets loopback addresses past a proxy by itself; then an asked one would go unseen.
      const proxy = { server: `http://127.0.0.1:${door.port}`, bypass: `<-loopback>,${host}` };
      // Tests hold requests back and count them: a worker of the page would answer in their place. Its own test lets it.
      const usual = { locale: 'en-GB', reducedMotion: 'reduce', serviceWorkers: 'block', proxy } as const;
      const context = await browser.newContext({ ...usual, ...options });
      watchTroubles(context, { origin, note });
      const page = await context.newPage();
      // Dialogues are taken over from the start: asked for just before a press, the browser may open its own first, and no event comes.
      page.on('filechooser', () => {});
      return page;
    },
  };
}
