import { expect, test } from 'vitest';
import { isDenied } from '../../../../src/core/reader/trained/is-denied.ts';

test.each([
  ['How much did Vey pay for the works?', '£1,150', 'Vey did not pay £1,150 for the works but £1,510.', true],
  [
    'How much did Vey pay for the works?',
    '£1,510',
    'Vey did not pay £1,150 for the works but £1,510.',
    false,
  ],
  [
    'Who is the station named after?',
    'Jonas Quist',
    'It is not named, as is often written, after Jonas Quist but after Signe Quist.',
    true,
  ],
  ['Where was he born?', 'Tolve', 'He was born in Merrow, not in Tolve.', true],
  ['Where was he born?', 'Merrow', 'He was born in Merrow, not in Tolve.', false],
  ['Where did they meet?', 'Tolve', 'They met in Merrow rather than in Tolve.', true],
  ['Which town did he leave?', 'Tolve', 'He was not born in Tolve, but in Merrow.', true],
])('%s "%s" of "%s": %s', (question, text, sentence, expected) => {
  expect(isDenied(question, { text, sentence })).toBe(expected);
});

test.each([
  ['Where was she unhappy?', 'Tolve', 'She was not happy in Tolve, but Jonas Vey stayed.'],
  ['Where did he sing?', 'Tolve', 'He sang not only in Tolve but in Merrow.'],
  ['When did it open?', '1912', 'It did not open until 1912 but closed in 1920.'],
  ['When did it open?', '1912', 'It was not opened to all until 1912 but 1920 was its best year.'],
  ['What was not built in Tolve?', 'Tolve', 'It was not built in Tolve but in Merrow.'],
  ['Who was refused?', 'Ada Vey', 'They did not take Ada Vey but Ole Lund.'],
  ['Where did she live?', 'Tolve', 'She lived in Tolve and was buried in Merrow, not in Tolve.'],
])('%s "%s" of "%s" stands', (question, text, sentence) => {
  expect(isDenied(question, { text, sentence })).toBe(false);
});
