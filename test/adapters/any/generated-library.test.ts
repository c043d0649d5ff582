import { expect, test } from 'vitest';
import { bundledWorld, createGeneratedLibrary } from '../../../src/adapters/any/generated-library.ts';
import { readDocument } from '../../../src/adapters/any/read-document.ts';
import type { QuestionKind } from '../../../src/core/world/question/question.ts';
import { writeEncyclopedia } from '../../../src/core/world/write-encyclopedia.ts';
import type { SampleKind } from '../../../src/ports/bundled-library.ts';
import type { ImportFile } from '../../../src/ports/library.ts';

const { signal } = new AbortController();

async function onlyFile(): Promise<ImportFile> {
  const reply = await createGeneratedLibrary().files(signal);
  const file = reply.kind === 'loaded' ? reply.value[0] : undefined;
  if (file === undefined) throw new Error('There is no file.');
  return file;
}

test('files() gives the encyclopedia as one file, the same at every visit', { timeout: 60_000 }, async () => {
  const [first, second] = [await onlyFile(), await onlyFile()];
  expect(first.path).toBe(createGeneratedLibrary().path);
  expect(first.sizeBytes).toBe(first.blob.size);
  expect(second).toMatchObject({ sizeBytes: first.sizeBytes, modifiedAt: first.modifiedAt });
  expect(await second.blob.text()).toBe(await first.blob.text());
});

test('files() gives what the reader of documents takes for articles, without a problem', {
  timeout: 60_000,
}, async () => {
  const { articles } = writeEncyclopedia({ ...bundledWorld, questions: 0 });
  const seen: string[] = [];
  for await (const item of readDocument(await onlyFile(), signal)) {
    if (item.kind === 'problem') throw new Error(item.reason);
    seen.push(item.title);
  }
  expect(seen).toEqual(articles.map(({ title }) => title));
});

test('files() ends with the reason of its signal, before it starts and in the middle', async () => {
  const stop = new Error('The person stopped the import.');
  const stopped = AbortSignal.abort(stop);
  await expect(createGeneratedLibrary().files(stopped)).rejects.toBe(stop);
  await expect(createGeneratedLibrary().samples(stopped)).rejects.toBe(stop);
  const controller = new AbortController();
  const files = createGeneratedLibrary().files(controller.signal);
  setTimeout(() => controller.abort(stop));
  await expect(files).rejects.toBe(stop);
});

/** Which kinds of generated question show what a sample is to show. */
const shows: Readonly<Record<SampleKind, readonly QuestionKind[]>> = {
  recovers: ['misspelled', 'other-name', 'broad', 'synonyms'],
  'several-hops': ['two-hops', 'three-hops', 'four-hops', 'comparison', 'bridge-comparison'],
  'no-answer': ['not-stated', 'false-premise', 'unknown-name'],
};

test('samples() are six to nine questions that the generator writes, some of each kind', {
  timeout: 60_000,
}, async () => {
  const reply = await createGeneratedLibrary().samples(signal);
  const samples = reply.kind === 'loaded' ? reply.value : [];
  expect(samples.length).toBeGreaterThanOrEqual(6);
  expect(samples.length).toBeLessThanOrEqual(9);
  expect(new Set(samples.map(({ kind }) => kind))).toEqual(new Set(Object.keys(shows)));
  const { questions } = writeEncyclopedia(bundledWorld);
  for (const { question, kind } of samples) {
    const generated = questions.find((each) => each.question === question);
    expect(generated?.kind, question).toBeOneOf([...shows[kind]]);
  }
});
