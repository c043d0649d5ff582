import { expect, test } from 'vitest';
import { otherActProblem } from '../../../../src/core/reader/jobs/other-act.ts';
import { passage } from '../../../kit/passages.ts';

function problem(question: string, text: string): string | undefined {
  return otherActProblem(question, [
    { passageId: passage('Page', text).id, start: 0, end: text.length, text },
  ]);
}

test.each([
  ['In which year was the Merrow wrecked?', 'The Merrow was broken up at Quill in 1727.'],
  ['Where was the Merrow broken up?', 'The Merrow was lost off Quill Bay in 1723.'],
  ['When was Tolve first settled?', 'Tolve, first mentioned in 1007, lies on the river.'],
  ['Who founded the Tolve Yard?', 'Ole Lund was its first master shipwright.'],
])('%s is not told by "%s"', (question, text) => {
  expect(problem(question, text)).toContain('not of');
});

test.each([
  ['In which year was the Merrow wrecked?', 'The Merrow was wrecked in 1727, and her hull broken up.'],
  ['When was Tolve first settled?', 'Tolve was settled in 1007 and first mentioned in 1101.'],
  ['Who founded the Tolve Yard?', 'Ole Lund founded it and was its first master shipwright.'],
  [
    'Who founded the Tolve Society?',
    'The society, established by Ole Lund, had Ada Vey as its first president.',
  ],
  ['Who was the first president of the Tolve Society?', 'Ada Vey was its first president.'],
])('%s may be told by "%s"', (question, text) => {
  expect(problem(question, text)).toBeUndefined();
});
