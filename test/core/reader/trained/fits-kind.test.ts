import { expect, test } from 'vitest';
import { readQuestion } from '../../../../src/core/reader/question/read-question.ts';
import { fitsKind } from '../../../../src/core/reader/trained/fits-kind.ts';

function fits(question: string, text: string, sentence: string, title = 'The Quiet Fulmar'): boolean {
  return fitsKind(readQuestion(question), { text, sentence, title });
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

test('tons are no size of a crew', () => {
  const asked = 'How large was the crew of the cutter Quiet Fulmar?';
  expect(fits(asked, '30', 'The Quiet Fulmar was a cutter of 30 tons.')).toBe(false);
  expect(fits(asked, '30 tons', 'The Quiet Fulmar was a cutter of 30 tons.')).toBe(false);
  expect(fits(asked, '12', 'She carried a crew of 12.')).toBe(true);
});

test('a name is not what is counted', () => {
  const [asked, title] = ['How many ships does the Tolve Shipping Company have?', 'Tolve Shipping Company'];
  expect(fits(asked, 'five', 'Clerks are trained for five years before they may sign.', title)).toBe(false);
  expect(fits(asked, 'five', 'It owns five ships.', title)).toBe(true);
});

test('an island is no river', () => {
  const asked = 'On which river does Tolve lie?';
  expect(fits(asked, 'Merrow', 'Tolve is a harbour town on the island of Merrow.')).toBe(false);
  expect(fits(asked, 'Merrow Bay', 'Tolve lies on Merrow Bay.')).toBe(false);
  expect(fits(asked, 'Merrow', 'Tolve lies on the river Merrow.')).toBe(true);
  expect(fits('On which island does Tolve lie?', 'Merrow', 'Tolve is a town on the island of Merrow.')).toBe(
    true,
  );
  expect(
    fits('In which town is the school?', 'Tolve', 'The school stands in the harbour town of Tolve.'),
  ).toBe(true);
});

test('what a person is comes before the name, and is nobody', () => {
  const sentence = 'It was created by TV executive Reg Vey in Tolve.';
  expect(fits('Who created it?', 'TV', sentence)).toBe(false);
  expect(fits('Who created it?', 'Reg Vey', sentence)).toBe(true);
  expect(fits('Who was it?', 'Reg Vey', 'His parents were Reg Vey and the novelist Ada Vey.')).toBe(true);
  expect(fits('Who wrote it?', 'Ohlin', 'Ohlin wrote Tolve in a year.')).toBe(true);
});

test('where and when something was is nobody', () => {
  const sentence = 'The courier of the mill was there at noon.';
  expect(fits('Who was the courier of the mill?', 'there at noon', sentence)).toBe(false);
});

test('a pronoun is nobody', () => {
  expect(fits('Who took the letter?', 'I', 'I took the letter.')).toBe(false);
  expect(fits('Who took the letter?', 'They', 'They took the letter.')).toBe(false);
  expect(fits('Who took the letter?', 'He of Tolve', 'He of Tolve took the letter.')).toBe(true);
});

test('a time of day says when', () => {
  expect(fits('When did the courier come?', 'half past ten', 'He came at half past ten.')).toBe(true);
  expect(fits('When did the courier come?', 'noon', 'He came at noon.')).toBe(true);
  expect(fits('When did the courier come?', 'the mill', 'He came from the mill.')).toBe(false);
});

test('on a meadow says where, and no country', () => {
  const [text, sentence] = ['On the meadow behind the water tower', 'On the meadow behind the water tower.'];
  expect(fits('Where can visitors park?', text, sentence)).toBe(true);
  expect(fits('In which country can visitors park?', text, sentence)).toBe(false);
});

test('how long and how old have a unit, or are told of in the sentence', () => {
  const asked = 'For how long was Ada Brown treasurer?';
  expect(fits(asked, '1', '1. Treasurer Ada Brown reports.')).toBe(false);
  expect(fits(asked, 'nine years', 'Ada Brown does not stand again after nine years.')).toBe(true);
  expect(fits('How old is the Quiet Fulmar?', '102', 'Quiet Fulmar | 102 | 1911')).toBe(false);
  expect(fits('How old is the Quiet Fulmar?', '1911', 'Quiet Fulmar | 102 | 1911')).toBe(true);
  expect(fits('How old was she?', '80', 'She turned 80 in May.')).toBe(true);
});

test('whoever writes to the mayor is not said to be the mayor', () => {
  const asked = 'Who is the mayor?';
  expect(fits(asked, 'Ada Brown', 'Ada Brown will write to the mayor.')).toBe(false);
  expect(fits('Who is the Mayor?', 'Ada Brown', 'Ada Brown will write to the Mayor.')).toBe(false);
  expect(fits('Who is the Mayor?', 'Ada Brown', 'The Mayor is Ada Brown.')).toBe(true);
  expect(fits(asked, 'Ada Brown', 'We wrote to the mayor, Ada Brown, in May.')).toBe(true);
  expect(fits(asked, 'Ada Brown', 'The mayor is Ada Brown.')).toBe(true);
});

test('a power, a speed and an hour have their units; how long a line is, is no time', () => {
  expect(fits('How much power does it produce?', '11 kilowatts', 'It has delivered 11 kilowatts.')).toBe(
    true,
  );
  expect(fits('How long does it take to charge?', '4 h 15 min', 'full in 4 h 15 min')).toBe(true);
  expect(fits('After how many kilometres is it due?', '300 km', 'First check after 300 km.')).toBe(true);
  expect(fits('How long was the line?', 'forty-four years', 'For forty-four years it ran.')).toBe(false);
});

test('two numbers in a row are no number', () => {
  expect(fits('How many were saved?', 'eleven, seven', 'Of eleven, seven were saved.')).toBe(false);
});

test('what has no capital is no name of a person', () => {
  const asked = 'What is the name of the breeder of Tolve Pippin?';
  expect(fits(asked, 'bees', 'The breeder of bees loved it.')).toBe(false);
  expect(fits(asked, 'Ada Brown', 'Its breeder was Ada Brown.')).toBe(true);
  expect(fits(asked, 'ada brown', 'bred by ada brown in may')).toBe(true);
  expect(fits('Who bred Tolve Pippin?', 'a miller', 'It was bred by a miller.')).toBe(true);
  expect(fits('What is the name of the fever she had?', 'scarlet fever', 'She had scarlet fever.')).toBe(
    true,
  );
});

test('a bare no is no answer to a question for something', () => {
  const sentence = 'It is a sport and has no pollen parent.';
  expect(fits('What was the pollen parent of Tolve Pippin?', 'no', sentence)).toBe(false);
});

test('the number of a heading or an item is no count', () => {
  const asked = 'How many days of leave does a clerk get?';
  expect(fits(asked, '8', '8. Leaving after some days')).toBe(false);
  expect(fits(asked, '26', '26 days of leave are given to a clerk.')).toBe(true);
});

test('a time is no reason', () => {
  const sentence = 'It stays shut until autumn.';
  expect(fits('Why is the bridge shut?', 'autumn', sentence)).toBe(false);
  expect(fits('Why is the bridge shut?', 'until autumn', sentence)).toBe(false);
  expect(fits('Why is the bridge shut?', 'the autumn floods', 'It is shut for the autumn floods.')).toBe(
    true,
  );
});

test('of two numbers the one that stands with what is asked of is meant', () => {
  const sentence = 'In all 163 riders started at eight, and 151 finished before dark.';
  expect(fits('How many riders finished the ride?', '163', sentence)).toBe(false);
  expect(fits('How many riders finished the ride?', '151', sentence)).toBe(true);
  expect(fits('How many riders started?', '163', sentence)).toBe(true);
  expect(fits('How many riders finished?', '163', 'The 163 riders of the day all finished.')).toBe(true);
});
