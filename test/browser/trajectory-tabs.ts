import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';
import type { RunEvent } from '../../src/core/event.ts';
import type { RunId } from '../../src/core/ids.ts';
import type {
  AppendReply,
  LoadReply,
  RunSummary,
  TrajectoryStore,
} from '../../src/ports/trajectory-store.ts';
import type { StorePlace } from '../conformance/trajectory-store.ts';
import { launchBrowser } from './harness/launch-browser.ts';
import type { trajectoryPage } from './trajectory-page.ts';

type PageWindow = typeof globalThis & { readonly trajectoryPage: typeof trajectoryPage };

/** Chromium, and a server of one empty page that has the IndexedDB store in it. */
export async function startTrajectoryBrowser() {
  const script = await bundle();
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : '<!doctype html><script type="module" src="/page.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const browser = await launchBrowser();
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    place: () => storePlace(() => browser.newContext(), origin),
    close: async () => {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('./trajectory-page.ts', import.meta.url));
  const lib = { entry, formats: ['es' as const] };
  const built = await build({ configFile: false, logLevel: 'silent', build: { write: false, lib } });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) throw new Error('vite built nothing.');
  return output.output[0].code;
}

const quotaBytes = 8 * 2 ** 20;

/** A fresh profile with two tabs; stores are opened in one and the other by turns. */
function storePlace(newContext: () => Promise<BrowserContext>, origin: string): StorePlace {
  const tabs = newContext().then(async (context) => {
    const pages = [await context.newPage(), await context.newPage()] as const;
    for (const page of pages) {
      await page.goto(origin);
      await page.waitForFunction(() => 'trajectoryPage' in globalThis);
    }
    // Small, so that it is quickly full; set before Chromium first looks, for it looks seldom.
    const session = await context.newCDPSession(pages[0]);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: quotaBytes });
    return pages;
  });
  // What is set up without an answer is waited for before the next call.
  let ready: Promise<unknown> = tabs;
  let opened = 0;
  const inOrder = (work: () => Promise<unknown>) => {
    ready = ready.then(work);
  };
  return {
    open: () => {
      const id = opened++;
      const page = async () => {
        await ready;
        return (await tabs)[id % 2 === 0 ? 0 : 1];
      };
      return remoteStore(id, { page, inOrder, tabs: tabs.then((both) => both[id % 2 === 0 ? 0 : 1]) });
    },
    fill: () =>
      inOrder(async () => {
        const [page] = await tabs;
        await page.evaluate(() => (globalThis as PageWindow).trajectoryPage.fill());
      }),
    plant: async (run, records) => {
      await ready;
      const [page] = await tabs;
      await page.evaluate(
        ([run, records]) => (globalThis as PageWindow).trajectoryPage.plant('runs', run, records),
        [run, records] as const,
      );
    },
  };
}

type Remote = {
  readonly page: () => Promise<Page>;
  readonly tabs: Promise<Page>;
  readonly inOrder: (work: () => Promise<unknown>) => void;
};

/** The store of a tab, called from here. */
function remoteStore(id: number, { page, tabs, inOrder }: Remote): TrajectoryStore {
  return {
    append: async (run, length, events) =>
      (await page()).evaluate(
        ([id, run, length, events]): Promise<AppendReply> =>
          (globalThis as PageWindow).trajectoryPage.store(id, 'runs').append(run, length, events),
        [id, run, length, events as RunEvent[]] as const,
      ),
    load: async (run) =>
      (await page()).evaluate(
        ([id, run]): Promise<LoadReply> =>
          (globalThis as PageWindow).trajectoryPage.store(id, 'runs').load(run),
        [id, run] as const,
      ),
    list: async () =>
      (await page()).evaluate(
        (id): Promise<readonly RunSummary[]> =>
          (globalThis as PageWindow).trajectoryPage.store(id, 'runs').list(),
        id,
      ),
    remove: async (run) =>
      (await page()).evaluate(
        ([id, run]) => (globalThis as PageWindow).trajectoryPage.store(id, 'runs').remove(run),
        [id, run] as const,
      ),
    removeAll: async () =>
      (await page()).evaluate(
        (id) => (globalThis as PageWindow).trajectoryPage.store(id, 'runs').removeAll(),
        id,
      ),
    watch: (changed) => {
      let ended = false;
      inOrder(async () => {
        const tab = await tabs;
        const callback = `heard${id}`;
        await tab.exposeFunction(callback, (run: RunId | null) => {
          if (!ended) changed(run ?? undefined);
        });
        await tab.evaluate(
          ([id, callback]) => {
            const tell: unknown = Reflect.get(globalThis, callback);
            (globalThis as PageWindow).trajectoryPage
              .store(id, 'runs')
              .watch((run) => void (typeof tell === 'function' && tell(run ?? null)));
          },
          [id, callback] as const,
        );
      });
      return () => {
        ended = true;
      };
    },
  };
}
