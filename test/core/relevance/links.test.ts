import { expect, test } from 'vitest';
import { newCandidate } from '../../../src/core/evidence/candidates.ts';
import { linksBetween } from '../../../src/core/relevance/links.ts';
import { questionWords } from '../../../src/core/relevance/question-words.ts';
import { passage } from '../../kit/passages.ts';

const question = questionWords('captain', { terms: [], collectionPassages: 1000 });

function links(text: string, title: string): number {
  const candidates = [passage('Log', text), passage(title, '')].map(newCandidate);
  return linksBetween(question, candidates, [0]).length;
}

test('linksBetween() finds the title of one passage in the text of another', () => {
  expect(links('Her captain was Ilse Brandt.', 'Ilse Brandt (sailor)')).toBe(1);
});

test('linksBetween() takes a title of one common word for a name only where it has a capital', () => {
  expect(links('He read the canon aloud.', 'Canon')).toBe(0);
  expect(links('He read the Canon aloud.', 'Canon')).toBe(1);
});

test('linksBetween() matches whole words only', () => {
  expect(links('The Merrowing of 1812.', 'Merrow')).toBe(0);
});
