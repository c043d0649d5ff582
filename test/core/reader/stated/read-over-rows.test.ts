import { describe, expect, test } from 'vitest';
import { documentId, needId } from '../../../../src/core/ids.ts';
import { readQuestion } from '../../../../src/core/reader/question/read-question.ts';
import { countsRows, readOverRows, tellsExtreme } from '../../../../src/core/reader/stated/read-over-rows.ts';
import { passage } from '../../../kit/passages.ts';

const file = 'boats.csv';
const rows = [
  ['Merrow', 'Tolve', '13.2', '2,400', 'Ilse Brandt'],
  ['Tern', 'Tolve', '9.4', '1,150', 'Anna Vey'],
  ['Petrel', 'Hask', '8', '980', 'Ole Lund'],
  ['Fulmar', 'Hask', '15', '3,100', 'Anna Vey'],
].map(([name = '', port, length, price, owner], at) => ({
  ...passage(
    name,
    `boat_no: B-${at}\nport: ${port}\nlength_m: ${length}\nprice_eur: ${price}\nowner: ${owner}\nsince: 19${90 + at}`,
  ),
  documentId: documentId(`${file}/row-${at + 2}`),
}));
const prices = [
  passage(
    'Boats › Versions',
    'Versions\n\n | Merrow Open | Merrow Cabin\nWeight incl. mast | 385 kg | 460 kg\nList price | 5,250 | 5,600',
  ),
];
const season = [
  passage(
    'Winter season',
    'Winter season\n\nTitle | Performances | Running time\nThe Onion | 14 | 55 min\nThe Quarrel | 2 | 2 h 45 min\nThe Goose | 3 | 2 h 10 min',
  ),
];
const told = (question: string, passages = rows, tables = [file]) =>
  readOverRows(readQuestion(question), passages, tables);

describe('readOverRows()', () => {
  test.each([
    ['Which boat is the longest?', 'Fulmar'],
    ['Which boat is the cheapest?', 'Petrel'],
    ['Which boat has the highest price?', 'Fulmar'],
    ['Which boat in Tolve is the shortest?', 'Tern'],
    ['What is the longest boat?', 'Fulmar'],
    ['Which owner has the longest boat?', 'Anna Vey'],
    ['Which owner has the oldest vessel?', 'Ilse Brandt'],
    ['Which boat has the least length?', 'Petrel'],
    ['Which boat has most length?', 'Fulmar'],
    ['What is the lowest price?', '980'],
    ['Since which year is the newest boat here?', '1993'],
    ['How many of the boats are in Hask?', '2'],
    ['How many boats does Anna Vey own?', '2'],
  ])('tells what all rows of a file tell together: %s', (question, answer) => {
    expect(told(question)?.text).toBe(answer);
  });

  test('compares the columns of a row as well', () => {
    expect(told('Which version is the heaviest?', prices, [])?.text).toBe('Merrow Cabin');
  });

  test('names the row where its noun stands in what is compared, too', () => {
    const text = 'Floods\n\nDate | Houses flooded\n3 May 1795 | 17\n9 June 1911 | 5\n4 July 1947 | 26';
    expect(
      told('Which flood reached the greatest number of houses?', [passage('Floods', text)], [])?.text,
    ).toBe('4 July 1947');
  });

  test.each([
    ['Which show of the winter season is the longest?', 'The Quarrel'],
    ['Which title has the most performances?', 'The Onion'],
  ])('compares lengths of time, and rows that are called otherwise: %s', (question, answer) => {
    expect(told(question, season, [])?.text).toBe(answer);
  });

  test.each([
    ['Which house is the longest?', 'the table is about no houses'],
    ['Which boat in Quist is the longest?', 'no row has Quist'],
    ['Which boat is the deepest?', 'no column tells it'],
    ['How many boats are there?', 'a list may not be all there is'],
    ['Which boat lost most of its price?', 'it asks of one price'],
    ['Which boat lost at least some of its price?', 'it asks of one price'],
    ['Which boat changed its price at the latest meeting?', 'the meeting is the latest'],
    ['Which boat changed its price most days?', 'the days are counted'],
    ['Which boat changed its price on the most days?', 'the days are counted'],
    ['Which boat most recently changed its price?', 'no row tells when'],
    ['Which boat has the longest anchor?', 'it is no length of a boat'],
    ['Which boat lies beside the oldest house?', 'the house is the oldest'],
    ['Which boat’s skipper is the youngest?', 'the skipper is the youngest'],
    ['Who owns the oldest boat?', 'it asks for no boat'],
    ['When was the longest boat sold?', 'it asks for no boat'],
    ['Who owns the Merrow?', 'it asks of one row'],
  ])('says nothing where it cannot: %s (%s)', (question) => {
    expect(told(question)).toBeUndefined();
  });

  test('says nothing of a file that was not read whole', () => {
    expect(told('Which boat is the longest?', rows.slice(0, 3), [])).toBeUndefined();
  });

  test('says nothing where two are alike', () => {
    const [first, ...others] = rows;
    const twin = { ...(first ?? passage('', '')), title: 'Twin' };
    expect(
      told('Which boat is the longest?', [twin, ...others, { ...(others[2] ?? twin), title: 'Other' }]),
    ).toBeUndefined();
  });
});

test('countsRows() holds a number against the rows that are quoted for it', () => {
  const question = 'How many of the boats are in Hask?';
  const counted = told(question);
  const quotes = counted === undefined ? [] : [counted.quote, ...(counted.heading ?? [])];
  const finding = { need: needId('question'), text: '2', quotes, support: 0.97 };
  expect(countsRows(question, finding, rows)).toBe(true);
  expect(countsRows(question, { ...finding, text: '3' }, rows)).toBe(false);
});

describe('tellsExtreme()', () => {
  const question = readQuestion('Which boat is the longest?');
  const found = told(question.text);
  const quotes = found === undefined ? [] : [found.quote, ...(found.heading ?? [])];
  const finding = { need: needId('question'), text: 'Fulmar', quotes, support: 0.97 };

  test('holds an answer against the row that comes next', () => {
    expect(quotes.map(({ passageId }) => passageId)).toEqual([rows[3]?.id, rows[0]?.id]);
    expect(tellsExtreme(question, finding, rows)).toBe(true);
    expect(tellsExtreme(question, { ...finding, text: 'Merrow' }, rows)).toBe(false);
  });

  test('says nothing of one row by itself', () => {
    expect(tellsExtreme(question, { ...finding, quotes: quotes.slice(0, 1) }, rows)).toBe(false);
  });
});
