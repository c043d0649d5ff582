import { expect, it } from 'vitest';
import { bytesPerSecond, noRate, noteBytes } from '../../../src/core/models/transfer-rate.ts';

const after = (marks: readonly (readonly [at: number, bytes: number])[]) =>
  bytesPerSecond(marks.reduce((rate, [at, bytes]) => noteBytes(rate, { at, bytes }), noRate));

it('bytesPerSecond() says nothing in the first second', () => {
  expect(after([[0, 0]])).toBeUndefined();
  expect(
    after([
      [0, 0],
      [900, 5e6],
    ]),
  ).toBeUndefined();
});

it('bytesPerSecond() tells the rate of the last ten seconds, not of the whole transfer', () => {
  const marks = Array.from({ length: 41 }, (_, second) => {
    const bytes = second <= 20 ? second * 10e6 : 200e6 + (second - 20) * 1e6;
    return [second * 1000, bytes] as const;
  });
  expect(after(marks)).toBeCloseTo(1e6);
});

it('bytesPerSecond() is 0 where nothing comes', () => {
  expect(
    after([
      [0, 7e6],
      [5000, 7e6],
    ]),
  ).toBe(0);
});
