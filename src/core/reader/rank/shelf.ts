import type { Passage } from '../../passage.ts';
import { positionOf } from '../question/names-in-question.ts';
import { type ReadPassage, readPassage } from '../text/read-passage.ts';
import type { Word } from '../text/words.ts';

/** One passage names what another one is about, in a sentence. Numbers are places on the shelf and in the passage. */
export type Mention = { readonly from: number; readonly sentence: number; readonly to: number };

/** Passages that are read together: all that is the same whatever is asked of them. */
export type Shelf = {
  readonly passages: readonly ReadPassage[];
  readonly mentions: readonly Mention[];
  /** Passages by what they are about, folded words joined by spaces. */
  readonly titles: ReadonlyMap<string, readonly ReadPassage[]>;
  /** In how many sentences a stem stands, and how many there are. */
  readonly sentenceCounts: ReadonlyMap<string, number>;
  readonly sentences: number;
  /** Remembers in how many passages some words stand. */
  readonly holders: Map<string, number>;
};

export function shelve(given: readonly Passage[]): Shelf {
  const passages = given.map(readPassage);
  const counts = new Map<string, number>();
  for (const { sentences } of passages) {
    for (const { stems } of sentences)
      for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return {
    passages,
    mentions: passages.flatMap((passage, to) => mentionsOf(passages, passage, to)),
    titles: titlesOf(passages),
    sentenceCounts: counts,
    sentences: passages.reduce((sum, { sentences }) => sum + sentences.length, 0),
    holders: new Map(),
  };
}

function mentionsOf(
  passages: readonly ReadPassage[],
  { name, key }: ReadPassage,
  to: number,
): readonly Mention[] {
  if (key === '') return [];
  return passages.flatMap((passage, from) => {
    if (from === to || !passage.flat.includes(` ${key} `) || passage.key === key) return [];
    const at = mentionAt(passage.words, name);
    if (at === undefined) return [];
    const sentence = passage.sentences.findIndex((each) => at >= each.from && at < each.to);
    return sentence < 0 ? [] : [{ from, sentence, to }];
  });
}

/** Where a name stands by itself: not as a common word, and not inside a longer name ('Merrow' in 'Merrow Bay'). */
function mentionAt(words: readonly Word[], name: readonly string[]): number | undefined {
  for (let at = positionOf(words, name); at !== undefined; at = positionOf(words, name, at + 1)) {
    const [before, after] = [words[at - 1], words[at + name.length]];
    const isWritten = name.length > 1 || words[at]?.isCapital === true;
    const goesOn = after?.gap === 'space' && after.isCapital;
    const goesBefore = words[at]?.gap === 'space' && before?.isCapital === true && !before.isFunction;
    if (isWritten && !goesOn && !goesBefore) return at;
  }
  return undefined;
}

function titlesOf(passages: readonly ReadPassage[]): ReadonlyMap<string, readonly ReadPassage[]> {
  const titles = new Map<string, ReadPassage[]>();
  for (const passage of passages) {
    const { key } = passage;
    if (key !== '') titles.set(key, [...(titles.get(key) ?? []), passage]);
  }
  return titles;
}

type Words = { readonly key: string; readonly stems: readonly string[] };

/** In how many passages these words stand. `key`: folded, joined by spaces; `stems`: of some of them, which tell most passages off without a search in their text. */
export function holdersOf({ passages, holders }: Shelf, { key, stems }: Words): number {
  const known = holders.get(key);
  if (known !== undefined) return known;
  const count = passages.filter(
    (passage) => stems.every((stem) => passage.stems.has(stem)) && passage.flat.includes(` ${key} `),
  ).length;
  holders.set(key, count);
  return count;
}
