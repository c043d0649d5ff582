import { expect, test } from 'vitest';
import { readDocument } from '../../../../src/adapters/any/read-document.ts';
import { openLibrary } from '../../../../src/adapters/node/open-library.ts';
import { plainQuery } from '../../../../src/core/query.ts';
import { textFile } from '../../../conformance/library.ts';

const { signal } = new AbortController();

test('names are read anew once a document of that name came, or went', async () => {
  const library = await openLibrary(readDocument);
  async function titlesOf(name: string) {
    const reply = await library.search({ query: plainQuery('sailed'), page: 0, pageSize: 5 }, signal);
    if (reply.kind !== 'found') throw new Error(reply.kind);
    const read = await library.read(
      { passages: reply.hits.map(({ passage }) => passage), whole: false },
      signal,
    );
    return read.kind === 'read' ? read.names?.find((named) => named.name === name)?.titles : undefined;
  }
  await library.importFiles([textFile('log.txt', 'They sailed for Merrow Light in May.')], () => {}, signal);
  expect(await titlesOf('Merrow Light')).toEqual([]);
  await library.importFiles([textFile('Merrow Light.txt', 'A lamp on a rock.')], () => {}, signal);
  expect(await titlesOf('Merrow Light')).toHaveLength(1);
  await library.removeFile('Merrow Light.txt');
  expect(await titlesOf('Merrow Light')).toEqual([]);
});
