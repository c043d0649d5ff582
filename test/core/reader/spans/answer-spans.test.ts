import { expect, test } from 'vitest';
import { answerSpans } from '../../../../src/core/reader/spans/answer-spans.ts';
import { readPassage } from '../../../../src/core/reader/text/read-passage.ts';
import { passage } from '../../../kit/passages.ts';

function spans(text: string) {
  const read = readPassage(passage('Log', text));
  return read.sentences.flatMap((sentence) =>
    answerSpans(read, sentence).map((span) => ({
      shape: span.shape,
      text: text.slice(span.start, span.end),
    })),
  );
}

test('answerSpans() finds names, lists of names, dates, numbers, phrases and what is quoted', () => {
  const found = spans(
    'Ilse Brandt, of Quill Harbour, Tolve, wrote "The Long Tide" on 5 May 1810 and owned 35 grey whaling boats.',
  );
  expect(found).toContainEqual({ shape: 'name', text: 'Ilse Brandt' });
  expect(found).toContainEqual({ shape: 'names', text: 'Quill Harbour, Tolve' });
  expect(found).toContainEqual({ shape: 'quoted', text: 'The Long Tide' });
  expect(found).toContainEqual({ shape: 'date', text: '5 May 1810' });
  expect(found).toContainEqual({ shape: 'number', text: '35' });
  expect(found).toContainEqual({ shape: 'phrase', text: 'grey whaling boats' });
});

test('answerSpans() finds the clause that gives a reason', () => {
  expect(spans('The yard closed because the harbour silted up.')).toContainEqual({
    shape: 'clause',
    text: 'the harbour silted up',
  });
});

test('answerSpans() takes no month inside a date for a name', () => {
  expect(spans('It sank on October 3, 1912.').filter((span) => span.text === 'October')).toEqual([]);
});

test('answerSpans() gives offsets that are exact in the text of the passage', () => {
  const text = 'One day came. Then Łódź – a town – fell; “Œuvre” burned in 1912.';
  const read = readPassage(passage('Log', text));
  for (const sentence of read.sentences) {
    for (const { start, end } of answerSpans(read, sentence)) {
      expect(start).toBeGreaterThanOrEqual(sentence.start);
      expect(end).toBeLessThanOrEqual(sentence.end);
      expect(text.slice(start, end).trim()).not.toBe('');
    }
  }
});
