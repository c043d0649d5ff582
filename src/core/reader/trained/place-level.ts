import { fold } from '../../text/fold.ts';
import { isCountryName } from '../lexicon/countries.ts';

type Slice = { readonly start: number; readonly end: number };

const asked =
  /\b(?:which|what)\s+(?:(?:is|was)\s+the\s+)?(?:(?!is\b|was\b)[\p{L}.]+\s+){0,2}?(?<noun>state|province|county|country|nation)\b(?!\s+(?:flower|bird|song|motto|council|hall|school|university|park|music))/iu;
/** A part of an address: 'Tolve', 'New South Wales', 'Washington, D.C.' are at most. */
const part = String.raw`\p{Lu}[\p{L}.'’-]*(?:\s(?:(?:of|and|the|de|la|le|du|upon|on)\s)*\p{Lu}[\p{L}.'’-]*)*`;
const address = new RegExp(String.raw`^${part}(?:,\s${part}){1,3}$`, 'u');
const before = new RegExp(String.raw`(${part})(?:\s(?:state|province|county))?,\s$`, 'u');
/** It is called a county by its name, or by the word after it. */
const isCounty = /\b(?:county|shire|parish)\b|shire\b|^(?:county|co)\b/iu;

/**
 * Of a place with what it lies in, 'Ilsbury, Quill County, Tolve', the one that the question asks for by its noun: a county the one called so, a country the last, a state
 * what stands before the country or last. Where a country was read for a state, or a state for a county, what stands before it. Any other span as it is; offsets are those of the text.
 */
export function placeOfLevel(question: string, text: string, span: Slice): Slice {
  const noun = asked.exec(question)?.groups?.['noun']?.toLowerCase();
  if (noun === undefined) return span;
  const own = text.slice(span.start, span.end);
  const parts = address.test(own) ? partsOf(own, span.start) : [];
  const all = parts.length > 0 ? parts : [span];
  const said = (slice: Slice) => text.slice(slice.start, slice.end);
  switch (noun) {
    case 'county':
      return [...all, ...precedingParts(text, span.start)].find((each) => isCounty.test(said(each))) ?? span;
    case 'country':
    case 'nation':
      return parts.findLast((each) => isCountry(said(each))) ?? span;
    default:
      return stateAmong(text, all) ?? span;
  }
}

function partsOf(own: string, from: number): readonly Slice[] {
  let at = 0;
  return own.split(', ').map((each) => {
    const start = own.indexOf(each, at);
    at = start + each.length;
    return { start: from + start, end: from + start + each.length };
  });
}

/** What stands before a comma before this place, nearest first. */
function precedingParts(text: string, start: number): readonly Slice[] {
  const found: Slice[] = [];
  let at = start;
  while (found.length < 2) {
    const match = before.exec(text.slice(Math.max(0, at - 80), at));
    if (match === null) return found;
    at = Math.max(0, at - 80) + match.index;
    found.push({ start: at, end: at + (match[1]?.length ?? 0) });
  }
  return found;
}

function stateAmong(text: string, parts: readonly Slice[]): Slice | undefined {
  const last = parts.at(-1);
  if (last === undefined) return undefined;
  if (!isCountry(text.slice(last.start, last.end))) return parts.length > 1 ? last : undefined;
  if (parts.length > 1) return parts.at(-2);
  return precedingParts(text, last.start)[0];
}

/** Georgia is a state as well. */
function isCountry(name: string): boolean {
  const folded = fold(name).replace(/^the /u, '').replace(/\./gu, '');
  return (
    folded !== 'georgia' && (isCountryName(folded) || /^(?:usa?|uk|england|scotland|wales)$/u.test(folded))
  );
}
