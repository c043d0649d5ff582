import { expect, test } from 'vitest';
import { attemptLines } from '../../../src/core/trail/station-words.ts';
import type { Attempt } from '../../../src/core/trail/trail.ts';

const question = 'Who was she?';
const reason = 'The nearest is “Anna”.';

test('attemptLines() says each sentence once, and that it stands where one of them does', () => {
  const none = { question, reason, finding: undefined, stands: undefined } as Attempt;
  const found = { ...none, finding: { text: 'Anna' } as Attempt['finding'], stands: true, reason: '' };
  expect(attemptLines([none, none, found, none])).toEqual([
    { text: 'No answer to “Who was she?” here. The nearest is “Anna”.', stands: false },
    { text: 'Found “Anna”, and the quote says so.', stands: true },
  ]);
});
