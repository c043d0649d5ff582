import type { TermFact } from '../event.ts';
import type { Query } from '../query.ts';
import { stopWords } from '../text/stop-words.ts';
import { terms, tokenize, unspaced } from '../text/tokenize.ts';

/** A word, or words that stand side by side. With `prefix`, longer words that begin with the (only) one count too. */
export type SearchPhrase = { readonly terms: readonly string[]; readonly prefix: boolean };

/** What an index is to look for. `every`: a passage must hold all phrases, else any of them. */
export type SearchPlan = { readonly phrases: readonly SearchPhrase[]; readonly every: boolean };

/** A query is cut after so many distinct words: no question has more, and a pasted page must not stall the index. */
const mostWords = 64;
const mostPhrases = 8;
/** Words that more than this share of the passages hold say little and cost most: left out while there are rarer ones. */
const commonShare = 0.1;
/**
 * Matches that are scored for one query, counted by word: the rarest words come first, and those that would go over it are left out (the rarest
 * few never are). It holds the time of a search in a large library; below some 20,000 passages it leaves nothing out.
 */
const mostMatches = 40_000;
const fewWords = 3;
/** In a small library a share says nothing. */
const fewPassages = 200;

/** The distinct words of a query, in order: what the index is asked about first. */
export function queryWords({ text, phrases }: Query): readonly string[] {
  return [...new Set(terms([text, ...phrases].join(' ')))].slice(0, mostWords);
}

/** What to look for, given what the index knows of the query's words; undefined where there is nothing. */
export function planSearch(
  query: Query,
  facts: readonly TermFact[],
  collectionPassages: number,
): SearchPlan | undefined {
  const useful = usefulTerms(facts, collectionPassages);
  if (useful.size === 0) return undefined;
  const words = runs(query.text).filter((run) => run.every((term) => useful.has(term)));
  const quoted = query.phrases.slice(0, mostPhrases).map((phrase) => terms(phrase).slice(0, mostWords));
  const whole = quoted.filter((phrase) => phrase.length > 1);
  const own = quoted.filter((phrase) => phrase.length === 1);
  const loose = whole.flat().filter((term) => useful.has(term));
  const every = query.match === 'all';
  const parts = [...words, ...own].map((run) => ({ terms: run, prefix: query.prefix && run.length === 1 }));
  const plain = [...whole, ...(every ? [] : loose.map((term) => [term]))];
  const phrases = distinct([...parts, ...plain.map((run) => ({ terms: run, prefix: false }))]);
  return phrases.length === 0 ? undefined : { phrases, every };
}

function distinct(phrases: readonly SearchPhrase[]): readonly SearchPhrase[] {
  const byKey = new Map<string, SearchPhrase>();
  for (const phrase of phrases) {
    const key = `${phrase.terms.join(' ')}${phrase.prefix ? '*' : ''}`;
    if (!byKey.has(key)) byKey.set(key, phrase);
  }
  return [...byKey.values()];
}

/**
 * Words to search for: function words and very common ones only where the query has no others. Of a single character of a word nothing
 * is told by how common it is.
 */
function usefulTerms(facts: readonly TermFact[], collectionPassages: number): ReadonlySet<string> {
  const content = facts.filter(({ term }) => !stopWords.has(term));
  const limit = Math.max(fewPassages, collectionPassages * commonShare);
  const rare = content.filter(({ term, passages }) => passages <= limit || unspaced.test(term));
  const found = rare.some(({ passages }) => passages > 0);
  const kept = found ? rare : content.length > 0 ? content : facts;
  return new Set(affordable(kept).map(({ term }) => term));
}

function affordable(facts: readonly TermFact[]): readonly TermFact[] {
  let matches = 0;
  return facts
    .toSorted((left, right) => left.passages - right.passages)
    .filter(({ term, passages }, index) => {
      matches += passages;
      return index < fewWords || matches <= mostMatches || unspaced.test(term);
    });
}

/** Words, each a run of one; characters of scripts without spaces that stand together are runs of two, which are looked for as phrases. */
function runs(text: string): readonly (readonly string[])[] {
  const groups: { characters: boolean; end: number; readonly terms: string[] }[] = [];
  for (const { term, start, end } of tokenize(text)) {
    const characters = unspaced.test(term);
    const open = groups.at(-1);
    if (open?.characters === true && characters && open.end === start) {
      open.terms.push(term);
      open.end = end;
    } else groups.push({ characters, end, terms: [term] });
    if (groups.length > mostWords) break;
  }
  return groups
    .flatMap((group) => (group.terms.length > 1 ? pairs(group.terms) : [group.terms]))
    .slice(0, mostWords);
}

/** A sentence without spaces is no phrase of its own: its pairs of neighbouring characters are. */
function pairs(characters: readonly string[]): readonly (readonly string[])[] {
  return characters.slice(1).map((character, index) => [characters[index] ?? '', character]);
}
