import { expect, test } from 'vitest';
import { sparingly } from '../../../../src/adapters/any/library-calls/sparingly.ts';

test('sparingly() tells each of the first, then one now and again, and always the last', () => {
  let now = 0;
  const told: number[] = [];
  const { tell, end } = sparingly((value: number) => told.push(value), { now: () => now });
  for (let value = 0; value < 400; value++) {
    now += 1;
    tell(value);
  }
  end();
  expect(told.slice(0, 20)).toEqual(Array.from({ length: 20 }, (_each, index) => index));
  expect(told.length).toBeLessThan(30);
  expect(told.at(-1)).toBe(399);
});

test('sparingly() tells nothing twice', () => {
  const told: number[] = [];
  const { tell, end } = sparingly((value: number) => told.push(value), { now: () => 0 });
  tell(1);
  end();
  expect(told).toEqual([1]);
});
