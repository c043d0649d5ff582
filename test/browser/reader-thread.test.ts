import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PassageReader } from '../../src/ports/passage-reader.ts';
import { conformPassageReader } from '../conformance/passage-reader.ts';
import { passage } from '../kit/passages.ts';
import { type ReaderWindow, startReaderBrowser, tabReader } from './reader-tabs.ts';

let started: Awaited<ReturnType<typeof startReaderBrowser>>;
let page: Page;
let shared: PassageReader;
const { signal } = new AbortController();
const question = 'When was the Merrow built?';
const year = passage('Merrow', 'The brig was built in 1871 at Tolve.');
const many = Array.from({ length: 400 }, (_, index) =>
  passage(`P${index}`, 'lost at sea of 1871 '.repeat(60)),
);

beforeAll(async () => {
  started = await startReaderBrowser();
  page = await started.open();
  shared = await tabReader(page);
});
afterAll(() => started.close());

conformPassageReader('in its worker, onnxruntime-web', async () => shared);

const inPage = <T>(at: Page, work: (reader: ReaderWindow['readerPage']) => T) =>
  at.evaluate(`(${String(work)})(globalThis.readerPage)`) as Promise<T>;

it('the runtime has the threads that an isolated page allows, and nothing of it comes from elsewhere', async () => {
  await shared.read({ question, evidence: [], passages: [year] }, signal);
  const status = await inPage(page, (reader) => reader.status());
  const cores = await page.evaluate(() => navigator.hardwareConcurrency);
  // A card of software is none.
  expect(status).toEqual({ kind: 'ready', place: { kind: 'processor', threads: Math.min(4, cores) } });
  const requests = await inPage(page, (reader) => reader.requests());
  expect(requests.filter(({ leftMachine }) => leftMachine)).toEqual([]);
  expect(requests.some(({ url }) => url.endsWith('.wasm'))).toBe(true);
  expect(requests.some(({ url }) => url.endsWith('model.onnx'))).toBe(true);
});

it('says how loading goes, and that it is ready', async () => {
  const statuses = await inPage(page, (reader) => reader.statuses());
  expect(statuses[0]).toBe('loading');
  expect(statuses.at(-1)).toBe('ready');
});

it('weights that were altered are refused, and the person is told what happens instead', async () => {
  const other = await started.open('altered');
  const reader = await tabReader(other);
  const reply = await reader.read({ question, evidence: [], passages: [year] }, signal);
  expect(reply.kind === 'unavailable' && reply.message).toContain('it was altered');
  expect(reply.kind === 'unavailable' && reply.message).toContain(
    'Passages are judged by their words alone.',
  );
  expect(await inPage(other, (each) => each.status().kind)).toBe('unavailable');
  await other.close();
});

it('weights that are missing are said to be', async () => {
  const other = await started.open('nowhere');
  const reply = await (await tabReader(other)).read({ question, evidence: [], passages: [year] }, signal);
  expect(reply.kind === 'unavailable' && reply.message).toContain('"manifest.json" is not there');
  await other.close();
});

it('a worker that is killed in mid-batch is started once more, and the reading comes whole; the second time it is said', async () => {
  const other = await started.open();
  const reader = await tabReader(other);
  const readAndKill = async () => {
    let told = 0;
    return reader.read({ question, evidence: [], passages: many }, signal, () => {
      if (++told === 10) void inPage(other, (each) => each.kill());
    });
  };
  const first = await readAndKill();
  expect(first.kind === 'read' && first.readings.length).toBe(many.length);
  expect(first.kind === 'read' && first.readings.every(({ relevance }) => relevance > 0.5)).toBe(true);
  const second = await readAndKill();
  expect(second.kind === 'unavailable' && second.message).toContain('broke off twice');
  await other.close();
});
