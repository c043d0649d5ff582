import { describe, expect, test } from 'vitest';
import { needId } from '../../../../src/core/ids.ts';
import { extract } from '../../../../src/core/reader/jobs/extract.ts';
import { verify } from '../../../../src/core/reader/jobs/verify.ts';
import { readQuestion } from '../../../../src/core/reader/question/read-question.ts';
import { readField } from '../../../../src/core/reader/stated/read-field.ts';
import { passage } from '../../../kit/passages.ts';

const rows = [
  passage('Merrow', 'boat: Merrow\ntype: ketch\nlength m: 13.2\nowner: Ilse Brandt\nberth: A1'),
  passage('Tern', 'boat: Tern\ntype: sloop\nlength m: 9.4\nowner: Anna Vey\nberth: B5'),
  passage('Petrel', 'boat: Petrel\ntype: sloop\nlength m: 8\nowner: Anna Vey\nberth: B6'),
];
const table = [
  passage(
    'Prices',
    'Prices\n\nService | Price per day | Deposit (euros)\nCrane | 80 euros | none\nSlipway | 35 euros | 100',
  ),
];
const contacts = [
  passage(
    'Contacts',
    'Contacts\n\n- Harbour master: Hedda Lorn\n- Phone: 0381 4471\n- Office hours: Tuesday, 9 to 12',
  ),
];
const firms = [
  passage('Vey AG', 'company: Vey AG\nseat: Tolve\nfounded: 1998\nowner: Quist Holdings\nemployees: 212'),
  passage(
    'Quist Holdings',
    'company: Quist Holdings\nseat: Merrow\nfounded: 2016\nowner: unknown\nemployees: 3',
  ),
];
const desks = [
  passage('People', 'People\n\nName | Desk | Telephone\nOle Lund | Archive | 208\nAnna Vey | Pictures | 251'),
];
const glasses = [
  passage('Old glass', 'instrument: Old glass\naperture mm: 102\nyear: 1911\ndonor: Family Vey'),
];
const costumes = [
  passage('Bear suit with head', 'item_no: C5\nitem: Bear suit with head\nyear: 2001\nhire_fee_gbp: 45'),
  passage('Nun’s habit', 'item_no: C6\nitem: Nun’s habit\nyear: 1998\nhire_fee_gbp: 10'),
];
const told = (question: string, passages = rows) => readField(readQuestion(question), passages)?.text;

describe('readField()', () => {
  test('takes the one cost of a thing, by the name that it has for short', () => {
    expect(told('How much does the bear suit cost?', costumes)).toBe('45');
    expect(told('How much does the habit weigh?', costumes)).toBeUndefined();
  });

  test.each([
    ['Who owns the Merrow?', 'Ilse Brandt'],
    ['Who is the owner of the ketch Merrow?', 'Ilse Brandt'],
    ['How long is the Tern?', '9.4'],
    ['At which berth does the Tern lie?', 'B5'],
    ['What type of boat is the Tern?', 'sloop'],
    ['Which boat lies at berth B5?', 'Tern'],
    ['Which boat does Ilse Brandt own?', 'Merrow'],
  ])('reads the field of a row: %s', (question, answer) => {
    expect(told(question)).toBe(answer);
  });

  test.each([
    ['How much does the crane cost per day?', '80 euros'],
    ['What is the deposit for the slipway?', '100'],
  ])('reads a cell under its heading: %s', (question, answer) => {
    expect(told(question, table)).toBe(answer);
  });

  test.each([
    ['What is the phone number of the harbour master?', '0381 4471'],
    ['What are the office hours?', 'Tuesday, 9 to 12'],
    ['Who is the harbour master?', 'Hedda Lorn'],
  ])('reads a list that names nothing else: %s', (question, answer) => {
    expect(told(question, contacts)).toBe(answer);
  });

  test.each([
    ['In which city does Vey have its seat?', firms, 'Tolve'],
    ['How many people does Vey employ?', firms, '212'],
    ['When was Quist Holdings born or founded?', firms, '2016'],
    ['Where is the seat of the company that owns Vey?', firms, undefined],
    ['Which desk does Ole Lund work at?', desks, 'Archive'],
    ['Which desk does Ole Lund hate?', desks, undefined],
    ['Who gave the old glass?', glasses, 'Family Vey'],
    ['How old is the old glass?', glasses, '1911'],
  ])(
    'reads the field that a question says in other words, of this very thing: %s',
    (question, passages, answer) => {
      expect(told(question, passages)).toBe(answer);
    },
  );

  test.each([
    ['Who built the Merrow?'],
    ['Who is the brother of the owner of the Merrow?'],
    ['When did the owner of the Merrow come to Tolve?'],
    ['Who owns the Gannet?'],
    ['Which boat does Anna Vey own?'],
    ['Is the Merrow a ketch?'],
  ])('reads nothing where no field, no record or more than one is asked for: %s', (question) => {
    expect(told(question)).toBeUndefined();
  });

  test('the answer stands when it is held against its row, which comes with the headings', () => {
    const question = 'How much does the crane cost per day?';
    const { findings } = extract({ need: needId('all'), question, expects: 'number', passages: table });
    const [finding] = findings;
    expect(finding?.quotes.map(({ text }) => text)).toEqual([
      'Crane | 80 euros | none',
      'Service | Price per day | Deposit (euros)',
    ]);
    expect(finding && verify(question, finding, table).supported).toBe(true);
  });
});

test('no year says who, no owner where, and “none” is no value', () => {
  expect(told('Who founded Vey AG?', firms)).toBeUndefined();
  expect(told('Where does the owner of the Merrow live?')).toBeUndefined();
  expect(told('What is the deposit for the crane?', table)).toBeUndefined();
});

test('readField() takes no figure of riders for the ride that is asked for', () => {
  const rides = [passage('Castle Ramble', 'ride: Castle Ramble\nleader: Ada Brown\nriders: 26')];
  expect(readField(readQuestion('Which ride did Ada Brown lead?'), rides)?.text).not.toBe('26');
  expect(readField(readQuestion('How many riders did Castle Ramble have?'), rides)?.text).toBe('26');
});
