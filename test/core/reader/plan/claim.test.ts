import { expect, test } from 'vitest';
import { needId } from '../../../../src/core/ids.ts';
import { compose } from '../../../../src/core/reader/jobs/compose.ts';
import { decompose } from '../../../../src/core/reader/jobs/decompose.ts';

const asked = (question: string) => decompose(question).needs.map((need) => need.question);

test.each([
  ['Was Anna Vey born before Ole Lund?', ['When was Anna Vey born?', 'When was Ole Lund born?']],
  ['Did Anna Vey die after Ole Lund did?', ['When did Anna Vey die?', 'When did Ole Lund die?']],
  [
    'Is Anna Vey older than Ole Lund?',
    ['When was Anna Vey born or founded?', 'When was Ole Lund born or founded?'],
  ],
  [
    'Was the brig Merrow built earlier than the brig Quill?',
    ['When was the brig Merrow built?', 'When was the brig Quill built?'],
  ],
])('%s is looked up for both', (question, parts) => {
  expect(asked(question)).toEqual(parts);
});

test.each([
  'Was the Merrow lost after Easter?',
  'Was the Merrow built before World War II?',
  'Was the Merrow built before 1871?',
  'Did Ole Lund visit Tolve before Quill?',
  'Did the war end before Christmas?',
])('%s sets no two things side by side', (question) => {
  expect(asked(question)).toEqual([question]);
});

test.each([
  ['14 March 1868', '1921', 'yes'],
  ['1921', '14 March 1868', 'no'],
])('born in %s and in %s, the first was born before: %s', (first, second, expected) => {
  const plan = decompose('Was Anna Vey born before Ole Lund?');
  const findings = [first, second].map((text, index) => ({
    ...{ need: needId(`option-${index + 1}`), text, support: 0.9, quotes: [] },
  }));
  expect(compose(plan, findings)?.text).toBe(expected);
});
