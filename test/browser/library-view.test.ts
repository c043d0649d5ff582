import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeProblems } from './harness/axe-problems.ts';
import { openStandIns } from './harness/stand-in-pages.ts';

let pages: Awaited<ReturnType<typeof openStandIns>>;

beforeAll(async () => {
  pages = await openStandIns();
});

afterAll(() => pages.close());

const documents = (page: Page) => page.getByRole('region', { name: 'Documents' });
const rows = (page: Page) => documents(page).getByRole('listitem');
const pick = (page: Page, ...names: readonly string[]) =>
  page
    .locator('input[type=file]')
    .first()
    .setInputFiles(
      names.map((name) => ({ name, mimeType: 'text/markdown', buffer: Buffer.from(`# ${name}\n\nText.`) })),
    );

test('an empty library says what to do and which formats work', async () => {
  const { page, troubles } = await pages.open('?stories&library=empty#/library');
  const empty = page.getByText('Nothing to search yet').locator('..');
  expect(await empty.textContent()).toContain('Markdown, text, HTML, PDF, Word, EPUB, CSV and JSONL');
  await empty.getByRole('button', { name: 'Add files' }).waitFor();
  await empty.getByRole('button', { name: 'Add a folder' }).waitFor();
  expect(troubles).toEqual([]);
});

test('a library that is only in this tab says so at once', async () => {
  const { page } = await pages.open('?stories&memory#/library');
  await page.getByText('the library is gone when you close this tab').waitFor();
  await page.getByText('Only in this tab').waitFor();
});

test('an import shows counts and time left', async () => {
  const { page } = await pages.open('?stories&library=empty&pace=60000#/library');
  await pick(page, 'a.md', 'b.md', 'c.md');
  await page.getByText('0 of 3 files, about 3 min left').waitFor();
});

test('what came of an import is told, until it is closed', async () => {
  const { page } = await pages.open('?stories&library=empty&pace=1#/library');
  await pick(page, 'a.md', 'b.md', 'c.md');
  await page.getByText('Done: 3 documents added.').waitFor();
  await expect.poll(() => rows(page).count()).toBe(3);
  await page.getByRole('button', { name: 'Close this report' }).click();
  await page.getByText('Done: 3 documents added.').waitFor({ state: 'detached' });
});

test('an import goes on while one looks at another view', async () => {
  const { page } = await pages.open('?stories&library=empty&pace=400#/library');
  await pick(page, 'a.md', 'b.md', 'c.md');
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
  await page.getByRole('link', { name: 'Library', exact: true }).click();
  await page.getByText('Done: 3 documents added.').waitFor();
});

test('an import stops at once and keeps what was read', async () => {
  const { page } = await pages.open('?stories&library=empty&pace=2500#/library');
  await pick(page, ...Array.from({ length: 20 }, (_, index) => `${index}.md`));
  await page.getByText(/[1-9] of 20 files/u).waitFor();
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByText(/^Stopped:/u).waitFor();
  await expect.poll(() => rows(page).count()).toBeGreaterThan(0);
  expect(await rows(page).count()).toBeLessThan(20);
});

