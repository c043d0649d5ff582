import { expect, test } from 'vitest';
import { askingSentence } from '../../../src/core/text/asking-sentence.ts';

test('askingSentence() finds the one sentence that asks among others', () => {
  expect(askingSentence('I lost my notes. Who was the captain of the Merrow?')).toBe(
    'Who was the captain of the Merrow?',
  );
  expect(askingSentence('船は沈んだ。船長は誰ですか？')).toBe('船長は誰ですか？');
  expect(askingSentence('من هو القبطان؟ أريد أن أعرف اسمه.')).toBe('من هو القبطان؟');
});

test('askingSentence() has nothing to say where there is one sentence, no question, or two', () => {
  for (const text of ['Who was it?', 'It sank. She left.', 'Who? When?', '']) {
    expect(askingSentence(text)).toBeUndefined();
  }
});
