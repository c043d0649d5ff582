import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeProblems } from './harness/axe-problems.ts';
import { openStandIns } from './harness/stand-in-pages.ts';

let pages: Awaited<ReturnType<typeof openStandIns>>;

beforeAll(async () => {
  pages = await openStandIns();
});

afterAll(() => pages.close());

/** Repaired and answered, 33 events; seed-1 gave up, seed-2 was stopped, seed-4 is what the agent of today does. */
const repaired = '?stories&runs=6#/run/seed-0';

const slider = (page: Page) => page.getByRole('slider', { name: 'Event of the run' });
const position = async (page: Page) => Number(await slider(page).inputValue());
const node = (page: Page, words: string) => page.locator('.react-flow__node').filter({ hasText: words });

test('a run shows its question, its answer with quotes, how it ended, and all that decided it', async () => {
  const { page, troubles } = await pages.open(repaired);
  await page
    .getByRole('heading', { level: 1, name: 'Where was the captain of the brig Merow born?' })
    .waitFor();
  const words = (await page.getByRole('main').textContent()) ?? '';
  for (const each of ['Answered', '4 searches', 'Quill Harbour', 'She was born in Quill Harbour']) {
    expect(words).toContain(each);
  }
  const about = await page.getByRole('region', { name: 'About this run' }).textContent();
  expect(about).toContain('PolicyRules');
  expect(about).toContain('Budget6 searches, 80 steps, 2 min');
  expect(about).toContain('Seed1');
  expect(troubles).toEqual([]);
});

test('the graph has a node for each search, the moves on its edges, and dead branches dashed', async () => {
  const { page, troubles } = await pages.open(repaired);
  await node(page, 'Ilse Brandt born').waitFor();
  expect(await page.locator('.react-flow__node').count()).toBe(6);
  const labels = await page.locator('.react-flow__edgelabel-renderer').textContent();
  expect(labels).toContain('Respellmerow → merrow');
  expect(labels).toContain('FollowIlse Brandt');
  const dashes = await page
    .locator('.react-flow__edge-path')
    .evaluateAll((paths) => paths.map((path) => getComputedStyle(path).strokeDasharray));
  expect(dashes.filter((dash) => dash !== 'none')).toHaveLength(1);
  expect(await node(page, 'Jon Rell born').getByRole('button').textContent()).toContain('Left behind');
  expect(troubles).toEqual([]);
});

test('a node of the graph is a button that shows the run as it stood then', async () => {
  const { page } = await pages.open(repaired);
  const button = node(page, 'captain of the brig merrow born').getByRole('button');
  await button.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => position(page)).toBe(17);
  expect(await button.getAttribute('aria-current')).toBe('step');
});

test('the slider steps through the events by arrow keys, and everything is as it was at each', async () => {
  const { page } = await pages.open(repaired);
  await slider(page).focus();
  await page.keyboard.press('Home');
  expect(await position(page)).toBe(1);
  expect(await slider(page).getAttribute('aria-valuetext')).toBe(
    '1 of 33: The question. Where was the captain of the brig Merow born?',
  );
  for (let times = 0; times < 8; times++) await page.keyboard.press('ArrowRight');
  const happened = page.getByRole('region', { name: 'What happened here' });
  expect(await happened.textContent()).toContain('Off topic');
  expect(await happened.textContent()).toContain('Jon Rell');
  const known = await page.getByRole('region', { name: 'What the run knows here' }).textContent();
  expect(known).toContain('Searches1 of 6');
  await page.getByRole('tab', { name: 'Trail' }).click();
  const trail = page.getByRole('tabpanel');
  expect(await trail.textContent()).toContain('Searched for “Where was');
  expect(await trail.textContent()).not.toContain('Ilse Brandt born');
  await slider(page).focus();
  await page.keyboard.press('End');
  expect(await trail.textContent()).toContain('Ilse Brandt born');
});

test('the buttons go from search to search and from event to event', async () => {
  const { page } = await pages.open(repaired);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await press('Previous search');
  expect(await slider(page).getAttribute('aria-valuetext')).toContain('Searching. “Ilse Brandt born”');
  await press('Next event');
  expect(await slider(page).getAttribute('aria-valuetext')).toContain('4 passages came');
  await press('Previous event');
  await press('Previous search');
  expect(await slider(page).getAttribute('aria-valuetext')).toContain('“Jon Rell born”');
  await press('Next search');
  expect(await slider(page).getAttribute('aria-valuetext')).toContain('“Ilse Brandt born”');
});

test('a replay plays from the beginning to the end, and can be paused', async () => {
  const { page } = await pages.open(repaired);
  // From here on time stands still, and goes on only when the test says so.
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 3_600_000);
  await page.getByRole('button', { name: 'Play' }).click();
  expect(await position(page)).toBe(1);
  await page.clock.runFor(900);
  expect(await position(page)).toBe(2);
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.clock.runFor(5000);
  expect(await position(page)).toBe(2);
  await page.getByRole('button', { name: 'Play' }).click();
  // Each step waits for the one before to be drawn.
  for (let times = 0; times < 40; times++) await page.clock.runFor(1000);
  await page.getByRole('button', { name: 'Play' }).waitFor();
  expect(await position(page)).toBe(33);
});

