import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeProblems } from './harness/axe-problems.ts';
import { openStandIns } from './harness/stand-in-pages.ts';

let pages: Awaited<ReturnType<typeof openStandIns>>;

beforeAll(async () => {
  pages = await openStandIns();
});

afterAll(() => pages.close());

const stored = (page: Page): Promise<unknown> =>
  page.evaluate(() => JSON.parse(localStorage.getItem('reroute.settings') ?? 'null'));

test('a choice of a policy holds at once and after a reload; each policy says what it does', async () => {
  const { page, troubles } = await pages.open('#/settings');
  const policies = page.getByRole('radiogroup', { name: 'Policy' });
  expect(await policies.textContent()).toContain(
    'Notices what went wrong, and picks the move that repairs it.',
  );
  await policies.getByRole('radio', { name: /Rules/u }).focus();
  await page.keyboard.press('ArrowUp');
  expect(await stored(page)).toMatchObject({ policy: 'retry' });
  await page.reload();
  await policies.waitFor();
  expect(await policies.getByRole('radio', { name: /Retry/u }).isChecked()).toBe(true);
  expect(troubles).toEqual([]);
});

test('a policy that was chosen and is not at hand is named, until another one is chosen', async () => {
  const { page } = await pages.open('#/settings');
  await page.evaluate(() => localStorage.setItem('reroute.settings', '{"policy":"learned"}'));
  await page.reload();
  const problem = page.getByText('Policy “Learned” was chosen and is not at hand.');
  await problem.waitFor();
  await page.getByRole('radio', { name: /Rules/u }).check({ force: true });
  await problem.waitFor({ state: 'detached' });
});

test('a number beyond its limits becomes the nearest that is allowed, and what is no number changes nothing', async () => {
  const { page } = await pages.open('#/settings');
  const searches = page.getByRole('textbox', { name: 'Searches' });
  const type = async (text: string) => {
    await searches.fill(text);
    await page.keyboard.press('Tab');
    return { shown: await searches.inputValue(), kept: await stored(page) };
  };
  expect(await type('500')).toMatchObject({ shown: '20', kept: { searches: 20 } });
  expect(await type('0')).toMatchObject({ shown: '1', kept: { searches: 1 } });
  expect(await type('')).toMatchObject({ shown: '1', kept: { searches: 1 } });
  const time = page.getByRole('textbox', { name: 'Time' });
  await time.fill('600');
  await page.keyboard.press('Tab');
  expect(await stored(page)).toMatchObject({ timeMs: 600_000 });
});

test('any whole number within the limits is taken as it was typed, and another is said to be changed', async () => {
  const { page } = await pages.open('#/settings');
  const time = page.getByRole('textbox', { name: 'Time' });
  await time.fill('33');
  await page.keyboard.press('Tab');
  expect(await stored(page)).toMatchObject({ timeMs: 33_000 });
  await page.getByRole('button', { name: 'Increase Time' }).click();
  expect(await stored(page)).toMatchObject({ timeMs: 35_000 });
  await time.fill('700');
  await page.keyboard.press('Tab');
  await page.getByText('700 was changed: it takes 5 to 600.').waitFor();
  expect(await stored(page)).toMatchObject({ timeMs: 600_000 });
});

test.each([
  ['graphics', 'Here it reads on the graphics card (Intel Xe).'],
  ['processor', 'Here it reads on the processor, with 2 threads.'],
])('says where the trained reader reads: on the %s', async (place, said) => {
  const { page } = await pages.open(`?reader=${place}#/settings`);
  await page.getByText(said).waitFor();
});

test('the switches say what they do, and hold', async () => {
  const { page } = await pages.open('#/settings');
  for (const [name, key, isOn] of [
    ['It may ask you', 'mayAsk', true],
    ['Past runs', 'useMemory', false],
    ['The bundled library', 'useBundledLibrary', false],
    ['The trained reader', 'useTrainedReader', false],
  ] as const) {
    await page.getByRole('switch', { name: new RegExp(name, 'u') }).focus();
    await page.keyboard.press('Space');
    expect(await stored(page)).toMatchObject({ [key]: isOn });
  }
});

test('says whether the bundled library is searched: it is not taken in beside own documents', async () => {
  for (const [at, said] of [
    ['?stories&library=empty#/settings', 'It is loaded with your first question.'],
    ['#/settings', 'It is not in your library, and not searched.'],
    ['?stories&bundled=120#/settings', '120 articles of it are in your library, and searched.'],
  ] as const) {
    const { page } = await pages.open(at);
    await page.getByText(said).waitFor();
  }
});

test('the colours change at once', async () => {
  const { page } = await pages.open('#/settings');
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
  await expect.poll(paper).not.toBe(light);
});

test('another tab follows a choice', async () => {
  const first = await pages.open('#/settings');
  const other = await pages.open('#/settings', { beside: first.context });
  await first.page.getByRole('radio', { name: /Naive/u }).check({ force: true });
  const radio = other.page.getByRole('radio', { name: /Naive/u });
  await expect.poll(() => radio.isChecked()).toBe(true);
});

test('storage says how much is used, and asks the browser to keep it', async () => {
  const { page } = await pages.open('#/settings');
  await page
    .getByText(/ of .+ used/u)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Keep them' }).click();
  // Chromium grants it or not by rules of its own: either way the page says which.
  await page.getByText(/keeps your documents and runs until|did not agree/u).waitFor();
});

test('deleting everything asks first, then leaves nothing', async () => {
  const { page } = await pages.open('?store=disk&runs=4#/settings');
  await page.getByRole('radio', { name: /Naive/u }).check({ force: true });
  const start = page.getByRole('button', { name: 'Delete everything…' });
  await start.click();
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  expect(await stored(page)).toMatchObject({ policy: 'naive' });
  await start.click();
  await page.getByRole('button', { name: 'Delete everything', exact: true }).click();
  await page.getByText('Everything is deleted.').waitFor();
  expect(await stored(page)).toMatchObject({ policy: 'rules' });
  await page.getByRole('link', { name: 'History', exact: true }).click();
  await page.getByText('Nothing has been asked yet').waitFor();
  await page.getByRole('link', { name: 'Library', exact: true }).click();
  await page.getByText('Nothing to search yet').waitFor();
});

test('axe finds nothing on the settings, in both themes, at phone width', async () => {
  for (const options of [{ theme: 'light', width: 360 }, { theme: 'dark' }] as const) {
    const { page } = await pages.open('#/settings', options);
    await page
      .getByText(/ of .+ used/u)
      .first()
      .waitFor();
    expect(await axeProblems(page)).toEqual([]);
  }
});
