import { expect, test } from 'vitest';
import { withWholeWords } from '../../../../src/core/reader/trained/whole-words.ts';

test.each([
  ['a word', 'It is Lotte Maes.', 'ott', 'Lotte'],
  ['a number', 'It was in 1967.', '96', '1967'],
  ['a Thai letter with its mark', 'เชียงใหม่', 'เชียงใหม', 'เชียงใหม่'],
  ['a letter with its accent', 'It is Ren\u0065\u0301, he said.', 'Ren\u0065', 'Ren\u0065\u0301'],
  ['a picture of several', 'It is 👩‍👧 here.', '👩', '👩‍👧'],
])('withWholeWords() takes all of %s of “%s” where “%s” was read', (_, text, read, whole) => {
  const start = text.indexOf(read);
  const slice = withWholeWords(text, { start, end: start + read.length });
  expect(text.slice(slice.start, slice.end)).toBe(whole);
});

test.each([
  ['He was born in Tolve.', 'Tolve'],
  ['A way of 12km to it.', '12'],
  ['그는 서울에서 왔다.', '서울'],
  ['彼は東京都に住む。', '東京'],
  ['Tolve', 'Tolve'],
])('withWholeWords() leaves of “%s” the span “%s”', (text, read) => {
  const start = text.indexOf(read);
  const span = { start, end: start + read.length };
  expect(withWholeWords(text, span)).toEqual(span);
});
