import type { TermFact } from '../event.ts';
import type { SearchPhrase } from './search-plan.ts';
import { isCommon } from './useful-terms.ts';
import type { CountedWord } from './word-forms.ts';

export type BarePhrase = Omit<SearchPhrase, 'weight' | 'forms'>;

/** How much a form counts beside the word as it was asked. Measured: docs/decisions/2026-11-26-word-forms.md. */
const formWeight = 0.8;
/** Matches that are scored for one query of words with their forms, the rarest words first: as with words alone, it holds the time of a search. */
const mostMatches = 3_000;
const mostInPhrase = 4;

/** The phrases of a plan with the forms that may stand for their words. Where longer words count already, none are needed. */
export function withForms(
  phrases: readonly BarePhrase[],
  facts: readonly TermFact[],
  collectionPassages: number,
): readonly SearchPhrase[] {
  const searched = new Set(phrases.filter((each) => !each.prefix).flatMap((each) => each.terms));
  const forms = affordable(
    facts.filter(({ term }) => searched.has(term)),
    collectionPassages,
  );
  return phrases.map((phrase) => {
    const [term = '', ...more] = phrase.terms;
    if (phrase.prefix) return { ...phrase, weight: 1, forms: [] };
    if (more.length > 0) return { ...phrase, weight: 1, forms: inPhrase(phrase.terms, forms) };
    const passages = facts.find((fact) => fact.term === term)?.passages ?? 0;
    return { ...phrase, ...asOneWord({ term, passages }, forms.get(term) ?? [], collectionPassages) };
  });
}

/** A word and its forms are as rare as all of them are together; alone, the rarest form would count most. */
function asOneWord(
  word: CountedWord,
  forms: readonly CountedWord[],
  all: number,
): Pick<SearchPhrase, 'weight' | 'forms'> {
  if (forms.length === 0) return { weight: 1, forms: [] };
  const together = [word, ...forms].reduce((sum, { passages }) => sum + passages, 0);
  const weigh = ({ passages }: CountedWord) => rarity(together, all) / rarity(passages, all);
  return {
    weight: weigh(word),
    forms: forms.map((form) => ({ terms: [form.term], weight: formWeight * weigh(form) })),
  };
}

/** The inverse document frequency of SQLite's bm25(). */
export function rarity(passages: number, all: number): number {
  const weight = Math.log((all - passages + 0.5) / (passages + 0.5));
  return weight > 0 ? weight : leastRarity;
}

/** A phrase that most passages hold counts next to nothing, never less. */
const leastRarity = 1e-6;

/** One word of it at a time in another form. */
function inPhrase(
  terms: readonly string[],
  forms: ReadonlyMap<string, readonly CountedWord[]>,
): SearchPhrase['forms'] {
  const all = terms.flatMap((term, at) => (forms.get(term) ?? []).map((form) => terms.with(at, form.term)));
  return all.slice(0, mostInPhrase).map((phrase) => ({ terms: phrase, weight: formWeight }));
}

/** The forms of each word whose matches are few enough, without those that are asked for themselves or say little. */
function affordable(
  facts: readonly TermFact[],
  collectionPassages: number,
): ReadonlyMap<string, readonly CountedWord[]> {
  const asked = new Set(facts.map(({ term }) => term));
  let matches = 0;
  const kept = facts
    .map(({ term, passages, forms = [] }) => {
      const useful = forms.filter(
        (form) => !asked.has(form.term) && !isCommon(form.passages, collectionPassages),
      );
      return { term, forms: useful, matches: useful.reduce((sum, form) => sum + form.passages, passages) };
    })
    .filter(({ forms }) => forms.length > 0)
    .toSorted((left, right) => left.matches - right.matches)
    .filter((word) => {
      matches += word.matches;
      return matches <= mostMatches;
    });
  return new Map(kept.map(({ term, forms }) => [term, forms]));
}
