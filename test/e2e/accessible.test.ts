import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeProblems } from '../browser/harness/axe-problems.ts';
import { openProduct } from './harness/open-product.ts';
import { voyageDocuments, voyageQuestion, writeDocuments } from './harness/own-documents.ts';
import { ProductPage } from './harness/product-page.ts';

const { newPerson, address } = openProduct();
let folder = '';
beforeAll(async () => {
  folder = await writeDocuments(voyageDocuments);
});
afterAll(() => rm(folder, { recursive: true }));

// Each theme and each width once: colours do not depend on the width, and each view's own tests look at both themes on a phone.
describe.each([
  ['light', 1280],
  ['dark', 360],
] as const)('in the %s theme at %i pixels', (colorScheme, width) => {
  it('axe finds nothing on any view, and nothing is wider than the window', async () => {
    const page = await newPerson({ colorScheme, viewport: { width, height: 800 } });
    const product = new ProductPage(page, address());
    const found: string[] = [];
    const look = async (view: string) => {
      const problems = await axeProblems(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      found.push(...problems.map((problem) => `${view}: ${problem}`));
      if (wide > 0) found.push(`${view}: ${wide} pixels wider than the window`);
    };
    await product.open();
    await page.getByRole('button', { name: 'An answer in several steps' }).waitFor();
    await look('first visit');
    await product.addFiles(folder);
    await product.imported(/documents added/);
    await product.ask(voyageQuestion);
    await look('answer');
    await product.answer
      .getByRole('link', { name: /^Open source 1:/ })
      .first()
      .click();
    await page.getByRole('main').locator('mark').first().waitFor();
    await look('document');
    await product.open('#/');
    await page.getByRole('button', { name: /Clear/ }).click();
    await product.ask('Who painted the ceiling of the customs house of Zanzibar?');
    await product.account.waitFor();
    await look('account');
    await page.getByRole('button', { name: /left this machine/ }).click();
    await page.getByRole('dialog').waitFor();
    await look('ledger');
    await page.keyboard.press('Escape');
    await product.open('#/history');
    await page.getByRole('link', { name: voyageQuestion }).first().waitFor();
    await look('history');
    await page.getByRole('link', { name: voyageQuestion }).first().click();
    await page.getByRole('slider').first().waitFor();
    await look('run');
    await product.open('#/library');
    await page.getByText('ships/merrow.md').first().waitFor();
    await look('library');
    await product.open('#/settings');
    await look('settings');
    await product.open('#/evaluation');
    await page.getByRole('button', { name: 'Start', exact: true }).waitFor();
    await look('evaluation');
    await product.open('#/nowhere');
    await look('nowhere');
    expect(found).toEqual([]);
  });
});
