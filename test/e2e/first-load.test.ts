import { expect, it } from 'vitest';
import { launchBrowser } from '../browser/harness/launch-browser.ts';
import { serveBuilt } from '../browser/harness/serve-built.ts';

it('the page opens under its Content-Security-Policy, isolated, and asks no other origin', async ({
  signal,
}) => {
  const served = await serveBuilt(signal);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const asked: string[] = [];
    const troubles: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && message.text().includes('Content Security Policy'))
        troubles.push(message.text());
    });
    await page.goto(served.address);
    await page.locator('#app > *').first().waitFor({ state: 'attached' });
    expect(new Set(asked)).toEqual(new Set([new URL(served.address).origin]));
    expect(await page.evaluate(() => globalThis.crossOriginIsolated)).toBe(true);
    expect(troubles).toEqual([]);
  } finally {
    await browser.close();
    await served.close();
  }
});
