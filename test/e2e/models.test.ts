import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../proxy/app.ts';
import { listen } from '../../proxy/listen.ts';
import { findTestModel, noTestModel } from '../../scripts/model/test-model.ts';
import { axeProblems } from '../browser/harness/axe-problems.ts';
import { ggufFile } from '../kit/gguf-file.ts';
import { type HubStandIn, startHub } from '../kit/hub-stand-in.ts';
import { sha256Of } from '../kit/model-entries.ts';
import { openProduct } from './harness/open-product.ts';
import { ProductPage } from './harness/product-page.ts';

let hub: HubStandIn;
const gguf = ggufFile({ elements: 800_000 });

beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());
beforeEach(() => {
  hub.moods.clear();
  hub.files.clear();
  hub.files.set('/mine.gguf', gguf);
  hub.asked.length = 0;
});

const { newPerson, address } = openProduct({
  serve: async (signal) => {
    const models = { mirrors: [hub.origin], connect: { airGapped: false, connectMs: 5000 } };
    const server = await listen(createApp(process.env['REROUTE_BUILT'] ?? '', { models }), 0, signal);
    return { address: server.address, close: server.close };
  },
});

async function openModels() {
  const product = new ProductPage(await newPerson(), address());
  await product.open('#/models');
  await product.page.getByRole('heading', { name: 'This machine' }).waitFor();
  return product.page;
}
type Page = Awaited<ReturnType<typeof openModels>>;

async function getByAddress(page: Page, fields: Readonly<Record<string, string>>) {
  await page.getByText('From an address').click();
  for (const [name, value] of Object.entries({ Name: 'Mine', ...fields }))
    await page.getByRole('textbox', { name }).fill(value);
  await page.getByRole('button', { name: 'Get this model' }).click();
}
const fromHub = () => ({ 'Address of the file': `${hub.origin}/mine.gguf` });

describe('the Models view', () => {
  it('gets a model by its address, through cut connections, and the ledger tells of each request', async () => {
    // Slowly: what a browser has not read when the connection breaks is lost.
    hub.moods.set('', { cutAfter: 1_500_000, paceMs: 60 });
    const page = await openModels();
    await getByAddress(page, { ...fromHub(), 'SHA-256, if you know it': sha256Of(gguf) });
    await page.getByText('3.2 MB stored').waitFor();
    const starts = hub.asked.map(({ headers }) => Number(headers.range?.slice(6, -1) ?? 0));
    expect(starts.length).toBeGreaterThanOrEqual(3);
    expect(starts).toEqual(starts.toSorted((one, other) => one - other));
    expect(starts.at(-1)).toBeGreaterThan(1_000_000);
    await page.getByRole('button', { name: '0 requests left this machine' }).click();
    await page.getByRole('cell', { name: 'Model Mine: mine.gguf' }).first().waitFor();
  });

  it('stops at once, and after a reload goes on at the byte', async () => {
    hub.moods.set('', { paceMs: 400 });
    const page = await openModels();
    await getByAddress(page, fromHub());
    await page.getByText(/^(?:[\d.]+ MB|[1-9]\d\d kB) of 3.2 MB/u).waitFor();
    await page.getByRole('button', { name: 'Stop getting Mine' }).click();
    await page.getByText('not whole yet').waitFor();
    await page.reload();
    hub.moods.clear();
    hub.asked.length = 0;
    await page.getByRole('button', { name: 'Go on getting Mine' }).click();
    await page.getByText('3.2 MB stored').waitFor();
    expect(hub.asked).toHaveLength(1);
    expect(Number(hub.asked[0]?.headers.range?.slice(6, -1))).toBeGreaterThan(100_000);
  });

  it('says what is wrong with what came, and keeps nothing of it', async () => {
    const page = await openModels();
    await getByAddress(page, { ...fromHub(), 'SHA-256, if you know it': '0'.repeat(64) });
    await page.getByRole('alert').getByText('has not the fingerprint').waitFor();
    await page.getByText('0 B of it stored').waitFor();
  });

  it('names the field of a bad address, and asks nobody', async () => {
    const page = await openModels();
    await getByAddress(page, { 'Address of the file': 'http://models.example/m.gguf' });
    await page.getByText('is not encrypted').waitFor();
    await page.getByRole('textbox', { name: 'Address of the file' }).fill('https://models.example/m.gguf');
    await page.getByRole('button', { name: 'Get this model' }).click();
    await page.getByText('“models.example”: it is not on the server’s list of hosts').waitFor();
    expect(hub.asked).toEqual([]);
  });

  it('takes a renamed file from the disk for what it is, leaves others out, deletes it again', async () => {
    const page = await openModels();
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose files' }).click();
    const file = (name: string, content: Uint8Array) => ({
      ...{ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) },
    });
    await (await choosing).setFiles([
      ...[file('my model.bin', gguf), file('cut.gguf', gguf.slice(0, -9))],
      file('notes.txt', new TextEncoder().encode('words')),
    ]);
    await page.getByText('is stored on this device').waitFor();
    const report = page.getByRole('region', { name: 'What your files were' });
    expect(await report.textContent()).toMatch(/“cut.gguf” cannot be used: .*truncated/u);
    expect(await report.textContent()).toContain('notes.txt');
    expect(await axeProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Delete my model.bin…' }).click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('heading', { name: 'On this device' }).waitFor({ state: 'detached' });
  });
});

const model = findTestModel();
if (model === undefined) console.log(noTestModel);

describe.skipIf(model === undefined)('with every other host blocked', () => {
  it('a model from the person’s disk is stored, loads and writes, and questions are answered', async () => {
    const page = await openModels();
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose files' }).click();
    await (await choosing).setFiles(model ?? '');
    await page.getByText('is stored on this device').waitFor({ timeout: 240_000 });
    await page.getByRole('radio', { name: /SmolLM2 135M/u }).check({ force: true });
    await page.getByRole('button', { name: 'Load it now' }).click();
    await page.getByText('is loaded and helps').waitFor({ timeout: 240_000 });
    // The exam begins by itself: an item is marked when the model has written an answer to it.
    await page.getByText(/^[1-9]\d* of \d+, two minutes at most/u).waitFor({ timeout: 240_000 });
    await page.getByRole('button', { name: 'Stop the exam' }).click();
    const product = new ProductPage(page, address());
    page.setDefaultTimeout(300_000);
    await page.goto(`${address()}#/`);
    await product.askSample('An answer in several steps');
    expect(hub.asked).toEqual([]);
  }, 900_000);
});
