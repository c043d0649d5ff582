import { fold } from './fold.ts';

/** A word as it stands in a text: `term` is folded; offsets are UTF-16 into the original text. */
export type Token = { readonly term: string; readonly start: number; readonly end: number };

/** Scripts whose words no spaces divide (or, as in Korean, not from their endings): each character is a word, and a query for them is a phrase. */
export const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{N}\p{M}])+/gu;

/**
 * The words of a text, in order. Letters, digits and marks make words; all else divides them ("O'Neill" is two words,
 * 'north-west' too), as the index does it.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(word)) {
    tokens.push({ term: fold(match[0]), start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

/** The folded words alone. */
export function terms(text: string): string[] {
  const found = text.match(word);
  return found === null ? [] : found.map(fold);
}
