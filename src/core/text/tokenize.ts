import { fold } from './fold.ts';

/** A word as it stands in a text: `term` is folded; offsets are UTF-16 into the original text. */
export type Token = { readonly term: string; readonly start: number; readonly end: number };

/** Scripts whose words no spaces divide (or, as in Korean, not from their endings): each character is a word, and a query for them is a phrase. */
export const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const anyWord =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{N}\p{M}])+/gu;
const spacedWord = /[\p{L}\p{N}\p{M}]+/gu;
const plainWord = /[a-z\d]+/gu;
const beyondPlain = /[^\p{ASCII}]/u;

/**
 * The words of a text, in order. Letters, digits and marks make words; all else divides them ("O'Neill" is two words,
 * 'north-west' too), as the index does it.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  if (!beyondPlain.test(text)) {
    for (const { 0: term, index: start } of text.toLowerCase().matchAll(plainWord))
      tokens.push({ term, start, end: start + term.length });
    return tokens;
  }
  for (const { 0: word, index: start } of text.matchAll(wordIn(text)))
    tokens.push({ term: fold(word), start, end: start + word.length });
  return tokens;
}

/** The folded words alone. */
export function terms(text: string): string[] {
  if (!beyondPlain.test(text)) return text.toLowerCase().match(plainWord) ?? [];
  return text.match(wordIn(text))?.map(fold) ?? [];
}

/** Telling scripts apart at each letter takes several times as long as reading on to the next sign. */
function wordIn(text: string): RegExp {
  return unspaced.test(text) ? anyWord : spacedWord;
}
