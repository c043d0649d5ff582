import { expect, test } from 'vitest';
import { type RunOutcome, usualWorth, worthOf } from '../../../../src/core/policy/training/reward.ts';

const ended = (end: RunOutcome['end'], changes: Partial<RunOutcome> = {}): RunOutcome => ({
  ...{ end, nearly: 0, gold: 0, searches: 3, ...changes },
});

test('worthOf() puts a right end above giving up wrongly, and that above a wrong answer', () => {
  const [right, gaveUp, wrong] = [
    worthOf(ended('right')),
    worthOf(ended('wrong-give-up')),
    worthOf(ended('wrong-answer')),
  ];
  expect(right).toBeGreaterThan(gaveUp);
  expect(gaveUp).toBeGreaterThan(wrong);
  expect(worthOf(ended('right-give-up'))).toBe(right);
});

test('worthOf() takes off for each search, adds for what was needed, and minds a wrong answer less the nearer it is', () => {
  expect(worthOf(ended('right', { searches: 4 }))).toBeCloseTo(worthOf(ended('right')) + usualWorth.search);
  expect(worthOf(ended('right', { gold: 0.5 }))).toBeCloseTo(worthOf(ended('right')) + usualWorth.gold / 2);
  expect(worthOf(ended('wrong-answer', { nearly: 0.5 }))).toBeGreaterThan(worthOf(ended('wrong-answer')));
});

test('worthOf() minds wrong answers as much as it is told', () => {
  const harsh = { ...usualWorth, wrongAnswer: -1 };
  const difference = worthOf(ended('wrong-answer')) - worthOf(ended('wrong-answer'), harsh);
  expect(difference).toBeCloseTo(usualWorth.wrongAnswer + 1);
});
