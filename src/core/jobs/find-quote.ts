import type { Passage, Quote } from '../passage.ts';
import { quotedSign } from './quoted-passages.ts';

/** Fewer signs stand in too many places to be a quote. */
const shortest = 4;

/** Finds words in a passage: letter for letter, but for white space and the signs that quoting changes. Offsets are exact. */
export function findQuote(words: string, passage: Passage): Quote | undefined {
  const wanted = flatten(words);
  if (wanted.text.length < shortest) return undefined;
  const held = flatten(passage.text);
  const at = held.text.indexOf(wanted.text);
  if (at < 0) return undefined;
  const start = held.places[at] ?? 0;
  const last = held.places[at + wanted.text.length - 1] ?? start;
  const end = last + 1;
  return { passageId: passage.id, start, end, text: passage.text.slice(start, end) };
}

/** Each sign with the place that it had; runs of white space are one space, and none stands at the ends. */
function flatten(text: string): { readonly text: string; readonly places: readonly number[] } {
  let flat = '';
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    const isSpace = /[\s\p{Cc}]/u.test(sign);
    if (isSpace && (flat === '' || flat.endsWith(' '))) continue;
    flat += isSpace ? ' ' : quotedSign(sign);
    places.push(at);
  }
  return flat.endsWith(' ')
    ? { text: flat.slice(0, -1), places: places.slice(0, -1) }
    : { text: flat, places };
}
