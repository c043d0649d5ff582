import { expect, test } from 'vitest';
import { Random } from '../../../src/core/world/random.ts';

const draw = (random: Random, count = 50) => Array.from({ length: count }, () => random.next());

test('Random gives the same numbers for the same seed, and others for another', () => {
  expect(draw(new Random(7))).toEqual(draw(new Random(7)));
  expect(draw(new Random(7))).not.toEqual(draw(new Random(8)));
});

test('Random gives numbers from 0 up to 1, spread over the whole range', () => {
  const numbers = draw(new Random(3), 10_000);
  const tenths = new Array<number>(10).fill(0);
  for (const number of numbers) tenths[Math.floor(number * 10)] = (tenths[Math.floor(number * 10)] ?? 0) + 1;
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThan(1);
  for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150);
});

test('fork() gives numbers that do not depend on how many were drawn before', () => {
  const [fresh, used] = [new Random(5), new Random(5)];
  draw(used);
  expect(draw(used.fork('ships'))).toEqual(draw(fresh.fork('ships')));
  expect(draw(fresh.fork('ships'))).not.toEqual(draw(fresh.fork('people')));
});

test('between() reaches both ends and nothing outside', () => {
  const random = new Random(1);
  const seen = new Set(Array.from({ length: 200 }, () => random.between(-1, 2)));
  expect([...seen].sort((left, right) => left - right)).toEqual([-1, 0, 1, 2]);
});

test('shuffled() keeps every item and leaves the list as it was', () => {
  const items = [1, 2, 3, 4, 5, 6, 7, 8];
  const shuffled = new Random(2).shuffled(items);
  expect(shuffled).not.toEqual(items);
  expect(shuffled.toSorted()).toEqual(items);
});

test('weighted() picks in proportion to the weights', () => {
  const random = new Random(4);
  const picks = Array.from({ length: 3000 }, () =>
    random.weighted([
      [3, 'often'],
      [1, 'seldom'],
      [0, 'never'],
    ]),
  );
  const count = (item: string) => picks.filter((each) => each === item).length;
  expect(count('never')).toBe(0);
  expect(count('often') / count('seldom')).toBeGreaterThan(2.4);
  expect(count('often') / count('seldom')).toBeLessThan(3.7);
});

test('pick() refuses an empty list, pickAny() gives nothing', () => {
  expect(() => new Random(1).pick([])).toThrow('empty list');
  expect(new Random(1).pickAny([])).toBeUndefined();
});
