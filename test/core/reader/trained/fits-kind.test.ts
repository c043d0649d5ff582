import { expect, test } from 'vitest';
import { readQuestion } from '../../../../src/core/reader/question/read-question.ts';
import { fitsKind } from '../../../../src/core/reader/trained/fits-kind.ts';

function fits(question: string, text: string, sentence: string): boolean {
  return fitsKind(readQuestion(question), { text, sentence, title: 'The Quiet Fulmar' });
}

test('a place does not answer a question for a date', () => {
  expect(fits('What is the date of birth of Ada Brown?', 'Leeds', 'She was born in Leeds.')).toBe(false);
  expect(fits('When was Ada Brown born?', '1820', 'She was born in 1820.')).toBe(true);
});

test('a number of something else does not answer a question for how many', () => {
  const sentence = 'She carried a crew of 22.';
  expect(fits('How many guns did the Quiet Fulmar carry?', '22', sentence)).toBe(false);
  expect(fits('How many crew did the Quiet Fulmar carry?', '22', sentence)).toBe(true);
});

test('a measure has its unit, or is named in the sentence', () => {
  const asked = 'What was the tonnage of the Quiet Fulmar?';
  expect(fits(asked, '22', 'She carried a crew of 22.')).toBe(false);
  expect(fits(asked, '214', 'A brig of 214 tons, she was built at Tolve.')).toBe(true);
  expect(fits(asked, '214', 'Her tonnage was 214.')).toBe(true);
});

test('a name may have a common word or two, and is no description', () => {
  expect(fits('Who built it?', 'Ada Brown', 'It was built by Ada Brown.')).toBe(true);
  expect(
    fits('Where was it built?', 'the mill town of Tolve', 'It was built in the mill town of Tolve.'),
  ).toBe(true);
  const long = 'Tolvan writer, an early member of the party';
  expect(fits('Which country is she from?', long, `She was a ${long}.`)).toBe(false);
});

test('an amount is no reason', () => {
  const sentence = 'The dam was raised by six metres after the flood.';
  expect(fits('Why was the dam raised?', 'six metres after the flood', sentence)).toBe(false);
  expect(fits('Why was the dam raised?', 'after the flood', sentence)).toBe(true);
});
