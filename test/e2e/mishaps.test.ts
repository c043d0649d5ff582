import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openProduct } from './harness/open-product.ts';
import { voyageAnswer, voyageDocuments, voyageQuestion, writeDocuments } from './harness/own-documents.ts';
import { ProductPage } from './harness/product-page.ts';

const { newPerson, address, takeTroubles } = openProduct();
let folder = '';
beforeAll(async () => {
  folder = await writeDocuments(voyageDocuments);
});
afterAll(() => rm(folder, { recursive: true }));

it('an error that nobody caught is shown in words, and can be dismissed', async () => {
  const product = new ProductPage(await newPerson(), address());
  const { page } = product;
  await product.open();
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('the cable was pulled');
    });
  });
  const notice = page.getByText('Something broke: the cable was pulled');
  await notice.waitFor();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await notice.waitFor({ state: 'detached' });
  expect(takeTroubles()).toEqual(['threw: the cable was pulled']);
});

it('a browser that keeps nothing still asks and answers, and says what is lost with the tab', async () => {
  const page = await newPerson();
  await page.addInitScript(() => {
    for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) {
      Object.defineProperty(globalThis, name, {
        get: () => {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
    }
  });
  const product = new ProductPage(page, address());
  await product.open();
  await product.addFiles(folder);
  await product.imported(/documents added/);
  await product.ask(voyageQuestion);
  expect(await product.answer.textContent()).toContain(voyageAnswer);
  await page.getByRole('link', { name: 'History' }).click();
  await page.getByText(/runs are kept in this tab only/).waitFor();
});

it('an engine whose file cannot be had is named, and the run ends in an account instead of hanging', async () => {
  const page = await newPerson();
  await page.route(/\/reader-[\w-]+\.js$/, (route) => route.abort());
  const product = new ProductPage(page, address());
  await product.open();
  await product.addFiles(folder);
  await product.imported(/documents added/);
  await product.ask(voyageQuestion);
  await product.account.waitFor();
  expect(await page.getByRole('main').textContent()).toMatch(/engine/i);
});

it('a view whose file cannot be had says so, and the others go on', async () => {
  const page = await newPerson();
  await page.route(/\/settings-view-[\w-]+\.js$/, (route) => route.abort());
  const product = new ProductPage(page, address());
  await product.open();
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('heading', { name: 'This view broke' }).waitFor();
  await page.getByRole('link', { name: 'Library' }).click();
  await page.getByRole('heading', { name: 'Library', exact: true }).first().waitFor();
});
