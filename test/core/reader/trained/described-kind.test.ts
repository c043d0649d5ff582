import { expect, test } from 'vitest';
import { readQuestion } from '../../../../src/core/reader/question/read-question.ts';
import { readFor } from '../../../../src/core/reader/rank/reading.ts';
import { shelve } from '../../../../src/core/reader/rank/shelf.ts';
import { isOfOtherKind } from '../../../../src/core/reader/trained/described-kind.ts';
import { passage } from '../../../kit/passages.ts';

const painter = passage('Jonas Vey', 'Jonas Vey was a painter, known for “The Flood”, which hangs in Tolve.');
const ship = passage('Merrow', 'The Merrow is a ship of 1810. Jonas Vey sailed in her.');

function isOther(question: string, text: string): boolean {
  const reading = readFor(readQuestion(question), shelve([painter, ship]));
  return isOfOtherKind(reading, { key: text.toLowerCase(), text, rule: undefined, read: [] });
}

test('isOfOtherKind() does not take a person for a painting', () => {
  expect(isOther('Which painting hangs in Tolve?', 'Jonas Vey')).toBe(true);
  expect(isOther('Which painting hangs in Tolve?', 'The Flood')).toBe(false);
});

test('isOfOtherKind() lets a person answer who, and what no noun says the kind of', () => {
  expect(isOther('Who painted The Flood?', 'Jonas Vey')).toBe(false);
  expect(isOther('Which laureate painted The Flood?', 'Jonas Vey')).toBe(false);
});

test('isOfOtherKind() does not take what a field calls a place for a person', () => {
  const row = passage('Three Ridges', 'ride: Three Ridges\ncafe: Haddon Mill\nleader: Ada Brown');
  const isOtherRead = (question: string, text: string) => {
    const start = row.text.indexOf(text);
    const at = { start, end: start + text.length, probability: 0.9, relevance: 0.9 };
    const read = [{ ...at, role: 'alone' as const, passage: row, evidence: [] }];
    const reading = readFor(readQuestion(question), shelve([row]));
    return isOfOtherKind(reading, { key: text.toLowerCase(), text, rule: undefined, read });
  };
  expect(isOtherRead('Who pays for the kitchen?', 'Haddon Mill')).toBe(true);
  expect(isOtherRead('Who led the ride?', 'Ada Brown')).toBe(false);
  expect(isOtherRead('What did the ride visit?', 'Haddon Mill')).toBe(false);
});
