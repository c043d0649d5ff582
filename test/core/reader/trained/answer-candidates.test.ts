import { describe, expect, test } from 'vitest';
import { answerCandidates, answerKey } from '../../../../src/core/reader/trained/answer-candidates.ts';
import { passage } from '../../../kit/passages.ts';

/** What becomes of a span that was read. */
function answered(question: string, text: string, read: string): readonly string[] {
  const start = text.indexOf(read);
  const span = { start, end: start + read.length, probability: 0.9 };
  const reading = { relevance: 0.9, kinds: { span: 0.9, yes: 0, no: 0, none: 0.1 }, spans: [span] };
  const made = {
    role: 'alone' as const,
    question,
    passage: passage('Tolve', text),
    evidence: [],
    premise: 1,
  };
  return answerCandidates([], [{ ...made, reading }]).map((candidate) => candidate.text);
}

describe('answerCandidates()', () => {
  test.each([
    ['What was the lowest temperature in Tolve?', 'It was -12 °C in Tolve.', '-12 °C', '-12 °C'],
    ['How many degrees had Tolve?', 'Tolve had it −12 degrees.', 'it −12 degrees', '−12 degrees'],
    ['Which calibre had the guns of Tolve?', 'Its guns were of .45 calibre.', '.45 calibre', '.45 calibre'],
    ['How deep is the well of Tolve?', 'The well (–40 m) is dry.', '–40 m', '–40 m'],
  ])('%s of “%s”: the sign of “%s” stays', (question, text, read, answer) => {
    expect(answered(question, text, read)).toEqual([answer]);
  });

  test.each([
    ['At which berth is the Merrow?', 'The Merrow lies at A-12 in Tolve.', '-12', '12'],
    ['How many came to Tolve?', 'To Tolve came 10 -12 people.', '-12', '12'],
    ['Which town is it?', 'It is – Tolve.', '– Tolve.', 'Tolve.'],
    ['How many came to Tolve?', 'Nobody stayed in it.  12 came.', '.  12', '12'],
    ['When did she die?', 'Ada Vey (–1967) of Tolve.', '–1967', '1967'],
  ])('%s of “%s”: what stands before “%s” is no sign', (question, text, read, answer) => {
    expect(answered(question, text, read)).toEqual([answer]);
  });
});

test('answerCandidates() gives no piece of a word', () => {
  expect(answered('เขาเกิดที่ไหน', 'เขาเกิดที่เชียงใหม่', 'ม่')).toEqual([]);
});

test('answerKey() tells what is below nothing from what is above', () => {
  expect(answerKey('-12 °C')).toBe(answerKey('−12 °C'));
  expect(answerKey('-12 °C')).not.toBe(answerKey('12 °C'));
  expect(answerKey('The Merrow')).toBe(answerKey('Merrow'));
});
