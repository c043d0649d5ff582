import { expect, test } from 'vitest';
import { readQuestion } from '../../../../src/core/reader/question/read-question.ts';
import { readTenure } from '../../../../src/core/reader/stated/read-tenure.ts';
import { passage } from '../../../kit/passages.ts';

function asked(question: string, ...passages: readonly ReturnType<typeof passage>[]) {
  return readTenure(readQuestion(question), passages)?.text;
}

const listed = passage(
  'Tolve',
  'Tolve is a port. Its mayor from 1652 to 1666 was Orissa Gray. Its mayor from 1666 to 1681 was the mapmaker Seldric Vane. Its clerk from 1660 to 1690 was Ann Hill.',
);

test.each([
  ['Who was the mayor of Tolve in 1660?', 'Orissa Gray'],
  ['Who was the mayor of Tolve in 1666?', 'Seldric Vane'],
  ['Who was the mayor of Tolve in 1681?', 'Seldric Vane'],
  ['Who was Tolve’s clerk in 1670?', 'Ann Hill'],
  ['Who was the last known mayor of Tolve?', 'Seldric Vane'],
  ['Who was the most recent mayor of Tolve?', 'Seldric Vane'],
  ['Who was the mayor of Tolve in 1700?', undefined],
  ['Who was the bishop of Tolve in 1660?', undefined],
  ['Who was the mayor of Quill in 1660?', undefined],
  ['Who was the mayor of Tolve?', undefined],
])('readTenure() of “%s” is %s', (question, answer) => {
  expect(asked(question, listed)).toBe(answer);
});

test.each([
  'From 1851 until 1860 Ilse Brandt was its director.',
  'Ilse Brandt was director of the institute from 1851 to 1860.',
  'The botanist Ilse Brandt served as its director between 1851 and 1860.',
  'Director 1851–1860: Ilse Brandt.',
  'Its directors were Anna Vey (1840–1851), Ilse Brandt (1851–1860) and Jon Rell (1860–1862).',
  'The director was Ilse Brandt, from 1851 to 1860.',
  'Its director since 1851 is Ilse Brandt.',
  'Since 1851 the director has been Ilse Brandt.',
  'In the years 1851 to 1860 the office of director lay with Ilse Brandt.',
  'From 1851 to 1860 the post of director was held by the botanist Ilse Brandt.',
  'The chair of director fell to Ilse Brandt from 1851 until 1860.',
  'Ilse Brandt held the post of director between 1851 and 1860.',
])('readTenure() reads “%s”', (text) => {
  expect(asked('Who was the director of the Sarn Institute in 1855?', passage('Sarn Institute', text))).toBe(
    'Ilse Brandt',
  );
});

test('readTenure() reads a page of another title that says whose role it lists', () => {
  const text =
    'The mayor of Tolve from 2009 to 2013 was Orissa Gray. From 2013 until 2018 Seldric Vane was mayor.';
  const council = passage('Tolve Town Council', text);
  expect(asked('Who was the mayor of Tolve in 2015?', council)).toBe('Seldric Vane');
  expect(asked('Who was the mayor of Sarn in 2015?', council)).toBeUndefined();
});

test('readTenure() takes the one that goes on as the last', () => {
  const text = 'Its head from 1990 to 2004 was Anna Vey. Its head since 2004 is Ilse Brandt.';
  expect(asked('Who is the current head of Sarn?', passage('Sarn', text))).toBe('Ilse Brandt');
  const unsure = 'Its head from 1990 to 2004 was Anna Vey. In 2010 a new head was sworn in: Ilse Brandt.';
  expect(asked('Who is the current head of Sarn?', passage('Sarn', unsure))).toBeUndefined();
});

test('readTenure() leaves alone what is said not to be so, two things of the name, and two in one year', () => {
  const question = 'Who was the mayor of Tolve in 1660?';
  const denied = passage('Tolve', 'Its mayor from 1652 to 1666 was never Orissa Gray.');
  expect(asked(question, denied)).toBeUndefined();
  const other = passage('Tolve (hamlet)', 'Its mayor from 1650 to 1670 was Jon Rell.');
  expect(asked(question, listed, { ...other, documentId: other.documentId })).toBeUndefined();
  const both = 'Its mayor from 1652 to 1666 was Orissa Gray. Its mayor from 1655 to 1670 was Jon Rell.';
  expect(asked(question, passage('Tolve', both))).toBeUndefined();
});

test('readTenure() goes by the page that lists them, where another of its name tells of one year', () => {
  const almanac = passage('Tolve (almanac of 1661)', 'Its mayor is Jon Rell.');
  expect(asked('Who was the latest mayor of Tolve?', almanac, listed)).toBe('Seldric Vane');
});
