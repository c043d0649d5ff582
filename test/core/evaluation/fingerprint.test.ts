import { expect, test } from 'vitest';
import { fingerprintOf } from '../../../src/core/evaluation/fingerprint.ts';

const question = (id: string, answer: string) => ({ id, question: 'Who?', answers: [answer], goldIds: [] });

test('fingerprintOf() is the same in any order, and another one for another answer', () => {
  const [a, b] = [question('a', 'x'), question('b', 'y')];
  expect(fingerprintOf([a, b])).toBe(fingerprintOf([b, a]));
  expect(fingerprintOf([a, b])).toMatch(/^[0-9a-f]{16}$/u);
  expect(fingerprintOf([a, question('b', 'z')])).not.toBe(fingerprintOf([a, b]));
});
