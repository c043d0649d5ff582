import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openProduct } from './harness/open-product.ts';
import { voyageAnswer, voyageDocuments, voyageQuestion, writeDocuments } from './harness/own-documents.ts';
import { ProductPage } from './harness/product-page.ts';

const { newPerson, address } = openProduct();
let folder = '';
beforeAll(async () => {
  folder = await writeDocuments(voyageDocuments);
});
afterAll(() => rm(folder, { recursive: true }));

/** Presses Tab until what has the focus is called so; fails where it never comes. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    });
    if (name.test(focused)) return;
    passed.push(focused.slice(0, 40));
  }
  throw new Error(`Tab never comes to ${name}, but to ${passed.join(' | ')}`);
}

it('a person without a mouse adds a folder, asks, opens the quote, looks at the run, and changes the colours', async () => {
  const page = await newPerson();
  const product = new ProductPage(page, address());
  await product.open();
  await tabTo(page, /^Add a folder$/);
  const choosing = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await choosing).setFiles(folder);
  await product.imported(/documents added/);

  await page.keyboard.press('/');
  await page.keyboard.type(voyageQuestion);
  await page.keyboard.press('Enter');
  await product.ended();
  expect(await product.answer.textContent()).toContain(voyageAnswer);

  await tabTo(page, /^Source \d/);
  await page.keyboard.press('Enter');
  await page.getByRole('main').locator('mark').first().waitFor();
  await page.goBack();
  await product.answer.waitFor();

  await tabTo(page, /^History$/);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: voyageQuestion }).first().waitFor();
  await tabTo(page, new RegExp(`^${voyageQuestion.slice(0, 20)}`));
  await page.keyboard.press('Enter');
  const slider = page.getByRole('slider').first();
  await slider.waitFor();
  await tabTo(page, /Colours: .*Change to/);
  await page.keyboard.press('Enter');
  await page.locator('html[data-theme]').waitFor();
});
