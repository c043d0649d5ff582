import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { networkInputs } from '../../src/core/policy/learned/inputs.ts';
import { newNetwork } from '../../src/core/policy/training/new-network.ts';
import { Random } from '../../src/core/world/random.ts';
import { writeEncyclopedia } from '../../src/core/world/write-encyclopedia.ts';
import { writePolicyFile } from '../../src/wire/policy-file.ts';
import { openProduct } from './harness/open-product.ts';
import { voyageAnswer, voyageDocuments, voyageQuestion, writeDocuments } from './harness/own-documents.ts';
import { ProductPage } from './harness/product-page.ts';
import { takePictures } from './harness/take-pictures.ts';

const { newPerson, address } = openProduct();

/** Weights that nobody trained: practice has something to gain with them. */
function untrained(): string {
  const random = new Random(1);
  const { state, way } = networkInputs;
  const shape = { stateInputs: state.length, wayInputs: way.length, hidden: [8] };
  return writePolicyFile(newNetwork(shape, () => random.next()));
}

const serveWeights = (page: Page, body: string) =>
  page.route('**/models/policy/policy.json', (route) =>
    route.fulfill({ contentType: 'application/json', body }),
  );

async function withDocuments(files: Readonly<Record<string, string>>): Promise<ProductPage> {
  const folder = await writeDocuments(files);
  const product = new ProductPage(await newPerson(), address());
  await product.open('#/library');
  await product.addFiles(folder);
  await product.imported(/Done: \d+ documents added/u);
  await rm(folder, { recursive: true });
  return product;
}

async function choosePolicy(product: ProductPage, name: string): Promise<void> {
  await product.open('#/settings');
  await product.page.getByText(name, { exact: true }).click();
}

async function openLatestRun(product: ProductPage): Promise<string> {
  await product.open('#/history');
  await product.page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
  return replayed(product);
}

async function replayed({ page }: ProductPage): Promise<string> {
  const words = page.getByText(/Replays identically|Does not replay|Cannot be replayed/u);
  await words.waitFor();
  return (await words.textContent()) ?? '';
}

test('a run by the learned policy answers, names its weights, and replays identically after a reload, whatever policy is chosen then', async () => {
  const product = await withDocuments(voyageDocuments);
  await choosePolicy(product, 'Learned');
  await product.open();
  await product.ask(voyageQuestion.replace('Merrow', 'Merow'));
  expect(await product.answer.textContent()).toContain(voyageAnswer);
  await choosePolicy(product, 'Rules');
  await product.page.reload();
  expect(await openLatestRun(product)).toContain('Replays identically');
  await product.page.getByText(/^Learned, weights [0-9a-f]{12}$/u).waitFor();
  await product.page.getByRole('slider').first().press('Home');
  for (let at = 0; at < 4; at++) await product.page.getByRole('slider').first().press('ArrowRight');
  await product.page.getByRole('button', { name: 'Fork from here' }).click();
  const dialog = product.page.getByRole('dialog');
  await dialog.getByText('Learned', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Fork', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await replayed(product)).toContain('Replays identically');
});

test('practice that gains is taken into use, is still there after a reload, and is undone', async () => {
  const { articles } = writeEncyclopedia({ seed: 31, articles: 200, questions: 0 });
  const pages = articles.slice(0, 60).map(({ title, text }, at) => [`${at}.md`, `# ${title}\n\n${text}\n`]);
  const product = await withDocuments(Object.fromEntries(pages));
  const { page } = product;
  await serveWeights(page, untrained());
  await page.getByRole('button', { name: 'Practise on this library' }).click();
  await page.getByRole('button', { name: 'Practise again' }).waitFor({ timeout: 110_000 });
  await page.getByText(/^(?:A gain|Perhaps a gain): \+\d+ percentage points/u).waitFor();
  await takePictures(page, 'practised');
  await page.reload();
  await page.getByRole('button', { name: 'Undo the practice' }).click();
  await page.getByText('steers with what it practised here').waitFor({ state: 'detached' });
  await page.reload();
  await page.getByRole('button', { name: 'Practise on this library' }).waitFor();
  expect(await page.getByRole('button', { name: 'Undo the practice' }).count()).toBe(0);
});

test.each([
  ['of another shape', (text: string) => text.replace(/"weights":\[[^,]+,/u, '"weights":[')],
  [
    'with a weight that is no number',
    (text: string) => text.replace(/"weights":\[[^,]+,/u, '"weights":[null,'),
  ],
  ['that are not JSON', () => '{"version":1'],
])('weights %s are refused in plain words, and the rules steer', async (_, change) => {
  const product = new ProductPage(await newPerson(), address());
  const broken = change(untrained());
  expect(broken).not.toBe(untrained());
  await serveWeights(product.page, broken);
  await choosePolicy(product, 'Learned');
  await product.page.getByText(/Cannot use the trained policy.*Meanwhile the rules steer/su).waitFor();
});
