import { describe, expect, test } from 'vitest';
import { extremeAsked } from '../../../src/core/text/asks-of-rows.ts';

describe('extremeAsked()', () => {
  test.each([
    ['Which boat is the oldest?', false, []],
    ['Which boat is the most expensive to hire?', true, []],
    ['Which tool was borrowed most often in 2022?', true, []],
    ['Which farm has the most milking cows?', true, ['milk', 'cow']],
    ['Which flood reached the greatest number of houses?', true, ['hous']],
    ['On whom is the most money spent?', true, ['spent']],
    ['Which boat lies at the oldest mill, beside the quay?', false, ['mill']],
  ])('tells what is compared, and what the superlative is said of: %s', (question, most, of) => {
    expect(extremeAsked(question)).toMatchObject({ most, of });
  });

  test.each([
    'Which boat lost at least some guns?',
    'Which boat leaves at the very latest?',
    'Which boat lost most of its guns?',
    'Which boat with at most two guns is the oldest?',
    'Which boat is the oldest and the heaviest?',
    'Who owns the Merrow?',
  ])('finds none in a bound or a share, and none of several: %s', (question) => {
    expect(extremeAsked(question)).toBeUndefined();
  });
});
