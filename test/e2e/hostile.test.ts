import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProduct } from './harness/open-product.ts';
import { voyageAnswer, voyageDocuments, voyageQuestion, writeDocuments } from './harness/own-documents.ts';
import { ProductPage } from './harness/product-page.ts';

const { newPerson, address } = openProduct();
const open = async () => {
  const product = new ProductPage(await newPerson(), address());
  await product.open();
  return product;
};

/** Whatever of it ran would open a dialogue, or load a picture: the harness notes both. */
const script = '<img src=x onerror=alert(1)><script>alert(2)</script>';
const hostileDocuments = {
  ...voyageDocuments,
  'people/brandt.txt': `Ilse Brandt ${script}\n\nIlse Brandt was a seafarer. She was born in Quill Harbour${script}, where her family had a yard.\n`,
  [`${script.replaceAll('/', '∕')}.txt`]:
    'The Merrow was seen off Quill Harbour by Ilse Brandt, the captain of the brig.\n',
  'page.html': `<!doctype html><title>Merrow ${script}</title><body onload=alert(3)><script>alert(4)</script><p>The Merrow, a brig. <a href="javascript:alert(5)">Captain Brandt</a><iframe src="javascript:alert(6)"></iframe><svg onload=alert(7)></svg></p>`,
  'marked.md': `# Merrow\n\n[Brandt](javascript:alert(8)) ![](http://pixel.example/merrow.gif)\n\n${script}\n`,
};

describe('documents with scripts in their texts, titles and names', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await writeDocuments(hostileDocuments);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('are shown as text in every view, and nothing of them runs or is fetched', async () => {
    const product = await open();
    const { page } = product;
    await product.addFiles(folder);
    await product.imported(/documents added/);
    await product.ask(voyageQuestion);
    expect(await product.answer.textContent()).toContain(voyageAnswer);
    await page
      .getByRole('button', { name: /Show \d+ passages/ })
      .first()
      .click();
    await page.getByText('<script>alert(2)</script>').first().waitFor();
    await product.answer
      .getByRole('link', { name: /^Open source 1:/ })
      .first()
      .click();
    await page.getByRole('main').locator('mark').first().waitFor();
    await product.open('#/library');
    await page.getByText('<img src=x onerror=alert(1)>').first().waitFor();
    await product.open('#/history');
    await page.getByRole('link', { name: voyageQuestion }).first().click();
    await page.getByRole('slider').first().waitFor();
  });
});

describe('a question', () => {
  it.each([
    ['nothing', '   '],
    ['20,000 characters', 'Where was the captain born? '.repeat(715)],
    ['only signs', '?!… —'],
  ])('of %s is not asked, and says why', async (_, question) => {
    const product = await open();
    await product.question.fill(question);
    await product.question.press('Enter');
    const alert = product.page.getByRole('alert').first();
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/empty|at most|no words/);
    expect(await product.page.getByRole('heading', { name: 'The way there' }).count()).toBe(0);
  });

  it.each([
    ['only stop words', 'What is it that they were?'],
    ['another language', 'Wo wurde der Kapitän der Brigg Merrow geboren?'],
    ['another script', '船长出生在哪里？'],
    ['control characters', 'Where was the captain\u0007 of the\u0000 brig\u202e Merrow born?'],
    ['HTML and script', `Where was the captain of the ${script} Merrow born?`],
    ['quotes and operators of search engines', '"Merrow" AND (captain OR NEAR/2) NOT * ^ : born?'],
  ])('with %s ends in an answer or an account', async (_, question) => {
    const folder = await writeDocuments(voyageDocuments);
    const product = await open();
    await product.addFiles(folder);
    await product.imported(/documents added/);
    await product.ask(question);
    expect(await product.answer.or(product.account).count()).toBe(1);
    await rm(folder, { recursive: true });
  });
});
