import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { passage } from '../kit/passages.ts';
import { type ReaderWindow, startReaderBrowser, tabReader } from './reader-tabs.ts';

let started: Awaited<ReturnType<typeof startReaderBrowser>>;
let page: Page;
const { signal } = new AbortController();

beforeAll(async () => {
  started = await startReaderBrowser({ shipped: 'public/models/reader' });
  page = await started.open('shipped');
});
afterAll(() => started.close());

const embed = (at: Page, texts: readonly string[]) =>
  at.evaluate((asked) => (globalThis as ReaderWindow).readerPage.embed(asked), texts);

function cosine(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, each, at) => sum + each * (right[at] ?? Number.NaN), 0);
}

it("texts come as vectors from the reader's worker, while it reads too", async () => {
  const reader = await tabReader(page);
  const reading = reader.read(
    { question: 'Who built it?', evidence: [], passages: [passage('Mill', 'Ada Brown built the mill.')] },
    signal,
  );
  const vectors = await embed(page, [
    'When do salaries arrive?',
    'Granite is a coarse rock.',
    'Payday is the 27th.',
  ]);
  expect((await reading).kind).toBe('read');
  if (typeof vectors === 'string') throw new Error(vectors);
  const [question = [], rock = [], payday = []] = vectors;
  expect(question).toHaveLength(384);
  expect(cosine(question, payday)).toBeGreaterThan(cosine(question, rock));
});

it('a reader without a retriever says so', async () => {
  const other = await started.open('reader-model');
  expect(await embed(other, ['a'])).toBe('The retriever is not there.');
  await other.close();
});
