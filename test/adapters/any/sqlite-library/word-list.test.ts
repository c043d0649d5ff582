import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '../../../../src/adapters/any/sqlite-library/schema.ts';
import { Connection, loadSqlite } from '../../../../src/adapters/any/sqlite-library/sqlite.ts';
import { factsOf } from '../../../../src/adapters/any/sqlite-library/vocabulary.ts';
import { listWords } from '../../../../src/adapters/any/sqlite-library/word-list.ts';
import { plainQuery } from '../../../../src/core/query.ts';

let connection: Connection;
beforeAll(async () => {
  const sqlite = await loadSqlite();
  connection = new Connection(new sqlite.oo1.DB(':memory:'));
  migrate(connection);
  insert('the captain of the brig merrow');
});
afterAll(() => connection.db.close());

function insert(body: string): void {
  connection.run('INSERT INTO search (title, body) VALUES (?, ?)', ['', body]);
}

test('listWords() gives the words with that first letter and how many passages hold them', () => {
  expect(listWords(connection, 'm')).toMatchObject([{ term: 'merrow', passages: 1, length: 6 }]);
  expect(listWords(connection, '').map(({ term }) => term)).toEqual([
    'brig',
    'captain',
    'merrow',
    'of',
    'the',
  ]);
});

test('listWords() reads again after the index was written to', () => {
  expect(listWords(connection, 'z')).toEqual([]);
  insert('zebra merrow');
  expect(listWords(connection, 'z')).toMatchObject([{ term: 'zebra' }]);
  expect(listWords(connection, 'm')).toMatchObject([{ term: 'merrow', passages: 2 }]);
});

test.each(['merow', 'merrrow', 'mrerow', 'merruw', 'berrow', 'narrow'])(
  'factsOf() finds "merrow" for "%s"',
  (wrong) => {
    expect(factsOf(connection, plainQuery(wrong), 2)[0]?.neighbours).toMatchObject([{ term: 'merrow' }]);
  },
);

test.each(['ferrari', 'mer', 'marmot'])('factsOf() does not take "%s" for "merrow"', (other) => {
  expect(factsOf(connection, plainQuery(other), 2)[0]?.neighbours).toEqual([]);
});
