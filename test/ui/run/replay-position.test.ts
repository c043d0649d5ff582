import { expect, test } from 'vitest';
import { foldTrail } from '../../../src/core/trail/fold-trail.ts';
import { clampPosition, leap, marksOf, shareOf } from '../../../src/ui/run/replay-position.ts';
import { History } from '../../kit/history.ts';
import { hits, passage } from '../../kit/passages.ts';

const history = new History('Where?')
  .prepared()
  .searched(hits(passage('Turnips', 'Turnips grow.')))
  .judged('bad')
  .searched(hits(passage('Merrow', 'A brig.')))
  .judged('good');
const { length } = history.events;
const marks = marksOf(foldTrail(history.events), length);

test('clampPosition() keeps within the log, whose first position is the question', () => {
  expect([-3, 0, 1, 4.4, 99].map((position) => clampPosition(position, 7))).toEqual([1, 1, 1, 4, 7]);
  expect(clampPosition(5, 0)).toBe(0);
});

test('marksOf() marks where searches begin, and which led nowhere', () => {
  expect(marks.map(({ position, isDead }) => [position, isDead])).toEqual([
    [6, true],
    [10, false],
  ]);
  expect(marks.every(({ share }) => share > 0 && share < 1)).toBe(true);
});

test('shareOf() goes from 0 at the question to 1 at the end', () => {
  expect([shareOf(1, 5), shareOf(3, 5), shareOf(5, 5), shareOf(1, 1)]).toEqual([0, 0.5, 1, 1]);
});

test('leap() goes from search to search, and to the ends', () => {
  const go = (from: number, to: 'next' | 'previous') => leap(from, to, { marks, length });
  expect([go(1, 'next'), go(6, 'next'), go(10, 'next'), go(length, 'next')]).toEqual([6, 10, length, length]);
  expect([go(length, 'previous'), go(8, 'previous'), go(6, 'previous'), go(1, 'previous')]).toEqual([
    ...[10, 6, 1, 1],
  ]);
});
