import type { AnswerKind } from '../../need.ts';
import { kindOfNoun } from '../lexicon/kind-nouns.ts';
import { isParticiple } from '../lexicon/verbs.ts';
import type { ReadPassage } from './read-passage.ts';
import type { Word } from './words.ts';

/** What a passage's first sentences say that its subject is: 'X (…) was a Tolvan film director and actor' -> those words. */
export type Description = {
  readonly stems: ReadonlySet<string>;
  readonly kinds: ReadonlySet<AnswerKind>;
  readonly from: number;
  readonly to: number;
};

const copulas = new Set(['is', 'was', 'are', 'were']);
const articles = new Set(['a', 'an', 'the', 'one']);
const longest = 14;
const searched = 60;
const remembered = new WeakMap<ReadPassage, Description | undefined>();

export function describe(passage: ReadPassage): Description | undefined {
  if (!remembered.has(passage)) remembered.set(passage, read(passage));
  return remembered.get(passage);
}

function read({ words, sentences }: ReadPassage): Description | undefined {
  const limit = Math.min(searched, sentences[1]?.to ?? sentences[0]?.to ?? 0);
  const copula = words.findIndex(
    (word, at) => at < limit && copulas.has(word.term) && articles.has(words[at + 1]?.term ?? ''),
  );
  if (copula < 0) return undefined;
  const from = copula + 2;
  const end = sentences.find((sentence) => sentence.from <= copula && copula < sentence.to)?.to ?? limit;
  let to = from;
  while (to < Math.min(end, from + longest) && goesOn(words, to)) to++;
  const said = words.slice(from, to);
  const kinds = said.flatMap((word, index) => {
    const isHead =
      index === said.length - 1 || said[index + 1]?.gap === 'comma' || said[index + 1]?.term === 'and';
    return isHead ? (kindOfNoun(word.term) ?? []) : [];
  });
  return {
    stems: new Set(said.filter((word) => !word.isFunction).map((word) => word.stem)),
    kinds: new Set(kinds),
    from,
    to,
  };
}

/** 'film director and actor | who', 'town | located in'; 'retired British driver' goes on. */
function goesOn(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  if (word.term === 'and' || word.term === 'or') return true;
  if (word.isFunction && !word.isCapital) return false;
  return !(isParticiple(word.term) && (words[at + 1]?.isFunction ?? true));
}
