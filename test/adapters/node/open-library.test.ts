import { expect, test } from 'vitest';
import { openLibrary } from '../../../src/adapters/node/open-library.ts';
import { documentId } from '../../../src/core/ids.ts';
import { plainQuery } from '../../../src/core/query.ts';
import { conformLibrary, textFile } from '../../conformance/library.ts';
import { plainReader } from '../../kit/plain-reader.ts';

conformLibrary("in Node's memory", () => openLibrary(plainReader));

const { signal } = new AbortController();
const options = { path: 'corpus.jsonl', signal };

test('loadCorpus() keeps the ids of short records and resolves the parts of long ones', async () => {
  const library = await openLibrary(plainReader);
  const long = 'The brig sailed north and came back in spring. '.repeat(200);
  const records = [
    { id: '17', title: 'Kestrel', text: 'A brig.' },
    { id: 'long', title: 'Osprey', text: long },
  ];
  await library.loadCorpus(records, options);
  const ranges = (await library.document(documentId('long')))?.ranges ?? [];
  expect(ranges.slice(0, 2).map(({ id }) => id)).toEqual(['long', 'long#1']);
  expect(await library.passages(ranges.map(({ id }) => id))).toHaveLength(ranges.length);
  expect((await library.document(documentId('17')))?.ranges).toEqual([{ id: '17', start: 0, end: 7 }]);
  library.close();
});

test('read() knows a name by the alias of another document', async () => {
  const library = await openLibrary(plainReader);
  const records = [
    { id: 'p', title: 'Ilse Brandt', text: 'A captain.', aliases: ['Captain Ice'] },
    { id: 'q', title: 'Kestrel', text: 'She was led by Captain Ice for years.' },
  ];
  await library.loadCorpus(records, options);
  const reply = await library.search({ query: plainQuery('years'), page: 0, pageSize: 1 }, signal);
  const passages = reply.kind === 'found' ? reply.hits.map((hit) => hit.passage) : [];
  const read = await library.read({ passages, whole: false }, signal);
  expect(read).toMatchObject({ names: [{ name: 'Captain Ice', start: 15, titles: ['p'] }] });
  library.close();
});

test('search() finds a word of characters that are each common in a large library', async () => {
  const library = await openLibrary(plainReader);
  const records = Array.from({ length: 600 }, (_, index) => ({
    id: String(index),
    title: 'x',
    text: index === 7 ? '日本の港' : '本日の港に人が',
  }));
  await library.loadCorpus(records, options);
  const reply = await library.search({ query: plainQuery('日本'), page: 0, pageSize: 5 }, signal);
  expect(reply.kind === 'found' && reply.hits.map(({ passage }) => passage.id)).toEqual(['7']);
  library.close();
});

test('importFiles() reports a broken file by its path and goes on with the rest', async () => {
  const library = await openLibrary(plainReader);
  const files = [textFile('bad.txt', 'BROKEN'), textFile('good.txt', 'A brig.')];
  const report = await library.importFiles(files, () => {}, signal);
  expect(report).toMatchObject({ added: 1, problems: [{ path: 'bad.txt', reason: 'It is broken.' }] });
  library.close();
});
