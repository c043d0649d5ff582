import { expect, test } from 'vitest';
import { goldNotFound } from '../../../src/core/evaluation/gold-not-found.ts';
import { passage } from '../../kit/passages.ts';

test('goldNotFound() names each id once that is neither a passage nor a document', () => {
  const dump = { passages: [passage('Merrow › Crew', 'Ilse Brandt was its captain.')], names: [] };
  const question = (...goldIds: string[]) => ({ id: 'q', question: 'Who?', answers: ['Ilse'], goldIds });
  const questions = [question('Merrow', 'gone'), question('Merrow › Crew', 'gone', 'lost')];
  expect(goldNotFound(questions, dump)).toEqual(['gone', 'lost']);
});
