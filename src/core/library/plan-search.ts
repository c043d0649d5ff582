import type { TermFact } from '../event.ts';
import type { Query } from '../query.ts';
import { terms, tokenize, unspaced } from '../text/tokenize.ts';
import type { SearchPlan } from './search-plan.ts';
import { usefulTerms } from './useful-terms.ts';
import { type BarePhrase, withForms } from './with-forms.ts';

/** A query is cut after so many distinct words: no question has more, and a pasted page must not stall the index. */
const mostWords = 64;
const mostPhrases = 8;

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
  const bare = distinct([...parts, ...plain.map((run) => ({ terms: run, prefix: false }))]);
  const phrases = withForms(bare, facts, collectionPassages);
  return phrases.length === 0 ? undefined : { phrases, every };
}

function distinct(phrases: readonly BarePhrase[]): readonly BarePhrase[] {
  const byKey = new Map<string, BarePhrase>();
  for (const phrase of phrases) {
    const key = `${phrase.terms.join(' ')}${phrase.prefix ? '*' : ''}`;
    if (!byKey.has(key)) byKey.set(key, phrase);
  }
  return [...byKey.values()];
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
