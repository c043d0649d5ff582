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

const rows = (page: Page) => {
  const actions = page.getByRole('button', { name: /^Actions/u });
  return page.getByRole('main').getByRole('listitem').filter({ has: actions });
};
const menuOf = (page: Page, question: string) =>
  page.getByRole('button', { name: `Actions for “${question}` }).first();

test('the history says what to do while it is empty', async () => {
  const { page, troubles } = await pages.open('#/history');
  await page.getByRole('link', { name: 'Ask a question' }).click();
  await page.waitForURL(/#\/$/u);
  expect(troubles).toEqual([]);
});

test('the history lists runs newest first under their days, with how each ended in words', async () => {
  const { page } = await pages.open('?runs=12#/history');
  await rows(page).first().waitFor();
  const first = await rows(page).first().textContent();
  expect(first).toMatch(/Where was the captain of the brig Merow born\?Quill HarbourAnswered/u);
  expect(first).toContain('4 searches');
  expect(await rows(page).nth(1).textContent()).toContain('No answer found');
  expect(await rows(page).nth(2).textContent()).toContain('Stopped');
  expect(await page.locator('h2').count()).toBeGreaterThan(2);
});

test('the history filters by words and by outcome, and shows all again', async () => {
  const { page } = await pages.open('?runs=30#/history');
  await rows(page).first().waitFor();
  await page.getByRole('searchbox', { name: 'Find runs' }).fill('PAINTED tolve');
  await expect.poll(() => rows(page).count()).toBe(1);
  await page.getByRole('radio', { name: /^Answered/u }).click();
  await page.getByText('No run is like that').waitFor();
  await page.getByRole('button', { name: 'Show all runs' }).click();
  await page.getByRole('radio', { name: /^Not finished/u }).click();
  const shown = () => rows(page).allTextContents();
  const isUnfinished = (words: string) => /Stopped|Interrupted/u.test(words);
  // The list is empty for a moment between two filters.
  const all = async () => {
    const rows = await shown();
    return rows.length > 3 && rows.every(isUnfinished);
  };
  await expect.poll(all).toBe(true);
});

test('the history of 3,000 runs shows a page of them at a time and filters while one types', async () => {
  const { page } = await pages.open('?runs=3000#/history');
  await page.getByText('1–50 of 3,000').waitFor({ timeout: 60_000 });
  expect(await rows(page).count()).toBe(50);
  await page.getByRole('button', { name: 'Next page' }).click();
  await page.getByText('51–100 of 3,000').waitFor();
  await page.getByRole('searchbox', { name: 'Find runs' }).fill('entry 2999');
  await page.getByText('in entry 2999?').waitFor();
  expect(await rows(page).count()).toBe(1);
});

test('the history follows what another tab does', async () => {
  const first = await pages.open('?store=disk#/history');
  await first.page.getByText('Nothing has been asked yet').waitFor();
  const other = await pages.open('?store=disk#/', { beside: first.context });
  await other.page.getByRole('textbox').first().fill('Who was the captain of the brig Merrow?');
  await other.page.keyboard.press('Enter');
  await rows(first.page).getByText('Who was the captain of the brig Merrow?').waitFor();
  await first.page.getByRole('button', { name: 'Delete all…' }).click();
  await first.page.getByRole('button', { name: 'Delete all', exact: true }).click();
  await first.page.getByText('Nothing has been asked yet').waitFor();
});

test('the history deletes one run after it has asked, by keyboard, and keeps it otherwise', async () => {
  const { page, troubles } = await pages.open('?runs=3#/history');
  await rows(page).first().waitFor();
  await menuOf(page, 'Who painted').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Delete…' }).waitFor();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Delete this run?' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await rows(page).count()).toBe(3);
  await menuOf(page, 'Who painted').click();
  await page.getByRole('menuitem', { name: 'Delete…' }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByText('Who painted').first().waitFor({ state: 'detached' });
  expect(await rows(page).count()).toBe(2);
  // The focus is not lost with the row.
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  expect(troubles).toEqual([]);
});

test('a run goes out as JSONL and comes in again where it is not there', async () => {
  const { page } = await pages.open('?runs=2#/history');
  await menuOf(page, 'Who painted').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /JSONL/u }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('who-painted-the-ceiling-of-the-tolve-customs-house.jsonl');
  const buffer = await readFile(await download.path());
  const other = await pages.open('#/history');
  const file = { name: 'run.jsonl', mimeType: 'application/jsonl', buffer };
  await other.page.locator('input[type=file]').setInputFiles([file]);
  await other.page.getByText('run.jsonl: imported.').waitFor();
  expect(await rows(other.page).last().textContent()).toContain('Who painted the ceiling');
  await other.page.locator('input[type=file]').setInputFiles([file]);
  await other.page.getByText('run.jsonl: is in the history already.').waitFor();
  await other.page.getByRole('link', { name: 'Open it' }).click();
  await other.page.getByRole('heading', { level: 1, name: /Who painted the ceiling/u }).waitFor();
});

test('a run goes out as Markdown', async () => {
  const { page } = await pages.open('?runs=1#/history');
  await menuOf(page, 'Where was').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /Markdown/u }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  expect(download.suggestedFilename()).toMatch(/\.md$/u);
  expect(text).toContain('# Where was the captain of the brig Merow born?');
});

test('a file that is no run is named with its reason, and nothing is imported', async () => {
  const { page } = await pages.open('#/history');
  const bad = (name: string, text: string) => ({
    ...{ name, mimeType: 'application/jsonl', buffer: Buffer.from(text) },
  });
  await page
    .locator('input[type=file]')
    .setInputFiles([bad('notes.jsonl', '{"hello":1}'), bad('<img src=x>.jsonl', '')]);
  const report = page.getByRole('alert');
  await report.waitFor();
  expect(await report.textContent()).toContain('notes.jsonl: Cannot import this run: line 1:');
  expect(await report.textContent()).toContain('<img src=x>.jsonl: Cannot import this run:');
  await page.getByRole('button', { name: 'Close the report' }).click();
  await page.getByText('Nothing has been asked yet').waitFor();
});

test('a stopped run is gone on with from the history', async () => {
  const { page } = await pages.open('?runs=3#/history');
  await rows(page).nth(2).getByRole('button').click();
  await page.getByRole('menuitem', { name: 'Go on with it' }).click();
  await page.waitForURL(/#\/run\/seed-2/u);
  await page
    .getByText(/Answered|No answer found/u)
    .first()
    .waitFor({ timeout: 60_000 });
});

test('axe finds nothing on the history, in both themes, at phone width, with its menu and its question open', async () => {
  for (const options of [{ theme: 'light' }, { theme: 'dark', width: 360 }] as const) {
    const { page } = await pages.open('?runs=14#/history', options);
    await rows(page).first().waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await menuOf(page, 'Who painted').click();
    await page.getByRole('menu').waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await page.getByRole('menuitem', { name: 'Delete…' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await axeProblems(page)).toEqual([]);
  }
  const { page } = await pages.open('#/history');
  expect(await axeProblems(page)).toEqual([]);
});
