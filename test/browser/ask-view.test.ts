import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeProblems } from './harness/axe-problems.ts';
import { openStandIns } from './harness/stand-in-pages.ts';

let pages: Awaited<ReturnType<typeof openStandIns>>;

beforeAll(async () => {
  pages = await openStandIns();
});

afterAll(() => pages.close());

const field = (page: Page) => page.getByRole('textbox', { name: 'Your question' });
const answered = (page: Page) => page.getByRole('heading', { name: 'Answer', exact: true }).waitFor();
const station = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) });

test('the first visit offers a question of each kind, and asking one loads the library first', async () => {
  const { page, troubles } = await pages.open('?stories&library=empty&pace=40#/');
  await page.getByText('A search that goes wrong').waitFor();
  await page.getByText('An answer in several steps').waitFor();
  await page.getByText('A question without an answer').waitFor();
  await page.getByRole('button', { name: /captain of the brig Merow/u }).click();
  await page.getByRole('progressbar', { name: /The bundled library/u }).waitFor();
  await page.getByText(/of 11 files/u).waitFor();
  await answered(page);
  expect(await page.getByText('Searches 11 documents').count()).toBe(1);
  expect(troubles).toEqual([]);
});

test('the header of a phone says that nothing was sent, and fits', async () => {
  const { page } = await pages.open('?stories#/', { width: 390 });
  await page.getByText('Nothing sent').waitFor();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
});

test('samples of the bundled library are offered beside own documents only where it is in', async () => {
  const { page } = await pages.open('?stories&bundled=120#/');
  await page.getByText('Try one of these').waitFor();
  const own = await pages.open('?stories#/');
  await own.page.getByText('Searches 11 documents').waitFor();
  // A turn more than the samples need to come.
  await own.page.getByRole('heading', { name: 'Ask your own documents' }).waitFor();
  expect(await own.page.getByText('Try one of these').count()).toBe(0);
});

test('Escape stops the loading of the library, and the question stays in the field', async () => {
  const { page } = await pages.open('?stories&library=empty&pace=2000#/');
  await page.getByRole('button', { name: /ceiling of the Tolve/u }).click();
  await page.getByRole('progressbar').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
  expect(await field(page).inputValue()).toBe('Who painted the ceiling of the Tolve customs house?');
  expect(await page.getByRole('heading', { name: 'The way there' }).count()).toBe(0);
});

test('a question is asked by keyboard alone: / to type, Shift+Enter for a line, Enter to ask', async () => {
  const { page } = await pages.open('?stories&pace=5#/');
  await page.getByText('Searches 11 documents').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('In which year was the town founded');
  await page.keyboard.press('Shift+Enter');
  expect(await field(page).inputValue()).toBe('In which year was the town founded\n');
  await page.keyboard.press('Backspace');
  await page.keyboard.type(' where the captain of the Merrow was born?');
  await page.keyboard.press('Enter');
  await answered(page);
  expect(await page.title()).toContain('In which year');
});

test('a question that cannot be asked is told off in words, beside the field', async () => {
  const { page } = await pages.open('?stories#/');
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await page.getByRole('alert').getByText('The question is empty').waitFor();
  await field(page).fill('a'.repeat(20_000));
  await page.getByRole('alert').getByText('The question has 20000 characters').waitFor();
  expect(await field(page).getAttribute('aria-invalid')).toBe('true');
  await field(page).fill('\u0007\u202e');
  await page.getByRole('alert').getByText('no words').waitFor();
  await field(page).fill('Who?');
  await page.getByRole('alert').waitFor({ state: 'detached' });
});

test('an empty library without the bundled one says what to do', async () => {
  const { page } = await pages.open('?stories&library=empty#/settings');
  await page
    .getByRole('switch', { name: /bundled/iu })
    .first()
    .click({ force: true });
  await page.getByRole('link', { name: 'Ask', exact: true }).click();
  await page.getByText('No documents yet').waitFor();
  expect(await page.getByText('Try one of these').count()).toBe(0);
  await field(page).fill('Who?');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('Add documents').waitFor();
});