test('the event as it is recorded stands there on demand, and can be copied', async () => {
  const { page } = await pages.open(repaired);
  await page.getByText('The event as it is recorded').click();
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  const copied: unknown = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
  expect(copied).toMatchObject({ type: 'run-answered', answer: { text: 'Quill Harbour' } });
});

test('a run is forked from an event with another policy and an own query, and says where it came from', async () => {
  const { page, troubles } = await pages.open('?runs=6#/run/seed-0');
  await slider(page).focus();
  await page.keyboard.press('Home');
  for (let times = 0; times < 8; times++) await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'Fork from here' }).click();
  const form = page.getByRole('dialog');
  expect(await form.textContent()).toContain('the first 9 events');
  await form.getByRole('radio', { name: /Retry/u }).check({ force: true });
  await form.getByRole('textbox', { name: 'Your own query' }).fill('harbours of seafarers');
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/run\/(?!seed)/u);
  await page.getByText('Forked after 9 events of').waitFor();
  await node(page, 'harbours of seafarers').waitFor();
  await page
    .getByText(/Answered|No answer found/u)
    .first()
    .waitFor({ timeout: 60_000 });
  expect(await page.getByRole('region', { name: 'About this run' }).textContent()).toContain('PolicyRetry');
  expect(await page.locator('.react-flow__edgelabel-renderer').textContent()).toContain('Your query');
  await page.getByRole('link', { name: 'another run' }).click();
  await page.waitForURL(/#\/run\/seed-0/u);
  expect(troubles).toEqual([]);
});

test('a fork says so where the run that it came from is gone', async () => {
  const { page } = await pages.open('?runs=6#/run/seed-4');
  await page.getByRole('button', { name: 'Fork from here' }).click();
  await page.getByRole('button', { name: 'Fork', exact: true }).click();
  await page.waitForURL(/#\/run\/(?!seed)/u);
  const fork = page.url();
  await page.getByRole('link', { name: 'another run' }).click();
  await page.getByRole('button', { name: 'Delete this run' }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.waitForURL(/#\/history/u);
  await page.goto(fork);
  await page.getByText('a run that is not here any more').waitFor();
});

test('a run says whether its log replays: identically, or where it differs and how', async () => {
  const { page } = await pages.open('?runs=6#/run/seed-4');
  await page.getByText(/Replays identically: all \d+ steps/u).waitFor();
  await page.goto(page.url().replace('seed-4', 'seed-0'));
  await page.getByText(/Does not replay identically: at event \d+/u).waitFor();
  await page.getByText('Show both').click();
  await page.getByText('Wanted today').waitFor();
});

test('a stopped run is gone on with, and can be stopped again by Escape', async () => {
  const { page } = await pages.open('?runs=6#/run/seed-2');
  await page.getByText('Stopped').first().waitFor();
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByText('In progress').first().waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Go on' }).waitFor();
  await page.getByText('Stopped').first().waitFor();
});

test('a run that is not stored is said to be missing', async () => {
  const { page } = await pages.open('#/run/nowhere');
  await page.getByRole('heading', { name: 'This run is not here' }).waitFor();
  await page.getByRole('link', { name: 'See all runs' }).click();
  await page.waitForURL(/#\/history/u);
});

test('a run whose log is broken says why, and can be deleted', async () => {
  const { page } = await pages.open('?store=disk&runs=1#/history');
  await page.getByText('Where was the captain').first().waitFor();
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('reroute-runs');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const change = opening.result.transaction('events', 'readwrite');
          change.objectStore('events').put({ runId: 'seed-0', seq: 3, record: { version: 99 } });
          change.oncomplete = () => resolve();
        };
      }),
  );
  await page.goto(page.url().replace('runs=1#/history', '#/run/seed-0'));
  await page.getByRole('heading', { name: 'This run cannot be read' }).waitFor();
  expect(await page.getByRole('alert').textContent()).toContain('newer');
  await page.getByRole('button', { name: 'Delete it…' }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByText('Nothing has been asked yet').waitFor();
});

test('a run begins with its trail on a phone, the graph is a tab away, and nothing is wider than the window', async () => {
  const { page } = await pages.open(repaired, { width: 360 });
  expect(await page.getByRole('tab', { name: 'Trail' }).getAttribute('aria-selected')).toBe('true');
  const isWide = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
  expect(await page.evaluate(isWide)).toBe(false);
  await page.getByRole('tab', { name: 'Graph' }).click();
  await node(page, 'Jon Rell born').waitFor();
  expect(await page.evaluate(isWide)).toBe(false);
});

test('axe finds nothing on a run: graph, trail, raw event, fork, in both themes, at phone width', async () => {
  const gaveUp = '?stories&runs=6#/run/seed-1';
  for (const [run, options] of [
    [repaired, { theme: 'light' }],
    [gaveUp, { theme: 'dark', width: 360 }],
  ] as const) {
    const { page } = await pages.open(run, options);
    await page.getByRole('tab', { name: 'Graph' }).click();
    await page.locator('.react-flow__node').first().waitFor();
    await page.getByText('The event as it is recorded').click();
    expect(await axeProblems(page)).toEqual([]);
    await slider(page).focus();
    await page.keyboard.press('Home');
    for (let times = 0; times < 8; times++) await page.keyboard.press('ArrowRight');
    expect(await axeProblems(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Trail' }).click();
    expect(await axeProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Fork from here' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await axeProblems(page)).toEqual([]);
  }
});
