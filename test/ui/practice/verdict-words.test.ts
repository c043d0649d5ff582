import { expect, test } from 'vitest';
import { verdictWords } from '../../../src/ui/practice/verdict-words.ts';

test('verdictWords() writes losses with a minus, and says that nothing was changed', () => {
  expect(verdictWords({ mean: -0.03, low: -0.08, high: 0.02 }, false)).toBe(
    'No gain: −3 percentage points (95% interval −8 to +2). Nothing was changed, and the policy steers as it did.',
  );
});
