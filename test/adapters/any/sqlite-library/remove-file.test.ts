import { expect, test } from 'vitest';
import { readDocument } from '../../../../src/adapters/any/read-document.ts';
import { openLibrary } from '../../../../src/adapters/node/open-library.ts';
import { documentId } from '../../../../src/core/ids.ts';
import { plainQuery } from '../../../../src/core/query.ts';
import { textFile } from '../../../conformance/library.ts';

const signal = new AbortController().signal;

function corpus() {
  const records = ['One brig.', 'One barque.', 'One sloop.'].map((text, index) => ({
    ...{ id: `a${index}`, title: `Article ${index}`, text },
  }));
  return textFile('bundled.jsonl', records.map((record) => JSON.stringify(record)).join('\n'));
}

async function filled() {
  const library = await openLibrary(readDocument);
  await library.importFiles([corpus(), textFile('mine.txt', 'One brig.')], () => {}, signal);
  return library;
}

async function found(library: Awaited<ReturnType<typeof filled>>, text: string): Promise<readonly string[]> {
  const reply = await library.search({ query: plainQuery(text), page: 0, pageSize: 10 }, signal);
  return reply.kind === 'found' ? reply.hits.map(({ passage }) => passage.documentId) : [];
}

test('removeFile() takes every document of one file out of the index, and gives how many', async () => {
  const library = await filled();
  expect(await library.removeFile('bundled.jsonl')).toBe(3);
  expect(await library.counts()).toMatchObject({ documents: 1 });
  expect(await found(library, 'barque sloop')).toEqual([]);
  library.close();
});

test('removeFile() leaves a document of the same text in another file to be found', async () => {
  const library = await filled();
  await library.removeFile('bundled.jsonl');
  expect(await found(library, 'brig')).toEqual(['mine.txt']);
  expect((await library.document(documentId('mine.txt')))?.text).toBe('One brig.');
  library.close();
});

test('removeFile() lets the file be imported again, and knows nothing of a path that is not there', async () => {
  const library = await filled();
  expect(await library.removeFile('bundled')).toBe(0);
  await library.removeFile('bundled.jsonl');
  expect(await library.importFiles([corpus()], () => {}, signal)).toMatchObject({ added: 3 });
  library.close();
});