test('the trail says what failed, why, and what was done; dead branches stay', async () => {
  const { page, troubles } = await pages.open('?story=repaired#/');
  await answered(page);
  const first = station(page, 'Searched for “Where was the captain of the brig Merow born?”');
  const words = await first.textContent();
  expect(words).toContain('Off topic');
  expect(words).toContain('Misspelled: no document holds “merow”. Respelled: merow → merrow.');
  const left = station(page, 'Searched for “Jon Rell born”');
  expect(await left.textContent()).toContain('Went back and left this branch.');
  const lanes = await page
    .getByRole('main')
    .locator('li[data-lane]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-lane')));
  expect(lanes).toEqual(['0', '1', '0', '1', '0', '0']);
  expect(troubles).toEqual([]);
});

test('a station opens to its passages: matched words, the quoted span, relevance, the way to the document', async () => {
  const { page } = await pages.open('?story=repaired#/');
  const found = station(page, 'Searched for “captain of the brig merrow born”');
  const toggle = found.getByRole('button', { name: 'Show 5 passages' });
  await toggle.focus();
  await page.keyboard.press('Enter');
  const card = found.getByRole('listitem').first();
  expect(await card.locator('mark').allInnerTexts()).toEqual(['the captain of the Merrow was Ilse Brandt']);
  expect(await card.locator('b').allInnerTexts()).toContain('captain');
  expect(await card.textContent()).toContain('94% relevant');
  await found.getByRole('button', { name: 'Show the other 2' }).click();
  expect(await found.getByRole('listitem').count()).toBe(5);
  await found.getByRole('button', { name: 'Hide 5 passages' }).click();
  expect(await found.getByRole('listitem').count()).toBe(0);
});

