import { expect, test } from 'vitest';
import { readDocument } from '../../../../src/adapters/any/read-document.ts';
import { openLibrary } from '../../../../src/adapters/node/open-library.ts';
import { documentId } from '../../../../src/core/ids.ts';
import { plainQuery } from '../../../../src/core/query.ts';
import { textFile } from '../../../conformance/library.ts';

const { signal } = new AbortController();

async function imported(...files: readonly (readonly [path: string, text: string])[]) {
  const library = await openLibrary(readDocument);
  const report = await library.importFiles(
    files.map(([path, text]) => textFile(path, text)),
    () => {},
    signal,
  );
  const find = async (query: string) => {
    const reply = await library.search({ query: plainQuery(query), page: 0, pageSize: 9 }, signal);
    return reply.kind === 'found' ? reply.hits.map(({ passage }) => [passage.id, passage.title]) : [];
  };
  return { library, report, find };
}

test('two records of one text and different titles are both found', async () => {
  const lines = ['Kestrel', 'Osprey'].map((title) => JSON.stringify({ title, text: 'Lost at sea.' }));
  const { find, report } = await imported(['a.jsonl', lines.join('\n')]);
  expect(report.notes).toEqual([]);
  expect(await find('lost sea')).toHaveLength(2);
});

test('two records that are wholly alike are found once, and named', async () => {
  const line = JSON.stringify({ title: 'Kestrel', text: 'Lost at sea.' });
  const { find, report } = await imported(['a.jsonl', `${line}\n${line}`]);
  expect(report.notes).toEqual([
    { path: 'a.jsonl', reason: expect.stringMatching(/^"Kestrel" in it has the same text as another part/u) },
  ]);
  expect(await find('lost sea')).toEqual([['a.jsonl/line-1', 'Kestrel']]);
});

test('a copy takes its own title into the index when the other goes', async () => {
  const { library, find } = await imported(['merrow.txt', 'Lost at sea.'], ['pelican.txt', 'Lost at sea.']);
  expect(await find('pelican')).toEqual([]);
  await library.removeDocument(documentId('merrow.txt'));
  expect(await find('pelican')).toEqual([['pelican.txt', 'pelican']]);
  expect(await find('merrow')).toEqual([]);
  expect(await library.counts()).toMatchObject({ documents: 1, passages: 1 });
});

test('names of a copy lead to the document that has the passages', async () => {
  const { library } = await imported(
    ['a.md', '---\naliases: [Grey Gull]\n---\nLost at sea.'],
    ['b.md', '---\naliases: [White Tern]\n---\nLost at sea.'],
    ['c.txt', 'They met the White Tern there.'],
  );
  const reply = await library.search({ query: plainQuery('met'), page: 0, pageSize: 1 }, signal);
  const passages = reply.kind === 'found' ? reply.hits.map(({ passage }) => passage) : [];
  const read = await library.read({ passages, whole: false }, signal);
  expect(read).toMatchObject({ names: [{ name: 'White Tern', titles: ['a.md'] }] });
});

test('aliases that change are taken in, though the text did not', async () => {
  const { library } = await imported(['a.md', '---\naliases: [Grey Gull]\n---\nLost at sea.']);
  const changed = { ...textFile('a.md', '---\naliases: [White Tern]\n---\nLost at sea.'), modifiedAt: 2 };
  expect(await library.importFiles([changed], () => {}, signal)).toMatchObject({ changed: 1, unchanged: 0 });
});
