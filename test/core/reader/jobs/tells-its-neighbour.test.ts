import { expect, test } from 'vitest';
import { passagesOnPairs, tellsItsNeighbour } from '../../../../src/core/reader/jobs/tells-its-neighbour.ts';
import { readQuestion } from '../../../../src/core/reader/question/read-question.ts';
import { readPassage } from '../../../../src/core/reader/text/read-passage.ts';
import { passage, quoteOf } from '../../../kit/passages.ts';

const halls = passage(
  'Old mill',
  'The upper hall seats 80. The lower hall seats 30. The hall was built in 1840.',
);
const prices = passage('Prices', 'Rent of the lower hall: 50 a day.\nDeposit: 20.');

function tells(question: string, sentence: string, passages = [halls, prices], on = prices): boolean {
  const atHand = { question: readQuestion(question), passages: passages.map(readPassage) };
  return tellsItsNeighbour(atHand, quoteOf(on, sentence));
}

test.each([
  ['What is the rent of the upper hall?', 'Rent of the lower hall: 50 a day.', true],
  ['What is the rent of the lower hall?', 'Rent of the lower hall: 50 a day.', false],
  ['What is the rent of the hall?', 'Rent of the lower hall: 50 a day.', false],
  ['What is the deposit for the upper hall?', 'Deposit: 20.', false],
])('%s "%s": %s', (question, sentence, expected) => {
  expect(tells(question, sentence)).toBe(expected);
});

test('two words for one thing are no neighbours: no passage has both', () => {
  const firm = passage('Lund & Vey', 'Its chief supplier is Brandt.');
  const other = passage('Quist', 'The main supplier of Quist is Merrow.');
  expect(
    tells('Who is the main supplier of Lund & Vey?', 'Its chief supplier is Brandt.', [firm, other], firm),
  ).toBe(false);
});

test('in a record the first word of a line may have its capital', () => {
  const tree = passage('Tolve Pippin', 'Keeper: Ada Brandt.\nSeed parent: Quill Codling.');
  const other = passage('Merrow Quince', 'Seed parent: Tolve Perry. Its pollen parent was Vev Perry.');
  const told = (question: string) => tells(question, 'Seed parent: Quill Codling.', [tree, other], tree);
  expect(told('What was Tolve Pippin’s pollen parent?')).toBe(true);
  expect(told('What was Tolve Pippin’s seed parent?')).toBe(false);
});

test('two words that several passages each use are of two things', () => {
  const tree = passage('Tolve Pippin', 'Seed parent: Quill Codling.');
  const others = [
    passage('Merrow Quince', 'Seed parent: Tolve Perry.'),
    passage('Vev Perry', 'Its pollen parent was Brask Perry.'),
    passage('Ull Perry', 'The pollen parent of Ull Perry is Sark Quince.'),
  ];
  const asked = 'What was Tolve Pippin’s pollen parent?';
  expect(tells(asked, 'Seed parent: Quill Codling.', [tree, ...others], tree)).toBe(true);
  expect(tells(asked, 'Seed parent: Quill Codling.', [tree, ...others.slice(0, 2)], tree)).toBe(false);
});

test('another field than the one that is asked for does not tell it where a passage has both', () => {
  const page = passage('Ole Quist', 'Born: 1780.\nApprentice: Ada Brandt.\nFavourite pupil: Hedda Lorn.');
  const other = passage(
    'Rolf Vey',
    'Teacher: Jonas Lund. Apprentice: Ole Lund. Favourite pastime: chess.\nFavourite pupil: Sark.',
  );
  const told = (question: string, sentence: string, passages = [page, other]) =>
    tells(question, sentence, passages, page);
  expect(told('Who was the teacher of Ole Quist?', 'Apprentice: Ada Brandt.')).toBe(true);
  expect(told('What was the favourite pastime of Ole Quist?', 'Favourite pupil: Hedda Lorn.')).toBe(true);
  expect(told('Who was the apprentice of Ole Quist?', 'Apprentice: Ada Brandt.')).toBe(false);
  expect(told('Who was the teacher of Ole Quist?', 'Apprentice: Ada Brandt.', [page])).toBe(false);
});

test('passagesOnPairs() are those that speak of what is asked in the question’s own two words, six at most', () => {
  const own = (count: number) =>
    Array.from({ length: count }, (_, at) => passage(`Perry ${at}`, 'Its Pollen parent was Brask Perry.'));
  const other = passage('Quince', 'Its seed parent was Tolve Perry.');
  const asked = 'What is the name of the pollen parent of Ull Perry?';
  expect(passagesOnPairs(asked, [other, ...own(2)])).toEqual(own(2));
  expect(passagesOnPairs(asked, own(9))).toHaveLength(6);
  expect(passagesOnPairs('Who is Ull?', own(2))).toEqual([]);
});

test('passagesOnPairs() finds words with accents, and no ends of longer words', () => {
  const page = passage('Tolve', 'The Café owners are Ilse Brandt and Jonas Vey.');
  expect(passagesOnPairs('Who is the café owner of Tolve?', [page])).toEqual([page]);
  expect(passagesOnPairs('Who is the afé owner of Tolve?', [page])).toEqual([]);
});