test('a citation opens its document at the quoted words, and going back finds the answer again', async () => {
  const { page } = await pages.open('?story=repaired#/');
  await page.getByRole('link', { name: 'Source 2: Ilse Brandt' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Ilse Brandt' }).waitFor();
  const mark = page.locator('mark');
  expect(await mark.textContent()).toBe('She was born in Quill Harbour');
  await expect.poll(() => mark.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await page.getByText('has changed').count()).toBe(0);
  await page.getByRole('button', { name: 'Back' }).click();
  await answered(page);
});

test('a passage of the trail opens its document there', async () => {
  const { page } = await pages.open('?story=repaired#/');
  await station(page, 'Searched for “Jon Rell born”')
    .getByRole('button', { name: 'Show 2 passages' })
    .click();
  await page.getByRole('link', { name: 'Turnips' }).click();
  await page.getByRole('heading', { level: 1, name: 'Turnips' }).waitFor();
  expect(await page.locator('mark').textContent()).toMatch(
    /^Turnips grow in spring .* sang to his cargo\.$/u,
  );
});

test('a run without an answer gives its account: what was tried, found, is missing, would help', async () => {
  const { page } = await pages.open('?story=no-answer#/');
  const account = page.getByRole('region', { name: 'No answer found' });
  await account.waitFor();
  const words = await account.textContent();
  const parts = ['Probably missing', 'Found on the way', 'Nearest passages', 'Tried', 'What would help'];
  for (const part of parts) {
    expect(words).toContain(part);
  }
  expect(words).toContain('“gods and tritons, tolerably done”');
  expect(words).toContain('Rephrase → No results');
  expect(await page.getByRole('alert').count()).toBe(0);
});

test('a run without an answer shows what came near, says that it is none, and opens the document there', async () => {
  const { page } = await pages.open('?story=no-answer#/');
  const account = page.getByRole('region', { name: 'No answer found' });
  await account.getByText('Not sure enough to call it an answer').waitFor();
  expect(await axeProblems(page)).toEqual([]);
  expect(await account.locator('blockquote mark').allInnerTexts()).toContain('Anna Vey');
  await account.getByRole('link', { name: 'Open passage 1: Anna Vey' }).click();
  await page.getByRole('heading', { level: 1, name: 'Anna Vey' }).waitFor();
  expect(await page.locator('mark').textContent()).toBe('Anna Vey was a painter of ships and harbours.');
});

test('Escape stops a run at once, what was found stays, and it can be gone on with', async () => {
  const { page } = await pages.open('?story=repaired&hold=14&pace=1#/');
  await page.getByText('1 of 6 searches').or(page.getByText('2 of 6 searches')).first().waitFor();
  await page.getByText('5 passages came').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('Stopped. What was found so far').waitFor({ timeout: 2000 });
  expect(await station(page, 'Searched for “captain of the brig merrow born”').count()).toBe(1);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('heading', { name: 'Went on after a stop' }).waitFor();
});

test('a run can ask the person, who answers or leaves it open by keyboard', async () => {
  const { page } = await pages.open('?story=person&pace=1#/');
  const reply = page.getByRole('textbox', { name: /Which one do you mean/u });
  await reply.waitFor();
  await expect.poll(() => reply.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.type('the river');
  await page.keyboard.press('Enter');
  await answered(page);
  expect(await station(page, 'Asked you').textContent()).toContain('You said: “the river”.');
  const open = await pages.open('?story=person&pace=1#/');
  await open.page.getByRole('button', { name: 'Leave it open' }).click();
  await answered(open.page);
  expect(await station(open.page, 'Asked you').textContent()).toContain('You left it open.');
});

test('past runs that were used are shown as remembered', async () => {
  const { page } = await pages.open('?story=remembered#/');
  await answered(page);
  const start = station(page, 'The question');
  expect(await start.textContent()).toContain('Remembered:');
  expect(await start.textContent()).toContain('Failed then: “Jon Rell born”.');
});

test('a run that cannot go on says why and what to do', async () => {
  const conflict = await pages.open('?story=several-hops&pace=1&end=conflict#/');
  await conflict.page.getByText('Another tab goes on with this run').waitFor();
  await conflict.page.getByRole('link', { name: 'Follow it' }).waitFor();
  const full = await pages.open('?story=several-hops&pace=1&end=not-recorded#/');
  await full.page.getByRole('alert').getByText('the disk is full').waitFor();
  const refused = await pages.open('?story=several-hops&pace=1&end=refused#/');
  await refused.page.getByRole('alert').getByText('not at hand').waitFor();
});

test('text of documents and questions is only ever text', async () => {
  const { page, troubles } = await pages.open('?story=hostile#/');
  let dialogs = 0;
  page.on('dialog', (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
  await page.getByRole('button', { name: 'Show 2 passages' }).click();
  await page
    .getByRole('link', { name: /Ledger/u })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: '<b>Ledger</b>' }).waitFor();
  expect(await page.locator('main script, main img').count()).toBe(0);
  expect(await page.locator('main').textContent()).toContain('<script>alert("captain")</script>');
  expect(dialogs).toBe(0);
  expect(troubles).toEqual([]);
});

test('the answer is copied with its sources, and the run exported in both forms', async () => {
  const { page } = await pages.open('?story=repaired#/');
  await page.getByRole('button', { name: 'Copy with sources' }).click();
  await page.getByText('Copied').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('**Quill Harbour** [2]');
  expect(copied).toContain('“She was born in Quill Harbour” (Ilse Brandt)');
  for (const [item, ending] of [
    ['To read', '.md'],
    ['To import elsewhere', '.jsonl'],
  ] as const) {
    await page.getByRole('button', { name: 'Export' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: new RegExp(item, 'u') }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`merow-born\\${ending}$`, 'u'));
  }
});

test('files and folders that are dropped on the page come into the library', async () => {
  const { page, context } = await pages.open('?stories&library=empty&pace=5#/');
  const folder = await mkdtemp(join(tmpdir(), 'reroute-drop-'));
  await mkdir(join(folder, 'notes', 'deep', '.git'), { recursive: true });
  await writeFile(join(folder, 'notes', 'a.md'), 'One.');
  await writeFile(join(folder, 'notes', 'deep', 'b.txt'), 'Two.');
  await writeFile(join(folder, 'notes', 'deep', '.git', 'config'), 'hidden');
  await writeFile(join(folder, 'c.txt'), 'Three.');
  const devtools = await context.newCDPSession(page);
  const data = { items: [], files: [join(folder, 'notes'), join(folder, 'c.txt')], dragOperationsMask: 1 };
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    devtools.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  await drag('dragEnter');
  await page.getByText('Drop to add to your library').waitFor();
  await drag('dragOver');
  await drag('drop');
  await page.getByText('Drop to add to your library').waitFor({ state: 'detached' });
  await page.getByText('Done: 3 documents added.').waitFor();
  await page.getByText('Searches 3 documents').waitFor();
  await rm(folder, { recursive: true });
});

test('a screen reader is told how a run goes on without being flooded', async () => {
  const { page } = await pages.open('?stories&pace=30#/');
  await page.evaluate(() => {
    const said: string[] = [];
    new MutationObserver(() => {
      const text = document.querySelector('p[role="status"]')?.textContent ?? '';
      if (text !== '' && text !== said.at(-1)) said.push(text);
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
    Object.assign(globalThis, { said });
  });
  await field(page).fill('Where was the captain of the brig Merow born?');
  await page.keyboard.press('Enter');
  await answered(page);
  const said = () => page.evaluate((): string[] => Reflect.get(globalThis, 'said'));
  await expect.poll(async () => (await said()).at(-1), { timeout: 5000 }).toBe('Answered. Quill Harbour');
  expect((await said()).length).toBeLessThanOrEqual(4);
});

test('a change of view neither stops a run nor loses a question', async () => {
  const { page } = await pages.open('?story=repaired&pace=60#/');
  await page.getByText('Searched for').first().waitFor();
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  await page.getByRole('link', { name: 'Ask', exact: true }).click();
  expect(await field(page).inputValue()).toBe('Where was the captain of the brig Merow born?');
  await answered(page);
});

const states = [
  ['the first visit', '?stories&library=empty#/', 'Try one of these'],
  ['a run that goes on', '?story=repaired&hold=12&pace=1#/', 'passages came'],
  ['a question to the person', '?story=person&pace=1#/', 'Leave it open'],
  ['an answer', '?story=repaired#/', 'The way there'],
  ['an account', '?story=no-answer#/', 'The way there'],
  ['a document', '?stories#/document/people%2Filse-brandt.md?quote=Quill+Harbour&hash=old', 'has changed'],
  ['a document that is gone', '?stories#/document/nowhere?quote=words', 'Quoted from it'],
] as const;

for (const theme of ['light', 'dark'] as const) {
  test.each(states)(
    `axe finds nothing on %s (${theme}), and nothing is wider than a phone`,
    async (_name, at, sign) => {
      const { page } = await pages.open(at, { theme, width: 360 });
      await page.getByText(sign).first().waitFor();
      const closed = page.getByRole('button', { name: /^Show \d+ passages/u });
      while ((await closed.count()) > 0) await closed.first().click();
      expect(await axeProblems(page)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      ).toBeLessThanOrEqual(0);
    },
  );
}

test('nothing moves for those who asked for stillness', async () => {
  const { page } = await pages.open('?story=repaired&hold=12&pace=1#/');
  await page.getByText('passages came').first().waitFor();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('a document of more than a megabyte opens at the quoted words, and leads back to them', async () => {
  const at = '?stories&library=long#/document/logs%2Fmerrow-log.md?quote=Entry+2001.&at=600000';
  const { page } = await pages.open(at);
  const mark = page.locator('mark');
  await mark.waitFor();
  const isInSight = () =>
    mark.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top > 0 && bottom < window.innerHeight;
    });
  await expect.poll(isInSight).toBe(true);
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.getByRole('button', { name: 'To the quoted words' }).click();
  await expect.poll(isInSight).toBe(true);
});
