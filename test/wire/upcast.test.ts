import { expect, test } from 'vitest';
import { readRunEvent } from '../../src/wire/read-run-event.ts';
import { recordVersion, upcast } from '../../src/wire/upcast.ts';

const finding = { need: 'n1', text: 'Ilse Brandt', quotes: [], support: 0.9 };

test('upcast() reads the replaced words of a version 0 respelling out of its detail', () => {
  const repair = { failure: 'misspelled', at: 1, move: 'respell', detail: 'merow → merrow, brigg → brig' };
  const query = { text: 'merrow', phrases: [], match: 'any', prefix: false };
  const effect = { type: 'search', need: 'n1', source: 'library', query, page: 0, parent: 1, repair };
  const read = readRunEvent({ at: 5, type: 'step-started', step: 2, effect });
  const replaces = [
    { from: 'merow', to: 'merrow' },
    { from: 'brigg', to: 'brig' },
  ];
  expect(read).toMatchObject({
    kind: 'read',
    event: { version: 1, effect: { repair: { ...repair, replaces } } },
  });
});

test('upcast() gives a version 0 finding no others', () => {
  expect(readRunEvent({ at: 5, type: 'need-answered', step: 2, durationMs: 1, finding })).toMatchObject({
    ...{ kind: 'read', event: { version: 1, others: [] } },
  });
});

test('upcast() gives a version 0 search a collection of unknown size', () => {
  const old = {
    version: 0,
    at: 5,
    type: 'search-completed',
    step: 2,
    durationMs: 1,
    hits: [],
    terms: [],
    hasMore: false,
  };
  expect(readRunEvent(old)).toMatchObject({ kind: 'read', event: { collectionPassages: 0 } });
});

test('upcast() leaves a record of the present version as it is', () => {
  const record = { version: recordVersion, at: 5, type: 'run-stopped' };
  expect(upcast(record)).toEqual({ kind: 'current', record });
});

test.for([
  [2, 'load the newer program'],
  ['new', 'not a number'],
  [-1, 'not a number'],
] as const)('upcast() cannot read version %j', ([version, why]) => {
  expect(upcast({ version, at: 5, type: 'run-stopped' })).toMatchObject({
    kind: 'unreadable',
    message: expect.stringContaining(why),
  });
});
