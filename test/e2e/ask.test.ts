import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failureWords, moveWords } from '../../src/core/wording.ts';
import { openProduct } from './harness/open-product.ts';
import { voyageAnswer, voyageDocuments, voyageQuestion, writeDocuments } from './harness/own-documents.ts';
import { ProductPage } from './harness/product-page.ts';

const { newPerson, address } = openProduct();
const open = async (hash = '') => {
  const product = new ProductPage(await newPerson(), address());
  await product.open(hash);
  return product;
};

describe('on the first visit', () => {
  it('a sample of several hops loads the bundled library and is answered, with quotes that open in their documents', async () => {
    const product = await open();
    const { page } = product;
    await product.askSample('An answer in several steps');
    await product.answer.waitFor();
    const quoted = (await product.answer.locator('blockquote mark').first().textContent()) ?? '';
    await product.answer
      .getByRole('link', { name: /^Open source 1:/ })
      .first()
      .click();
    const marked = page.getByRole('main').locator('mark').first();
    await marked.waitFor();
    expect(await marked.textContent()).toContain(quoted);
    expect(await marked.evaluate((mark) => mark.getBoundingClientRect().top < window.innerHeight)).toBe(true);
  });

  it('a sample whose first search goes wrong is repaired, and the trail names what was wrong and what was done', async () => {
    const product = await open();
    await product.askSample('A search that goes wrong');
    await product.answer.waitFor();
    const trail = (await product.page.getByRole('region', { name: 'The way there' }).textContent()) ?? '';
    const named = (words: Readonly<Record<string, { readonly name: string }>>) =>
      Object.values(words).filter(({ name }) => trail.includes(name));
    expect(named(failureWords)).not.toEqual([]);
    expect(named(moveWords)).not.toEqual([]);
    expect(trail.match(/Searched for/g)?.length).toBeGreaterThan(1);
  });

  it('a sample without an answer gets an account of what was tried, and no guess', async () => {
    const product = await open();
    await product.askSample('A question without an answer');
    await product.account.waitFor();
    expect(await product.account.textContent()).toMatch(/Probably missing[\s\S]*Tried[\s\S]*What would help/);
    expect(await product.answer.count()).toBe(0);
  });
});

describe('over documents of their own', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await writeDocuments(voyageDocuments);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('a person adds a folder, asks, and gets the answer from two of its documents', async () => {
    const product = await open();
    await product.addFiles(folder);
    await product.imported(/documents added/);
    await product.ask(voyageQuestion);
    expect(await product.answer.textContent()).toContain(voyageAnswer);
    expect(await product.answer.textContent()).toContain('She was born in Quill Harbour');
  });

  it('documents, runs and what a run showed are there after a reload', async () => {
    const product = await open();
    const { page } = product;
    await product.addFiles(folder);
    await product.imported(/documents added/);
    await product.ask(voyageQuestion);
    await page.reload();
    await product.answer.waitFor();
    expect(await product.answer.textContent()).toContain(voyageAnswer);
    await product.open('#/history');
    await page.getByRole('link', { name: voyageQuestion }).first().waitFor();
    await product.open('#/library');
    await page.getByText('ships/merrow.md').first().waitFor();
  });

  it('a second question recalls the first, and says so', async () => {
    const product = await open();
    await product.addFiles(folder);
    await product.imported(/documents added/);
    await product.ask(voyageQuestion);
    await product.page.getByRole('button', { name: /Clear/ }).click();
    await product.ask('Where was the captain of the Merrow born?');
    expect(await product.answer.textContent()).toContain(voyageAnswer);
    expect(await product.page.getByRole('main').textContent()).toMatch(
      /Remembered: Where was the captain of the brig Merrow born/,
    );
  });

  it('Escape stops a run at once, though its engine hangs; it can be gone on with', async () => {
    const product = await open();
    const { page } = product;
    await product.addFiles(folder);
    await product.imported(/documents added/);
    const engine = await product.holdEngine();
    await product.question.fill(voyageQuestion);
    await product.question.press('Enter');
    await engine.held;
    await page.keyboard.press('Escape');
    await page.getByText(/^Stopped\./).waitFor({ timeout: 5_000 });
    engine.release();
    await page.getByRole('button', { name: 'Go on' }).click();
    await product.answer.waitFor();
    expect(await product.answer.textContent()).toContain(voyageAnswer);
  });

  it('a reload in mid-run loses nothing: the run is offered to go on, and comes to the same answer', async () => {
    const product = await open();
    const { page } = product;
    await product.addFiles(folder);
    await product.imported(/documents added/);
    const engine = await product.holdEngine();
    await product.question.fill(voyageQuestion);
    await product.question.press('Enter');
    await engine.held;
    await page.reload();
    await page.getByText('This run was cut off before it ended.').waitFor();
    engine.release();
    await page.getByRole('button', { name: 'Go on' }).click();
    await product.answer.waitFor();
    expect(await product.answer.textContent()).toContain(voyageAnswer);
  });
});

it('the ledger tells of every file that the page and its workers fetched, and that none left this machine', async () => {
  const page = await newPerson();
  const fetched: string[] = [];
  page.context().on('requestfinished', (request) => {
    if (request.url().startsWith('http')) fetched.push(new URL(request.url()).pathname);
  });
  const product = new ProductPage(page, address());
  await product.open();
  await product.askSample('An answer in several steps');
  await page.getByRole('button', { name: /0 requests left this machine/u }).click();
  const ledger = page.getByRole('dialog');
  await expect
    .poll(async () => {
      const words = (await ledger.textContent()) ?? '';
      return fetched.filter((path) => !words.includes(path.slice(1)));
    })
    .toEqual([]);
  expect(fetched.some((path) => path.endsWith('.wasm'))).toBe(true);
});
