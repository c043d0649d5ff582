type Slice = { readonly start: number; readonly end: number };

/** Scripts without spaces between words, or, as '서울' of '서울에서', where a name ends: of them only whole characters are told. */
const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** A span that begins or ends within a word or a character that is put together, up to its borders: the pieces that a model reads are no words. */
export function withWholeWords(text: string, span: Slice): Slice {
  if (span.start >= span.end) return span;
  let { start, end } = span;
  while (isWithin(text, start)) start--;
  while (isWithin(text, end)) end++;
  return { start, end };
}

/** One letter, with its marks, of a script whose words are of several: what is left of a word that was cut. */
export function isLoneLetter(text: string): boolean {
  return /^[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*$/u.test(text);
}

function isWithin(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const [before, after] = [text.slice(Math.max(0, at - 2), at), text.slice(at, at + 2)];
  const isHalf = /[\uD800-\uDBFF]$/.test(before) && /^[\uDC00-\uDFFF]/.test(after);
  return isHalf || isWithinCharacter(before, after) || isWithinWord(before, after);
}

/** Marks, joiners and tints go with what stands before them. */
function isWithinCharacter(before: string, after: string): boolean {
  return /^(?:\p{M}|\u200D|\p{Emoji_Modifier})/u.test(after) || before.endsWith('\u200D');
}

function isWithinWord(before: string, after: string): boolean {
  const both = `${[...before].at(-1) ?? ''}${[...after][0] ?? ''}`;
  return /^(?:[\p{L}\p{M}]{2}|\p{N}{2})$/u.test(both) && !withoutSpaces.test(both);
}
