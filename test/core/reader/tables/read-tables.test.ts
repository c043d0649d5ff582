import { describe, expect, test } from 'vitest';
import { documentId, passageId } from '../../../../src/core/ids.ts';
import { readQuestion } from '../../../../src/core/reader/question/read-question.ts';
import { readTables } from '../../../../src/core/reader/tables/read-tables.ts';
import { tablesAmong } from '../../../../src/core/reader/tables/table.ts';
import { tablesAsked } from '../../../../src/core/reader/tables/tables-asked.ts';
import { passage } from '../../../kit/passages.ts';

const file = 'instruments.csv';
const rows = [
  ['Tolve fiddle', 'string', 'Hask & Lund', '1911', '0.6', '420.00', '3', 'hall', 'Y', '2024-05-03'],
  ['Merrow horn', 'brass', 'Vey Brothers', '1934', '2.4', '1,250.00', '1', 'tower', 'N', '2024-05-17'],
  ['Hask drum', 'percussion', 'Vey Brothers', '1958', '7', '95.50', '0', 'hall', 'Y', '2024-06-01'],
  ['Tern flute', 'wind', 'Hask & Lund', '1902', '0.4', '310.00', '4', 'tower', 'n/a', '2024-06-09'],
  ['Petrel bass', 'string', 'Ole Brandt', '1949', '9.1', '640.00', '2', 'hall', 'N', '2024-07-20'],
].map(([name = '', kind, builder, built, weight, price, stock, kept, lent, checked], at) => ({
  ...passage(
    name,
    `item: ${name}\ncat: ${kind}\nBuilder: ${builder}\nBlt: ${built}\nwt kg: ${weight}\nprice_gbp: ${price}\nqty: ${stock}\nKept at: ${kept}\nlent: ${lent}\nlast checked: ${checked}`,
  ),
  documentId: documentId(`${file}/row-${at + 2}`),
}));

const roster =
  'May roster\n\nDay | Turn | Name | From | Hrs\nSat 4 May | Door | Anna Vey | 18:30 | 3\nSat 4 May | Bar | Ole Lund | 19:00 | 4\n';
const more =
  'Sat 11 May | Door | Anna Vey | 18:00 | 3.5\nSat 11 May | Bar | Ilse Brandt | 19:00 | 4\n\nPlease be in time.';
const [first, second] = [passage('May roster', roster), passage('May roster', more)];
const inText = [
  { ...first, documentId: documentId('roster.md'), start: 0, end: roster.length - 1 },
  {
    ...second,
    documentId: documentId('roster.md'),
    id: passageId('roster.md#1'),
    start: roster.length,
    end: roster.length + more.length,
  },
];

const told = (question: string, passages = rows, whole = [file]) =>
  readTables(readQuestion(question), tablesAmong(passages, whole));

describe('readTables()', () => {
  test.each([
    // A cell of the row that is named, by what its column is called, or by what such columns hold.
    ['How heavy is the Merrow horn?', '2.4'],
    ['Who made the Hask drum?', 'Vey Brothers'],
    ['What year was the Tern flute built?', '1902'],
    ['where do we keep the petrel bass', 'hall'],
    ['How much is the Tolve fiddle?', '420.00'],
    ['How many of the Tern flutes have we got left in stock?', '4'],
    ['When was the Hask drum last checked?', '2024-06-01'],
    // The row that has it.
    ['Which instrument costs £420?', 'Tolve fiddle'],
    ['Which thing costs £1,250?', 'Merrow horn'],
    ['Which string instrument did Ole Brandt make?', 'Petrel bass'],
    ['Which item was built in 1958?', 'Hask drum'],
    ['Which item have we run out of?', 'Hask drum'],
    // How many, also with conditions.
    ['How many string instruments are there?', '2'],
    ['How many items in the hall were built before 1950?', '2'],
    ['How many items cost more than £400?', '3'],
    // The most and the least, also among some.
    ['What is the heaviest item?', 'Petrel bass'],
    ['Which is the oldest thing that Vey Brothers built?', 'Merrow horn'],
    ['Which item in the tower is the cheapest?', 'Tern flute'],
    // Two rows.
    ['Which weighs more, the Merrow horn or the Petrel bass?', 'Petrel bass'],
    ['Which is older, the Tolve fiddle or the Tern flute?', 'Tern flute'],
    ['Is the Tolve fiddle or the Hask drum cheaper?', 'Hask drum'],
    // What they come to.
    ['What is the combined weight of the string instruments?', '9.7'],
    ['What is the average price of the items in the tower?', '£780'],
    ['How many kilos is the difference between the Petrel bass and the Hask drum?', '2.1'],
    // Yes and no.
    ['Was the Hask drum built by Vey Brothers?', 'yes'],
    ['Is the Petrel bass in the tower?', 'no'],
    ['Does the Tern flute cost less than £300?', 'no'],
    ['Is the Merrow horn lent?', 'no'],
  ])('%s', (question, answer) => {
    expect(told(question)?.text).toBe(answer);
  });

  test.each([
    ['says something that the table does not tell', 'How loud is the Merrow horn?'],
    ['asks of another row', 'How heavy is the Fulmar?'],
    ['asks what a cell is the owner of', 'What is the builder of Vey Brothers?'],
    ['means several rows that differ', 'How much is the string instrument?'],
    ['has its answer in an empty cell', 'Is the Tern flute lent?'],
    ['counts a measure', 'How many litres are in the hall?'],
  ])('leaves a question to others that %s', (_, question) => {
    expect(told(question)).toBeUndefined();
  });

  test('counts and compares rows only where all of them are at hand', () => {
    expect(told('How many string instruments are there?', rows, [])).toBeUndefined();
    expect(told('How heavy is the Merrow horn?', rows, [])?.text).toBe('2.4');
  });

  test('reads a table in text across the passages that it is cut into, and quotes the row that names its columns', () => {
    const found = told('At what time did Ilse Brandt start?', inText, []);
    expect(found?.text).toBe('19:00');
    expect(found?.quote.text).toBe('Sat 11 May | Bar | Ilse Brandt | 19:00 | 4');
    expect(found?.heading?.map(({ text }) => text)).toEqual(['Day | Turn | Name | From | Hrs']);
    expect(told('Who was on the door on 11 May?', inText, [])?.text).toBe('Anna Vey');
    expect(told('How many hours in all does Anna Vey have?', inText, ['roster.md'])?.text).toBe('6.5');
  });
});

test('tablesAsked() names what is worth reading whole', () => {
  const asked = (question: string) =>
    tablesAsked({ question, expects: 'unknown', passages: [...rows.slice(0, 2), ...inText] });
  expect(asked('How heavy is the Merrow horn?')).toEqual(new Set([file]));
  expect(asked('Who was on the door on 11 May?')).toEqual(new Set(['roster.md']));
  expect(asked('Who wrote the Merrow letters?')).toEqual(new Set());
});
