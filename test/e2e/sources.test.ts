import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hasCommand, packZim } from '../../scripts/zim/pack-zim.ts';
import { writePages } from '../../scripts/zim/write-pages.ts';
import { writeEncyclopedia } from '../../src/core/world/write-encyclopedia.ts';
import { axeProblems } from '../browser/harness/axe-problems.ts';
import { launchBrowser } from '../browser/harness/launch-browser.ts';
import { freePort, runningCommand } from '../kit/running-command.ts';
import { standInSearxng } from '../kit/stand-in-searxng.ts';
import type { StandInServer } from '../kit/stand-in-server.ts';
import { writeDocuments } from './harness/own-documents.ts';
import { ProductPage } from './harness/product-page.ts';
import { serveWithSources } from './harness/serve-with-sources.ts';
import { takePictures } from './harness/take-pictures.ts';

const question = 'Where was the captain of the brig Merrow born?';
const pages = [
  {
    title: 'Merrow (brig)',
    text: 'The Merrow was a brig. The captain of the brig Merrow was Ilse Brandt.',
  },
  {
    title: 'Ilse Brandt',
    text: 'Ilse Brandt was a seafarer. She was born in Quill Harbour, where her family had a yard.',
  },
  { title: 'Turnips', text: 'Turnips grow in spring. They were carried by sea.' },
];

let browser: Browser;
const ends: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  for (const end of ends.splice(0).reverse()) await end();
});
afterAll(() => browser.close());

async function engine(diesAfter?: number): Promise<StandInServer> {
  const server = await standInSearxng(pages, diesAfter === undefined ? {} : { diesAfter });
  ends.push(server.close);
  return server;
}

/** The product over a server with these sources, and nothing to search but them. */
async function openWith(sources: readonly object[]): Promise<ProductPage> {
  const served = await serveWithSources({ sources });
  ends.push(served.close);
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'en-GB' });
  const product = new ProductPage(await context.newPage(), served.address);
  await product.open('#/settings');
  await switchOf(product.page, 'The bundled library').click({ force: true });
  await product.open('#/sources');
  return product;
}

const switchOf = (page: Page, name: string) => page.getByRole('switch', { name });
const modeOf = (page: Page, name: string) => page.getByText(name, { exact: true }).first();
const cardOf = (page: Page, name: string) => page.getByRole('listitem').filter({ has: switchOf(page, name) });

describe('the Sources page over the real server', () => {
  it('lists its sources, switches and tests them, and tells how they did', async () => {
    const [works, dead] = [await engine(), await engine(0)];
    const product = await openWith([
      { kind: 'searxng', id: 'works', name: 'The web', url: works.url },
      { kind: 'searxng', id: 'dead', name: 'The dead one', url: dead.url, timeMs: 2000 },
      { kind: 'kiwix', id: 'gone', name: 'Nobody there', url: 'http://127.0.0.1:9/', timeMs: 2000 },
    ]);
    const { page } = product;
    await switchOf(page, 'The web').click({ force: true });
    await page.getByRole('button', { name: 'Test The web now' }).click();
    await cardOf(page, 'The web')
      .getByText(/^Works, in/)
      .waitFor();
    await page.getByRole('button', { name: 'Test The dead one now' }).click();
    await cardOf(page, 'The dead one').getByText('Last failure').waitFor();
    await page.getByRole('button', { name: 'Test Nobody there now' }).click();
    await cardOf(page, 'Nobody there').getByText('Last failure').waitFor();
    expect(await cardOf(page, 'The web').textContent()).toContain('Answered in');
    expect(await cardOf(page, 'The dead one').textContent()).toMatch(/500|status/);
    expect(await axeProblems(page)).toEqual([]);
    await takePictures(page, 'sources');
    await modeOf(page, 'Air-gapped').click();
    await page.getByText('no other source is asked').waitFor();
    await takePictures(page, 'sources-air-gapped');
    await page.reload();
    await page.getByText('Switched on, and not asked now: works').waitFor();
  });

  it('says that a server without sources has none, and where to name one', async () => {
    const { page } = await openWith([]);
    await page.getByText('No source is set up').waitFor();
    await takePictures(page, 'sources-none');
  });
});

