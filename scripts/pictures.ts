// Takes the pictures in docs/pictures: the built page with its real library and engine, as a first visitor would see it.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../test/browser/harness/launch-browser.ts';
import { serveBuilt } from '../test/browser/harness/serve-built.ts';

const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const wide = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

type Visit = {
  readonly theme: 'light' | 'dark';
  readonly viewport: typeof wide;
  readonly end: string;
};

const visits: readonly Visit[] = [
  { theme: 'light', viewport: wide, end: 'light' },
  { theme: 'dark', viewport: wide, end: 'dark' },
  { theme: 'light', viewport: phone, end: 'phone' },
];

async function visit(browser: Browser, address: string, { theme, viewport, end }: Visit): Promise<void> {
  const context = await browser.newContext({ viewport, colorScheme: theme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const take = (name: string) => page.screenshot({ path: join(folder, `${name}-${end}.png`) });
  await page.goto(address);
  await page.getByText('Try one of these').waitFor();
  await take('first-visit');
  await ask(page, 'At which shipyard was the Northarn Teal built?');
  await take('answer');
  await openGraph(page, take);
  await page.goto(`${address}#/`);
  await ask(page, 'What colour were the eyes of Zendivan Toscerro?');
  await take('no-answer');
  for (const view of ['history', 'library', 'models', 'sources', 'evaluation', 'settings']) {
    await page.goto(`${address}#/${view}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    await take(view);
  }
  await context.close();
}

async function ask(page: Page, question: string): Promise<void> {
  const field = page.getByRole('textbox').first();
  await field.fill(question);
  await field.press('Enter');
  await page.getByText('The way there').waitFor({ timeout: 60_000 });
  await page.getByRole('link', { name: 'Open as a graph' }).waitFor({ timeout: 60_000 });
}

async function openGraph(page: Page, take: (name: string) => Promise<unknown>): Promise<void> {
  await page.getByRole('link', { name: 'Open as a graph' }).click();
  await page.getByRole('tab', { name: 'Graph' }).click();
  await page.locator('.react-flow__node').first().waitFor();
  await page.locator('.react-flow').scrollIntoViewIfNeeded();
  await take('run');
}

await mkdir(folder, { recursive: true });
const stop = new AbortController();
const served = await serveBuilt(stop.signal);
const browser = await launchBrowser();
try {
  for (const each of visits) await visit(browser, served.address, each);
} finally {
  await browser.close();
  await served.close();
  stop.abort();
}
