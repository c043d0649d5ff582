import { expect, test } from 'vitest';
import { writeQuery } from '../../../src/core/reader/jobs/write-query.ts';
import { readQuestion } from '../../../src/core/reader/question/read-question.ts';
import { isForeign } from '../../../src/core/text/foreign-question.ts';

test.each([
  'Was kostet die neue Küche des Vereinsheims?',
  'Wie lange bleiben die Gäste aus Oberlauterbach?',
  'Qui est le maire de Tolve?',
  '¿Cuándo llegó el barco de Tolve?',
  'Chi ha scritto la lettera della zia?',
  'Wie is de burgemeester van Tolve?',
])('isForeign() of “%s”', (question) => {
  expect(isForeign(question)).toBe(true);
});

test.each([
  'Who founded Los Angeles?',
  'Was Ilse Brandt a captain?',
  'Who directed Die Welle?',
  'What is the capital of La Rioja?',
  'Did the men die on the way?',
  'mayor of Tolve',
  'Le Havre harbour',
  '',
])('“%s” is not isForeign()', (question) => {
  expect(isForeign(question)).toBe(false);
});

test('a question in another language is no yes-no question, and its words have no English meanings', () => {
  expect(readQuestion('Was kostet die neue Küche des Vereinsheims?').expects).not.toBe('yes-no');
  const asked = 'Wie lange bleiben die Gäste aus Oberlauterbach?';
  const tried = [asked];
  for (let query = writeQuery(asked, tried); query !== undefined; query = writeQuery(asked, tried))
    tried.push(query.text);
  expect(tried.slice(1).join(' ')).not.toMatch(/perish|death|\bdie\b|\bwie\b/u);
});
