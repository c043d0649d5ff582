import { expect, test } from 'vitest';
import { readQuestion } from '../../../../src/core/reader/question/read-question.ts';
import { readFor } from '../../../../src/core/reader/rank/reading.ts';
import { shelve } from '../../../../src/core/reader/rank/shelf.ts';
import { tellsOfAnother } from '../../../../src/core/reader/trained/tells-of-another.ts';
import { passage, quoteOf } from '../../../kit/passages.ts';

const page = passage(
  'Anna Vey',
  'Anna Vey was a poet, the daughter of Jonas Brandt. She died in Tolve. Her father Jonas Brandt died in Quill. He was taught by Ole Lund, who was born in Merrow.',
);

function tells(question: string, text: string, on = page, passages = [on]): boolean {
  return tellsOfAnother(readFor(readQuestion(question), shelve(passages)), quoteOf(on, text));
}

test.each([
  ['Where did Jonas Brandt die?', 'She died in Tolve.', true],
  ['Where did Anna Vey die?', 'She died in Tolve.', false],
  ['Where did Jonas Brandt die?', 'Her father Jonas Brandt died in Quill.', false],
  ['Where did the father of Anna Vey die?', 'She died in Tolve.', true],
  ['Where did the father of Anna Vey die?', 'Her father Jonas Brandt died in Quill.', false],
  ['Where was Ole Lund born?', 'He was taught by Ole Lund, who was born in Merrow.', false],
])('%s "%s": %s', (question, sentence, expected) => {
  expect(tells(question, sentence)).toBe(expected);
});

test.each(['Émile Zola', 'Sean O’Neill', 'Jean-Luc Vey', 'Jonas Brandt'])(
  'whose child %s is called says nothing of where that one died',
  (name) => {
    const child = passage(
      'Denise Quist',
      `Denise Quist was a poet. She was the daughter of ${name} and died in Tolve.`,
    );
    const told = `She was the daughter of ${name} and died in Tolve.`;
    expect(tells(`Where did ${name} die?`, told, child)).toBe(true);
    const other = passage('Denise Quist', `Denise Quist was a poet. She wrote that ${name} died in Tolve.`);
    expect(tells(`Where did ${name} die?`, `She wrote that ${name} died in Tolve.`, other)).toBe(false);
  },
);

const stranger = passage('Rolf Quist', 'Rolf Quist was a smith. He was born in Merrow.');
const daughter = passage('Ada Quist', 'Ada Quist was a poet. Her father was the smith Rolf Quist.');

test.each([
  ['by a page of which no passage says whose father it is', [stranger, page], true],
  ['by the page of the father, once a passage says so', [stranger, daughter], false],
])('where the father of Ada Quist was born is told %s: %s', (_, passages, expected) => {
  const question = 'Where was the father of Ada Quist born?';
  expect(tells(question, 'He was born in Merrow.', stranger, passages)).toBe(expected);
});

test('a pronoun on a page of many means whom the sentence before it begins with', () => {
  const staff = passage(
    'Staff of the clinic',
    'Dr Anna Vey founded the clinic. Before that she was at sea.\n\nDr Ole Lund joined in 2015. He succeeded Hedda Lorn. He plays chess.\n\nHe left in May.',
  );
  const told = (question: string, text: string) => tells(question, text, staff);
  expect(told('Who did Ole Lund succeed?', 'He succeeded Hedda Lorn.')).toBe(false);
  expect(told('What does Ole Lund play?', 'He plays chess.')).toBe(false);
  expect(told('Who did Anna Vey succeed?', 'He succeeded Hedda Lorn.')).toBe(true);
  expect(told('When did Ole Lund leave?', 'He left in May.')).toBe(true);
});

test('in a letter a pronoun means whom its paragraph named last', () => {
  const letter = passage(
    'letters',
    'Anna asked me.\n\nIt all goes to Hedda Lorn. She is away until 2 April.\n\nYesterday I heard that Ole Lund saw Ada Quist. She was ill.',
  );
  const told = (question: string, text: string) => tells(question, text, letter);
  expect(told('Until when is Hedda Lorn away?', 'She is away until 2 April.')).toBe(false);
  expect(told('Was Ole Lund ill?', 'She was ill.')).toBe(true);
});

const rolf = passage(
  'Rolf Quist',
  'Rolf Quist was a smith. His biographer was Anna Vey. His teacher was Jonas Brandt.',
);
const own = passage('Ole Quist', 'Ole Quist was a cooper. His uncle was Rolf Quist.');

test.each([
  ['Who was the biographer of Ole Quist?', 'His biographer was Anna Vey.', [rolf, own], true],
  ['Who was the biographer of Ole Quist?', 'His biographer was Anna Vey.', [rolf], true],
  ['Who was the biographer of Rolf Quist?', 'His biographer was Anna Vey.', [rolf, own], false],
])('%s "%s", on the page of Rolf Quist: %s', (question, sentence, passages, expected) => {
  expect(tells(question, sentence, rolf, passages)).toBe(expected);
});

test('a page on another tells of a husband that is hers, also where he has the name of the one who is asked of', () => {
  const mother = passage(
    'Ileth Lund',
    'Ileth Lund was a smith. Her husband was Jorvin Vey. Vey’s clerk was Ole Brandt.',
  );
  const child = passage('Daluna Vey', 'Daluna Vey was a poet. Mother: Ileth Lund.');
  const told = (question: string, text: string) => tells(question, text, mother, [child, mother]);
  expect(told('Who was Daluna Vey’s husband?', 'Her husband was Jorvin Vey.')).toBe(true);
  expect(told('Who was Ileth Lund’s husband?', 'Her husband was Jorvin Vey.')).toBe(false);
  expect(told('Who was Daluna Vey’s clerk?', 'Vey’s clerk was Ole Brandt.')).toBe(false);
});

test('a physician of somebody else with the same first name is not the one who is asked for', () => {
  const page = passage(
    'Eldric Susvolk',
    'Nobody but Nelvin Brask is named as physician to Eldric Susvolk. Eldric’s friend was Ole Brandt.',
  );
  const son = passage(
    'Eldric Vey',
    'Eldric Vey was a cooper. Of his father it is written that this was Eldric Susvolk.',
  );
  const told = (question: string, text: string) => tells(question, text, page, [page, son]);
  const text = 'Nobody but Nelvin Brask is named as physician to Eldric Susvolk.';
  expect(told('Tell me who served as physician to Eldric Vey.', text)).toBe(true);
  expect(told('Tell me who served as physician to Eldric Susvolk.', text)).toBe(false);
});

test('a page on a town tells nothing of the land that its title says it is in, unless it names that', () => {
  const town = passage(
    'Ilsbury, Tolve',
    'Ilsbury is a town. The population of the town was 27,340. Tolve has a population of 3 million.',
  );
  const told = (question: string, text: string) => tells(question, text, town);
  expect(told('What is the population of Tolve?', 'The population of the town was 27,340.')).toBe(true);
  expect(told('What is the population of Tolve?', 'Tolve has a population of 3 million.')).toBe(false);
  expect(told('What is the population of Ilsbury?', 'The population of the town was 27,340.')).toBe(false);
});
