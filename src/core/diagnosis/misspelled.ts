import type { TermFact } from '../event.ts';
import { followedName } from '../evidence/candidates.ts';
import { isHeld } from '../evidence/is-held.ts';
import { kindOfNoun } from '../reader/lexicon/kind-nouns.ts';
import type { SearchNode, State } from '../state.ts';
import { editDistance } from '../text/edit-distance.ts';
import { passageWords } from '../text/passage-words.ts';
import { sentences } from '../text/sentences.ts';
import { stopWords } from '../text/stop-words.ts';
import { tokenize } from '../text/tokenize.ts';
import type { Sign } from './diagnosis.ts';

/** A word that the index does not know, and its most likely spelling. `term` and `to` are folded. */
export type Misspelling = { readonly term: string; readonly to: string };

const shortestWord = 4;
export const longPlainWord = 6;

/**
 * A query word that no passage holds in any form, while a near neighbour stands in some. A plain word is left alone when the results were good all
 * the same; a name is not, since good results for the other words say nothing about it.
 */
export const misspelled: Sign = (state, search) => {
  const found = misspellings(state, search);
  if (found.length === 0) return undefined;
  return { failure: 'misspelled', search, detail: found.map(({ term, to }) => `${term} → ${to}`).join(', ') };
};

export function misspellings(state: State, search: SearchNode): readonly Misspelling[] {
  if (search.outcome.kind !== 'found') return [];
  const spelled = search.outcome.terms.flatMap((fact) => {
    const to = spellingOf(fact);
    return to === undefined ? [] : [{ fact, to }];
  });
  if (spelled.length === 0) return [];
  const question = state.started?.question ?? '';
  const [names, first] = [capitalised(question), beginnings(question)];
  // A search that followed a name takes the rest of the question along: its plain words had their turn before.
  const good = search.judgement?.verdict === 'good' || followedName(search) !== undefined;
  return spelled.flatMap(({ fact, to }) => {
    const isName = names.has(fact.term) || (first.has(fact.term) && isWrittenAsName(to, state));
    return isName || (!good && isSlip(fact.term, to)) ? [{ term: fact.term, to }] : [];
  });
}

/** A short plain word has neighbours that are words of their own ('wife', 'wine'): only in a long one is one letter a slip. */
function isSlip(term: string, to: string): boolean {
  return [...term].length >= longPlainWord && editDistance(term, to, 1) <= 1;
}

function spellingOf(fact: TermFact): string | undefined {
  const { term, neighbours } = fact;
  if (isHeld(fact) || stopWords.has(term) || [...term].length < shortestWord || /\d/u.test(term))
    return undefined;
  return neighbours[0]?.term;
}

/** Folded words that are written like names, where no sentence begins; all words where the question has no capitals at all. */
export function capitalised(question: string): ReadonlySet<string> {
  const tokens = tokenize(question);
  const large = tokens.filter(({ start }) => isCapital(question, start));
  const first = firstWords(question);
  const names = large.filter((token) => !first.includes(token.start));
  return new Set((large.length > 0 ? names : tokens).map(({ term }) => term));
}

/** Folded words that begin a sentence with a capital, as every word does there; kinds of things are no names. */
function beginnings(question: string): ReadonlySet<string> {
  const first = firstWords(question);
  const words = tokenize(question).filter(({ start }) => first.includes(start) && isCapital(question, start));
  return new Set(words.flatMap(({ term }) => (kindOfNoun(term) === undefined ? [term] : [])));
}

const insideSentence = /(?<!\p{L})\p{Ll}[\p{L}\p{M}'’-]*,? $/u;
const longestWord = 40;

/** Whether passages of the run have the word inside a sentence, and never without a capital: 'Wool' at the start of a question is not 'wood'. */
function isWrittenAsName(term: string, { passages }: State): boolean {
  const places = [...passages.values()].map(passageWords).flatMap(({ flat, text, tokens }) => {
    const found = flat.includes(` ${term} `) ? tokens.filter((token) => token.term === term) : [];
    return found.map(({ start }) => ({ text, start }));
  });
  const isInside = ({ text, start }: { readonly text: string; readonly start: number }) =>
    insideSentence.test(text.slice(Math.max(0, start - longestWord), start));
  return places.every(({ text, start }) => isCapital(text, start)) && places.some(isInside);
}

/** Where the first word of each sentence begins. */
function firstWords(text: string): readonly number[] {
  const tokens = tokenize(text);
  return sentences(text).flatMap((span) => tokens.find(({ start }) => start >= span.start)?.start ?? []);
}

function isCapital(text: string, start: number): boolean {
  return /^\p{Lu}/u.test(text.slice(start, start + 2));
}