describe('a query in the mode “ask”', () => {
  it('is shown with the person’s own words marked, announced in other views, changed, let, and told in both ledgers', async () => {
    const source = await engine();
    const product = await openWith([{ kind: 'searxng', id: 'web', name: 'The web', url: source.url }]);
    const { page } = product;
    await modeOf(page, 'Ask me').click();
    await switchOf(page, 'The web').click({ force: true });
    const folder = await writeDocuments({ 'log.md': '# Log\n\nThe Merrow lay off Tolve for a week.\n' });
    ends.push(() => rm(folder, { recursive: true }));
    await product.open('#/library');
    await product.addFiles(folder);
    await product.imported(/1 document added/);
    await product.open('#/');
    await product.question.fill(question);
    await product.question.press('Enter');
    await page.getByText('This query is about to leave for The web').waitFor();
    expect(await page.locator('form mark').allTextContents()).toEqual(['Merrow']);
    expect(source.asked).toEqual([]);
    expect(await axeProblems(page)).toEqual([]);
    await takePictures(page, 'review');
    await page.getByRole('link', { name: 'History' }).click();
    await page.getByText('A query is about to leave for The web').waitFor();
    await takePictures(page, 'waiting');
    await page.getByRole('link', { name: 'Look at it' }).click();
    const field = page.getByRole('textbox', { name: 'Query' });
    await field.fill('captain of the brig');
    await page.getByRole('button', { name: 'Send as changed' }).click();
    await page.getByText('This query is about to leave for The web').waitFor();
    expect(source.asked.at(-1)).toContain('q=captain+of+the+brig');
    await page.getByRole('button', { name: 'And all like it, this run' }).click();
    // Those that follow with other words of the person are shown too.
    const letGo = page.getByRole('button', { name: 'Let it go' });
    for (;;) {
      await letGo.or(product.answer).or(product.account).first().waitFor();
      if (!(await letGo.isVisible())) break;
      // It may be gone by now, with its query let: the next one is waited for above.
      await letGo.click({ timeout: 2000 }).catch(() => {});
    }
    await product.ended();
    await page.getByRole('button', { name: /left this machine/ }).click();
    await page.getByRole('dialog').getByText('Search in The web').first().waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await takePictures(page, 'lock');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Open as a graph' }).first().click();
    await page.getByRole('heading', { name: 'What left this machine' }).waitFor();
    await takePictures(page, 'run-ledger');
  });
});

describe('a run over sources of the server, in the page', () => {
  it('finishes on another source when the first dies in the middle, with the same answer, and says so', async () => {
    const [first, second] = [await engine(1), await engine()];
    const product = await openWith([
      { kind: 'searxng', id: 'first', name: 'First', url: first.url },
      { kind: 'searxng', id: 'second', name: 'Second', url: second.url },
    ]);
    const { page } = product;
    await modeOf(page, 'Open').click();
    await switchOf(page, 'First').click({ force: true });
    await switchOf(page, 'Second').click({ force: true });
    await product.open('#/');
    await product.ask(question);
    expect(await product.answer.textContent()).toContain('Quill Harbour');
    expect(first.asked.length).toBeGreaterThan(1);
    expect(second.asked.length).toBeGreaterThan(0);
    const trail = page.getByRole('region', { name: 'The way there' });
    await trail
      .getByText(/Source down/i)
      .first()
      .waitFor();
    await takePictures(page, 'died');
    await page.getByRole('link', { name: 'Open as a graph' }).first().click();
    await page.getByRole('heading', { name: 'What left this machine' }).waitFor();
    await takePictures(page, 'died-run');
  });
});

const hasKiwix = hasCommand('kiwix-serve') && hasCommand('zimwriterfs');

describe.skipIf(!hasKiwix)(
  'the real kiwix-serve behind the real server (needs kiwix-tools and zim-tools)',
  () => {
    it('answers a question in the page, from an article of its own', async () => {
      const { articles, questions } = writeEncyclopedia({ seed: 3, articles: 150, questions: 40 });
      const folder = await mkdtemp(join(tmpdir(), 'reroute-kiwix-'));
      ends.push(() => rm(folder, { recursive: true }));
      writePages(join(folder, 'pages'), articles);
      expect(packZim(join(folder, 'pages'), join(folder, 'made-up.zim'), 'made-up')).toBeUndefined();
      const port = await freePort();
      const kiwix = await runningCommand('kiwix-serve', {
        port,
        args: ['-i', '127.0.0.1', '-p', String(port), join(folder, 'made-up.zim')],
      });
      ends.push(kiwix.stop);
      const product = await openWith([{ kind: 'kiwix', id: 'kiwix', name: 'Kiwix', url: kiwix.url }]);
      const { page } = product;
      await modeOf(page, 'Open').click();
      await switchOf(page, 'Kiwix').click({ force: true });
      await product.open('#/');
      // One that an extract of its results says: an encyclopedia answers what it says, and this asks no more of it.
      const plain = questions.find((each) => each.question.startsWith('In which year was “'));
      await product.ask(plain?.question ?? '');
      expect(await product.answer.textContent()).toContain(plain?.answers[0]);
      await takePictures(page, 'kiwix');
    });
  },
);
