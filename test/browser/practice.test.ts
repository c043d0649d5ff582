import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeEncyclopedia } from '../../src/core/world/write-encyclopedia.ts';
import { axeProblems } from './harness/axe-problems.ts';
import { launchBrowser } from './harness/launch-browser.ts';
import { serveBuilt } from './harness/serve-built.ts';

const stop = new AbortController();
let browser: Browser;
let served: Awaited<ReturnType<typeof serveBuilt>>;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serveBuilt(stop.signal)]);
});

afterAll(async () => {
  await browser.close();
  await served.close();
  stop.abort();
});

/** Pages of an invented world, as files of one's own. */
function files(articles: number) {
  const { articles: written } = writeEncyclopedia({ seed: 31, articles: 200, questions: 0 });
  return written.slice(0, articles).map(({ id, title, text }) => ({
    ...{ name: `${id}.md`, mimeType: 'text/markdown' },
    buffer: Buffer.from(`# ${title}\n\n${text}\n`),
  }));
}

async function libraryOf(articles: number): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${served.address}#/library`);
  // The view stands once it is known what is in the library.
  await page.getByRole('heading', { name: 'The bundled library' }).waitFor({ timeout: 60_000 });
  await page.locator('input[type=file]').first().setInputFiles(files(articles));
  await page.getByRole('heading', { name: 'Practice' }).waitFor({ timeout: 120_000 });
  return page;
}

test('practising trains the learned policy on the library, shows before and after on other questions, and can be undone', async () => {
  const page = await libraryOf(60);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByRole('button', { name: 'Practise on this library' }).click();
  await page.getByRole('progressbar').waitFor();
  const table = page.getByRole('table', { name: /Practised on \d+ questions/u });
  await table.waitFor({ timeout: 280_000 });
  expect(await table.getByRole('row').count()).toBe(3);
  await page.getByText(/95% interval/u).waitFor();
  const undo = page.getByRole('button', { name: 'Undo the practice' });
  if (await page.getByText(/ain: .*you can undo it|A gain/u).isVisible()) {
    await undo.click();
    await undo.waitFor({ state: 'detached' });
  } else {
    expect(await page.getByText(/No gain: .*Nothing was changed/u).isVisible()).toBe(true);
  }
  expect(asked.filter((url) => !url.startsWith(served.address) && !url.startsWith('blob:'))).toEqual([]);
  expect(await axeProblems(page)).toEqual([]);
  await page.context().close();
}, 300_000);

test('a practice that is stopped changes nothing', async () => {
  const page = await libraryOf(40);
  await page.getByRole('button', { name: 'Practise on this library' }).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByRole('button', { name: 'Practise on this library' }).waitFor();
  expect(await page.getByRole('button', { name: 'Undo the practice' }).count()).toBe(0);
  await page.context().close();
}, 180_000);

test('a library that makes too few questions is told so, with what to do', async () => {
  const page = await libraryOf(2);
  await page.getByRole('button', { name: 'Practise on this library' }).click();
  await page.getByText(/Cannot practise: only \d+ questions? .*Add documents/u).waitFor({ timeout: 120_000 });
}, 180_000);
