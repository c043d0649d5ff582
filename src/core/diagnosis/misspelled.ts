import type { TermFact } from '../event.ts';
import { followedName } from '../evidence/candidates.ts';
import { isHeld } from '../evidence/is-held.ts';
import type { SearchNode, State } from '../state.ts';
import { editDistance } from '../text/edit-distance.ts';
import { fold } from '../text/fold.ts';
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
  const names = capitalised(state.started?.question ?? '');
  // A search that followed a name takes the rest of the question along: its plain words had their turn before.
  const good = search.judgement?.verdict === 'good' || followedName(search) !== undefined;
  return search.outcome.terms.flatMap((fact) => {
    const to = spellingOf(fact);
    if (to === undefined) return [];
    const isName = names.has(fact.term);
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

/** Folded words that are written like names; all of them where the question has no capitals at all, not even where it begins. */
export function capitalised(question: string): ReadonlySet<string> {
  const tokens = tokenize(question);
  const isName = (start: number) => /^\p{Lu}/u.test(question.slice(start, start + 2));
  const names = tokens.filter(({ start }, index) => index > 0 && isName(start));
  const hasCapitals = names.length > 0 || isName(tokens[0]?.start ?? 0);
  return new Set((hasCapitals ? names : tokens).map(({ term }) => fold(term)));
}
