import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeProblems } from './harness/axe-problems.ts';
import { openStandIns } from './harness/stand-in-pages.ts';

let pages: Awaited<ReturnType<typeof openStandIns>>;

beforeAll(async () => {
  pages = await openStandIns();
});

afterAll(() => pages.close());

const file = (name: string, ...records: readonly object[]) => ({
  ...{ name, mimeType: 'application/jsonl' },
  buffer: Buffer.from(records.map((record) => JSON.stringify(record)).join('\n')),
});
const ship = { id: 'd1', title: 'Merrow (brig)', text: 'The captain of the brig Merrow was Ilse Brandt.' };
const person = { id: 'd2', title: 'Ilse Brandt', text: 'Ilse Brandt was born in Quill Harbour.' };
const captain = {
  ...{ id: 'q1', question: 'Who was the captain of the brig Merrow?', answers: ['Ilse Brandt'] },
  ...{ gold_ids: ['d1'], kind: 'plain' },
};
const unknown = { id: 'q2', question: 'Who painted the brig Merrow?', answers: [], kind: 'not-stated' };
const lost = { ...captain, id: 'q3', question: 'Where is Zanzibar?', answers: ['Zanzibar Quux'] };

const begin = (page: Page) => page.getByRole('button', { name: 'Start', exact: true });

/** Files are picked by hidden fields: questions first, then the corpus; the first of all is that of reports. */
async function pickFiles(page: Page, ...questions: readonly object[]): Promise<void> {
  await page.getByText('A file of questions').click();
  const fields = page.locator('input[type=file]');
  await fields.nth(1).setInputFiles([file('voyages.jsonl', ...questions)]);
  await fields.nth(2).setInputFiles([file('corpus.jsonl', ship, person)]);
}

async function evaluateFiles(page: Page): Promise<void> {
  await pickFiles(page, captain, unknown, lost);
  await page.getByText('3 questions × 2 policies: 6 runs.').waitFor();
  await begin(page).click();
  await page.getByRole('heading', { name: 'Runs', exact: true }).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Export' }).waitFor();
}

test('an evaluation over files of the person shows its table, its plots and each run with its trail', async () => {
  const { page, troubles } = await pages.open('#/evaluation');
  await page.getByText('Nothing yet.').waitFor();
  await evaluateFiles(page);
  await page.getByText('stands nowhere in the library').waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  const rows = page.getByRole('region', { name: 'Summary table' }).getByRole('row');
  expect(await rows.count()).toBe(3);
  expect(await page.getByRole('img', { name: 'Right answers against searches' }).count()).toBe(1);
  await page.getByRole('radio', { name: /^Right/u }).click();
  await page.getByRole('link', { name: captain.question }).first().click();
  await page.getByRole('heading', { name: 'The way there' }).waitFor();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(captain.question);
  expect(troubles).toEqual([]);
});

test('an evaluation that was stopped is continued after a reload, and loses no run', async () => {
  const { page, troubles } = await pages.open('?store=disk#/evaluation');
  await page.getByRole('textbox', { name: 'Questions' }).fill('20');
  await page.getByRole('textbox', { name: 'Articles' }).fill('100');
  await page.getByRole('textbox', { name: 'Seeds' }).fill('1, 2, 3, 4');
  await begin(page).click();
  await page.getByText(/[1-9]\d* of 160 runs/u).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Stop' }).click();
  const partial = page.getByText(/^\d+ of 160 runs are there/u);
  await partial.waitFor({ timeout: 60_000 });
  const before = Number.parseInt((await partial.textContent()) ?? '', 10);
  await page.reload();
  await partial.waitFor({ timeout: 60_000 });
  expect(Number.parseInt((await partial.textContent()) ?? '', 10)).toBe(before);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('1–40 of 160').waitFor({ timeout: 110_000 });
  await partial.waitFor({ state: 'detached' });
  expect(troubles).toEqual([]);
});

test('an evaluation goes out as a page and as data, comes in again as a report, and is compared with itself', async () => {
  const { page } = await pages.open('#/evaluation');
  await evaluateFiles(page);
  const saved = async (name: RegExp) => {
    await page.getByRole('button', { name: 'Export' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name }).click(),
    ]);
    return readFile(await download.path(), 'utf8');
  };
  const [html, json] = [await saved(/HTML/u), await saved(/JSON/u)];
  expect(html).toContain('<svg');
  expect(html).not.toMatch(/<script|src=["']/u);
  const other = await pages.open('#/evaluation');
  const open = (name: string, text: string) =>
    other.page
      .locator('input[type=file]')
      .first()
      .setInputFiles([{ name, mimeType: 'application/json', buffer: Buffer.from(text) }]);
  await open('newer.json', json.replace('"version": 2', '"version": 9'));
  await other.page.getByText(/“newer.json”: it is of version 9/u).waitFor();
  await open('report.json', json);
  await other.page.getByRole('heading', { level: 1, name: 'report.json' }).waitFor();
  await other.page.getByRole('button', { name: 'Compare' }).click();
  await other.page.getByRole('menuitem', { name: 'Its policies with each other' }).click();
  await other.page.getByRole('heading', { name: 'What changed' }).waitFor({ timeout: 60_000 });
  const rows = other.page.getByRole('region', { name: 'Table of differences' }).getByRole('row');
  expect(await rows.count()).toBeGreaterThan(4);
  expect(other.troubles).toEqual([]);
});

test('a world kept for testing is evaluated with faults and without, and the page says what was recovered', async () => {
  const { page, troubles } = await pages.open('#/evaluation');
  await page.getByText('Orchards and varieties (kept for testing)').click();
  await page.getByText('Plain', { exact: true }).click();
  await page.getByText('One search in four').click();
  await page.getByRole('textbox', { name: 'Questions' }).fill('20');
  await page.getByRole('textbox', { name: 'Articles' }).fill('100');
  await page.getByText('20 questions × 2 policies, with faults and without: 80 runs.').waitFor();
  await begin(page).click();
  await page.getByRole('heading', { name: 'Still right with faults' }).waitFor({ timeout: 60_000 });
  const table = page.getByRole('region', { name: 'Recovery table' });
  await table.getByRole('rowheader', { name: 'All implicit' }).waitFor();
  expect(troubles).toEqual([]);
});

test('a broken file of questions is named by its lines, and nothing can be started with it', async () => {
  const { page } = await pages.open('#/evaluation');
  await page.getByText('A file of questions').click();
  await page
    .locator('input[type=file]')
    .nth(1)
    .setInputFiles([file('bad.jsonl', captain, { id: 'x' })]);
  await page.getByText('Line 2: It has no "question".').waitFor();
  expect(await begin(page).isDisabled()).toBe(true);
});

test('axe finds nothing on the form, the results, a run and a comparison, in both themes, at phone width', async () => {
  for (const options of [{ theme: 'light' }, { theme: 'dark', width: 360 }] as const) {
    const { page } = await pages.open('#/evaluation', options);
    await begin(page).waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await evaluateFiles(page);
    expect(await axeProblems(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await page.getByRole('link', { name: captain.question }).first().click();
    await page.getByRole('heading', { name: 'The way there' }).waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await page.goBack();
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByRole('menuitem', { name: 'Its policies with each other' }).click();
    await page.getByRole('heading', { name: 'What changed' }).waitFor({ timeout: 60_000 });
    expect(await axeProblems(page)).toEqual([]);
  }
});
