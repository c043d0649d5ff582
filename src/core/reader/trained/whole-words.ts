type Slice = { readonly start: number; readonly end: number };

/** What is around a border that tells whether it is one. */
const around = 64;
const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

/** Neither do these have spaces between words, or not where a name ends: '서울' of '서울에서' is whole. */
const withoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** A span that begins or ends within a word or a character that is put together, up to its borders: the pieces that a model reads are no words. */
export function withWholeWords(text: string, { start, end }: Slice): Slice {
  return start >= end
    ? { start, end }
    : { start: pieceAt(text, start)?.start ?? start, end: pieceAt(text, end)?.end ?? end };
}

/** What lies across a place of a text; undefined where it is a border. */
function pieceAt(text: string, at: number): Slice | undefined {
  const from = Math.max(0, at - around);
  const [before, after] = [text.slice(from, at), text.slice(at, at + around)];
  const segments = (isWithinWord(before, after) ? words : clusters).segment(before + after);
  const piece = after === '' ? undefined : segments.containing(before.length);
  return piece === undefined || from + piece.index === at
    ? undefined
    : { start: from + piece.index, end: from + piece.index + piece.segment.length };
}

function isWithinWord(before: string, after: string): boolean {
  const both = `${[...before.slice(-2)].at(-1) ?? ''}${[...after.slice(0, 2)][0] ?? ''}`;
  return /^(?:[\p{L}\p{M}]{2}|\p{N}{2})$/u.test(both) && !withoutSpaces.test(both);
}
