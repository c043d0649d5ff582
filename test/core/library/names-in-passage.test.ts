import { expect, test } from 'vitest';
import { type NameIndex, namesInPassage } from '../../../src/core/library/names-in-passage.ts';
import { passage } from '../../kit/passages.ts';

const index = (counts: Readonly<Record<string, number>>): NameIndex => ({
  startsName: (key) => key === 'united',
  documentsNamed: (key) => (key === 'united' ? ['album'] : []),
  passagesWith: (key) => counts[key] ?? 0,
});
const names = (text: string, counts: Readonly<Record<string, number>>) =>
  namesInPassage(index(counts), passage('Tolve', text)).map(({ name, titles }) => [name, titles.length]);
const states = 'It lies in the United States by the sea.';

test('namesInPassage() takes no name out of a longer one in which it mostly stands', () => {
  expect(names(states, { united: 100, 'united states': 80 })).toEqual([['United States', 0]]);
});

test('namesInPassage() keeps a name that mostly stands by itself, one of few passages, and one that does not go on', () => {
  const both = [
    ['United', 1],
    ['United States', 0],
  ];
  expect(names(states, { united: 100, 'united states': 20 })).toEqual(both);
  expect(names(states, { united: 5, 'united states': 4 })).toEqual(both);
  expect(names('He played for United by the sea.', { united: 100, 'united by': 90 })).toEqual([
    ['United', 1],
  ]);
});
