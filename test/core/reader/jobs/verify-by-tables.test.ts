import { expect, test } from 'vitest';
import { documentId, needId, passageId } from '../../../../src/core/ids.ts';
import { verifyByTables } from '../../../../src/core/reader/jobs/verify-by-tables.ts';
import { readQuestion } from '../../../../src/core/reader/question/read-question.ts';
import { readTabled } from '../../../../src/core/reader/stated/read-told.ts';
import { passage } from '../../../kit/passages.ts';

const rows = ['Merrow 13', 'Tern 9', 'Petrel 8'].map((each, at) => {
  const [name = '', length] = each.split(' ');
  return {
    ...passage(name, `boat: ${name}\nport: Tolve\nlength_m: ${length}`),
    documentId: documentId(`boats.csv/row-${at + 2}`),
  };
});
const readable = { passages: rows.slice(0, 1), tables: ['boats.csv'], rows };
const question = 'How long is the Tern?';
const stated = readTabled(readQuestion(question), readable);
const finding = (text: string, quotes = stated === undefined ? [] : [stated.quote]) => ({
  ...{ need: needId('question'), text, support: 1, quotes },
});

test('verifyByTables() supports what the rows at hand tell, by those that are quoted', () => {
  expect(verifyByTables({ question, finding: finding('9'), ...readable })?.supported).toBe(true);
});

test('verifyByTables() leaves all else to the words', () => {
  expect(verifyByTables({ question, finding: finding('13'), ...readable })).toBeUndefined();
  const elsewhere = {
    ...(stated?.quote ?? { passageId: passageId('x'), start: 0, end: 1, text: 'b' }),
    start: 3,
  };
  expect(verifyByTables({ question, finding: finding('9', [elsewhere]), ...readable })).toBeUndefined();
  expect(verifyByTables({ question, finding: finding('9'), passages: [] })).toBeUndefined();
});
