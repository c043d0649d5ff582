import type { NamedThing } from '../event.ts';
import type { Passage } from '../passage.ts';
import { nameKey } from '../text/name-key.ts';
import { namesInProse } from '../text/names-in-prose.ts';
import { passageWords } from '../text/passage-words.ts';
import { stopWords } from '../text/stop-words.ts';
import type { Token } from '../text/tokenize.ts';

/** What an index knows of names. Keys are folded words joined by spaces. */
export type NameIndex = {
  /** Whether a document goes by this name, or by one that begins with it and a space. */
  readonly startsName: (key: string) => boolean;
  /** Ids of the documents that go by this name. */
  readonly documentsNamed: (key: string) => readonly string[];
  /** How many passages hold this name as a whole, up to `mostCounted`. */
  readonly passagesWith: (key: string) => number;
};

/** Counting stops here: a name that so many passages hold leads nowhere in particular. */
export const mostCounted = 1000;
/** Titles longer than this are sentences. */
export const longestName = 8;

/** Names in a passage that documents go by, the longest at each place, then capitalised names that none goes by. */
export function namesInPassage(index: NameIndex, passage: Passage): readonly NamedThing[] {
  const titled = titledNames(index, passage);
  const isCovered = (start: number, end: number) =>
    titled.some((each) => each.start <= start && each.start + each.name.length >= end);
  const own = new Set(passageWords(passage).titleNames);
  const others = namesInProse(passage.text).flatMap((name) => {
    const start = passage.text.indexOf(name);
    const key = nameKey(name);
    if (start < 0 || own.has(key) || isCovered(start, start + name.length)) return [];
    return [{ name, passageId: passage.id, start, titles: [], passages: index.passagesWith(key) }];
  });
  return [...titled, ...others];
}

function titledNames(index: NameIndex, passage: Passage): readonly NamedThing[] {
  const { tokens, titleNames } = passageWords(passage);
  const own = new Set(titleNames);
  const names: NamedThing[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const found = longestAt(index, passage, { tokens, at });
    if (found === undefined || own.has(found.key)) continue;
    const { start, end, titles, key, length } = found;
    const name = passage.text.slice(start, end);
    const passages = index.passagesWith(key);
    at += length - 1;
    if (
      passages >= fewPassages &&
      mostlyGoesOn(index, { text: passage.text, key, next: tokens[at + 1], end, passages })
    )
      continue;
    names.push({ name, passageId: passage.id, start, titles, passages });
  }
  return names;
}

/** In fewer passages a name may well stand in a longer one each time, 'Tolve' in 'Tolve School', and lead to its document. */
const fewPassages = 20;

type Named = {
  readonly text: string;
  readonly key: string;
  readonly next: Token | undefined;
  readonly end: number;
  readonly passages: number;
};

/** Whether a name goes on into a longer one here, as it mostly does: 'United' is no album where the 'United States' are meant. */
function mostlyGoesOn(index: NameIndex, { text, key, next, end, passages }: Named): boolean {
  if (next === undefined || text.slice(end, next.start) !== ' ' || !/^\p{Lu}/u.test(text.slice(next.start)))
    return false;
  return index.passagesWith(`${key} ${next.term}`) * 2 > passages;
}

type Place = { readonly tokens: readonly Token[]; readonly at: number };

function longestAt(index: NameIndex, { text }: Passage, { tokens, at }: Place) {
  const first = tokens[at];
  // Most words begin no name.
  if (first === undefined || !index.startsName(first.term)) return undefined;
  let longest: { key: string; titles: readonly string[]; last: Token; length: number } | undefined;
  let key = '';
  for (const [before, last] of tokens.slice(at, at + longestName).entries()) {
    key = before === 0 ? last.term : `${key} ${last.term}`;
    // Most names end after two words: a longer one is asked for only where one goes on.
    if (!index.startsName(key)) break;
    // A name of one word counts only where it is written as a name.
    const counts = before > 0 || (!stopWords.has(first.term) && /^\P{Ll}/u.test(text.slice(first.start)));
    const titles = counts ? index.documentsNamed(key) : [];
    if (titles.length > 0) longest = { key, titles, last, length: before + 1 };
  }
  return longest && { ...longest, start: first.start, end: longest.last.end };
}
