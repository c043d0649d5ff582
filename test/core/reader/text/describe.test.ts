import { expect, test } from 'vitest';
import { describe as describePassage } from '../../../../src/core/reader/text/describe.ts';
import { readPassage } from '../../../../src/core/reader/text/read-passage.ts';
import { passage } from '../../../kit/passages.ts';

const kinds = (text: string) => [...(describePassage(readPassage(passage('It', text)))?.kinds ?? [])];

test('describe() reads what the first sentence says that a thing is', () => {
  expect(
    kinds('Ilse Brandt (5 May 1810 – 1871) was a Tolvan sea captain and writer who lived in Merrow.'),
  ).toEqual(['person']);
  expect(kinds('Quill Harbour is a fishing village located on the coast.')).toEqual(['place']);
  expect(kinds('Delloway Brothers was a shipping company of Tolve.')).toEqual(['organisation']);
});

test('describe() says nothing of a text that describes nothing', () => {
  expect(describePassage(readPassage(passage('It', 'Turnips grow in spring.')))).toBeUndefined();
  expect(describePassage(readPassage(passage('It', '')))).toBeUndefined();
});
