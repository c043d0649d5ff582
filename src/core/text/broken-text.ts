import type { Passage } from '../passage.ts';

/** Three lower-case letters or more that stand alone: not the end of a name, a contraction or a code, nor a part of an address. */
const plainWord = /(?<![\p{L}\p{N}'’.@/_-])\p{Ll}{3,}(?![\p{L}\p{N}@/_]|:\/)/gu;
const latin = /^[a-z]+$/u;
/**
 * Without a vowel, those of Welsh among them. Shorter ones are written everywhere ('tbsp', 'html', 'rpm', 'bzw'), but of four letters next to
 * none with a 'j', 'q' or 'x'.
 */
const onlyConsonants = /^[^aeiouwy]{5,}$|^(?=.*[jqx])[^aeiouwy]{4}$/u;
/**
 * Pairs of letters that at most one word of a thousand has, of those of four letters or more, in each of 60 languages: counted in the messages of
 * Debian's programs, and for English in passages too.
 */
const strangePair =
  /b[fq]|c[bfpqvx]|d[qx]|f[cpxz]|h[gqxz]|j[bchqrx]|[klps]x|q[bcgkmnprtvwxz]|v[fgmqwx]|w[fjkqvwx]|x[dfjklmnqsvwxz]|y[qx]|z[fqx]/u;
const leastPaired = 4;
/** One strange word is a name or a term: 'xxhash', 'graphql'. */
const fewestBroken = 2;
const leastShare = 0.06;
/** Where a decoder could not read a byte. */
const undecoded = '�';

/** A text that stops in a sentence is cut where it is shorter than this (characters): a longer one has said what a list of results can. */
const shortText = 90;
const fewestWords = 5;
const sentenceEnd = /[\p{P}\p{S}]\s*$/u;
/** A row of a table, as it is written down: 'price per kilo: 150'. It has no sentence to stop in. */
const field = /(?:^|\n)[^\n:.]{1,40}: [^\n]+\s*$/u;

/**
 * Whether a text came through damaged, as a wrong encoding or a broken scan leaves it: some of its words are no words of any language. Told by words of
 * Latin letters that have no vowel or pairs of letters that nobody writes, half of those drawn by chance, and by characters that could not be decoded.
 */
export function isDamaged(text: string): boolean {
  if (text.split(undecoded).length > fewestBroken) return true;
  const words = text.match(plainWord) ?? [];
  const broken = new Set(words.filter(isBrokenWord)).size;
  return broken >= fewestBroken && broken / words.length >= leastShare;
}

function isBrokenWord(word: string): boolean {
  if (!latin.test(word)) return false;
  return onlyConsonants.test(word) || (word.length >= leastPaired && strangePair.test(word));
}

/** Whether a text is only a beginning that stops within a sentence. */
export function isCutOff(text: string): boolean {
  const words = text.trim().split(/\s+/u).length;
  return text.length < shortText && words >= fewestWords && !sentenceEnd.test(text) && !field.test(text);
}

const known = new WeakMap<Passage, boolean>();

/** Whether the passage's text is damaged or cut off. A heading by itself is neither. Remembered for each passage object: a run asks it at each of its steps. */
export function isBroken(passage: Passage): boolean {
  const before = known.get(passage);
  if (before !== undefined) return before;
  const broken = isDamaged(passage.text) || (isCutOff(passage.text) && !isHeading(passage));
  known.set(passage, broken);
  return broken;
}

function isHeading({ title, text }: Passage): boolean {
  return title.split(' › ').includes(text.trim());
}

/** Of two texts of the same passage, the one to go by: the later, unless it is a damaged copy of the earlier, or the beginning of it alone. */
export function betterText(earlier: string, later: string): string {
  if (earlier === later) return later;
  const isWorse = earlier.startsWith(later) || (isDamaged(later) && !isDamaged(earlier));
  return isWorse ? earlier : later;
}
