import { expect, test } from 'vitest';
import { readQuestion } from '../../../../src/core/reader/question/read-question.ts';
import { readFor } from '../../../../src/core/reader/rank/reading.ts';
import { shelve } from '../../../../src/core/reader/rank/shelf.ts';
import { wantedReadings } from '../../../../src/core/reader/trained/wanted-readings.ts';
import { yesNoGrounds } from '../../../../src/core/reader/trained/yes-no-grounds.ts';
import { passage } from '../../../kit/passages.ts';

const rules = passage(
  'Rules of the Wheelers',
  'Rules of the Wheelers\n\nThe first-aid kit goes in the last saddlebag on all rides of the club. A whistle does too.',
);
const safety = passage('Safety', 'Safety on the road\n\nHelmets are compulsory on all rides of the club.');

/** The ground for 'yes', where each page is read as a yes with this probability. */
function groundsFor(question: string, said: Readonly<Record<string, number>>) {
  const pages = [rules, safety];
  const reading = readFor(readQuestion(question), shelve(pages));
  const made = wantedReadings(reading, []).map((wanted) => {
    const yes = said[wanted.passage.title] ?? 0;
    return { ...wanted, reading: { relevance: 1, spans: [], kinds: { span: 0, yes, no: 0.1, none: 0 } } };
  });
  return yesNoGrounds(reading, made, 'yes')?.text;
}

test('yesNoGrounds() is the sentence that says most of what is asked, of all pages that are read so', () => {
  const question = 'Must I wear a helmet on club rides?';
  const helmets = 'Helmets are compulsory on all rides of the club.';
  expect(groundsFor(question, { 'Rules of the Wheelers': 0.9, Safety: 0.6 })).toBe(helmets);
  expect(groundsFor(question, { 'Rules of the Wheelers': 0.9, Safety: 0.2 })).toMatch(/^The first-aid kit/u);
});

test('yesNoGrounds() takes no heading, and nothing that says none of what is asked', () => {
  expect(groundsFor('Is Ilse Brandt older than Jon?', { 'Rules of the Wheelers': 0.9 })).toBeUndefined();
  expect(groundsFor('Are there rules about dogs?', { 'Rules of the Wheelers': 0.9 })).toBeUndefined();
  expect(groundsFor('Does a whistle go in there?', { 'Rules of the Wheelers': 0.9 })).toBe(
    'A whistle does too.',
  );
});