test('files that could not be read are named with their reasons, the rest foldable, all of them to copy', async () => {
  const { page } = await pages.open('?stories&pace=1&problems=9#/library');
  await pick(page, 'a.md');
  const report = page.getByRole('region', { name: 'What the import brought' });
  await report.getByText('9 files could not be read').waitFor();
  expect(await report.getByText('Worth knowing').count()).toBe(0);
  expect(await report.getByRole('listitem').filter({ visible: true }).count()).toBe(5);
  await report.getByText('4 more').click();
  expect(await report.getByRole('listitem').filter({ visible: true }).count()).toBe(9);
  await report.getByRole('button', { name: 'Copy list' }).click();
  await report.getByRole('button', { name: 'Copied' }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n')).toHaveLength(9);
  expect(copied).toContain('archive/volume 1/scan-100.pdf: It has no text in it');
});

test('what is worth knowing of files that were read is told too', async () => {
  const { page } = await pages.open('?stories&pace=1&notes#/library');
  await pick(page, 'a.md', 'b.md');
  const report = page.getByRole('region', { name: 'What the import brought' });
  await report.getByText('Worth knowing of 1 file').waitFor();
  expect(await report.textContent()).toContain('It has the same text as “a.md”');
});

test('imports that were broken off are gone on with or forgotten', async () => {
  const { page } = await pages.open('?stories&pending#/library');
  await page.getByText('broken off after 12 of 240 files. It can go on by itself.').waitFor();
  await page.getByText('broken off after 3 of 9 files. Add the same files').waitFor();
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByText('Done: 228 documents added, 12 unchanged.').waitFor();
  await page.getByRole('button', { name: 'Forget it' }).click();
  await page.getByText('broken off').first().waitFor({ state: 'detached' });
});

test('1,200 documents are looked through by pages and by words', async () => {
  const { page } = await pages.open('?stories&documents=1200#/library');
  await page.getByText('1–25 of 1,211').waitFor();
  expect(await rows(page).count()).toBe(25);
  await page.getByRole('button', { name: 'Next page' }).click();
  await page.getByText('26–50 of 1,211').waitFor();
  await page.getByRole('searchbox', { name: 'Find documents' }).fill('entry 1199');
  await expect.poll(() => rows(page).count()).toBe(1);
  await page.getByRole('searchbox', { name: 'Find documents' }).fill('nowhere to be found');
  await page.getByText('No title and no path has these words in it.').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('1–25 of 1,211').waitFor();
});

test('a document opens from the list', async () => {
  const { page } = await pages.open('?stories#/library');
  await page.getByRole('link', { name: 'Ilse Brandt' }).click();
  await page.getByRole('heading', { level: 1, name: 'Ilse Brandt' }).waitFor();
});

test('one document is removed after the page has asked, by keyboard, and the focus is not lost', async () => {
  const { page, troubles } = await pages.open('?stories#/library');
  const remove = page.getByRole('button', { name: 'Remove “Turnips”' });
  const asked = page.getByRole('dialog', { name: 'Remove this document?' });
  await remove.focus();
  await page.keyboard.press('Enter');
  await asked.waitFor();
  await page.keyboard.press('Escape');
  await asked.waitFor({ state: 'hidden' });
  expect(await rows(page).count()).toBe(11);
  // The focus comes back a moment after the dialog is gone.
  await expect.poll(() => remove.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect.poll(() => rows(page).count()).toBe(10);
  expect(await page.getByText('Turnips').count()).toBe(0);
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  expect(troubles).toEqual([]);
});

test('all documents are removed after the page has asked', async () => {
  const { page } = await pages.open('?stories&documents=40#/library');
  await page.getByRole('button', { name: 'Remove all…' }).click();
  await page.getByRole('button', { name: 'Remove all', exact: true }).click();
  await page.getByText('Nothing to search yet').waitFor();
});

test('the bundled library is loaded', async () => {
  const { page } = await pages.open('?stories&library=empty&pace=1#/library');
  await page.getByRole('button', { name: 'Load it' }).click();
  await page.getByText('Done: 11 documents added.').waitFor();
  await expect.poll(() => rows(page).count()).toBe(11);
});

test('the bundled library is taken out, and nothing else with it', async () => {
  const { page } = await pages.open('?stories&bundled=120#/library');
  await page.getByText('120 articles of it are in your library.').waitFor();
  await page.getByRole('button', { name: 'Take it out' }).click();
  await page.getByRole('button', { name: 'Load it', exact: true }).waitFor();
  await page.getByRole('heading', { name: '11 documents' }).waitFor();
});

test('markup, controls and directions in titles and paths are shown, never obeyed', async () => {
  const { page, troubles } = await pages.open('?stories#/library');
  await rows(page).filter({ hasText: '<b>Ledger</b>' }).waitFor();
  expect(await documents(page).locator('b').count()).toBe(0);
  expect(troubles).toEqual([]);
});

test('axe finds nothing on the library, in both themes, at phone width, empty, full, importing and with problems', async () => {
  for (const options of [{ theme: 'light', width: 360 }, { theme: 'dark' }] as const) {
    const { page } = await pages.open('?stories&pending&documents=30&pace=1&problems=9#/library', options);
    await page.getByText('broken off').first().waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await pick(page, 'a.md');
    await page.getByText('9 files could not be read').waitFor();
    expect(await axeProblems(page)).toEqual([]);
  }
  const { page } = await pages.open('?stories&library=empty&pace=60000&memory#/library');
  expect(await axeProblems(page)).toEqual([]);
  await pick(page, 'a.md');
  await page.getByRole('button', { name: 'Stop' }).waitFor();
  expect(await axeProblems(page)).toEqual([]);
});
