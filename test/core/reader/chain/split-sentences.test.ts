import { expect, test } from 'vitest';
import { splitSentences } from '../../../../src/core/reader/chain/split-sentences.ts';
import { readQuestion } from '../../../../src/core/reader/question/read-question.ts';

test('splitSentences() finds what the last sentence points back to', () => {
  const split = splitSentences(readQuestion('Ilse Brandt died in a mill town. How old is that mill town?'));
  expect(split?.inner).toBe('Which town Ilse Brandt died in?');
  expect(split?.outer('Tolve')).toBe('How old is Tolve?');
});

test.each(['Ilse Brandt died in a mill town. Who was she?', 'How old is that mill town?', ''])(
  'splitSentences() sees nothing introduced in "%s"',
  (question) => {
    expect(splitSentences(readQuestion(question))).toBeUndefined();
  },
);
