import type { TermFact } from '../event.ts';
import type { State } from '../state.ts';
import type { KnownTerms } from './word-weights.ts';

/** What all searches of the run have told of the words of the collection; the latest word on each term counts. */
export function knownTerms(state: State): KnownTerms {
  const facts = new Map<string, TermFact>();
  let collectionPassages = 0;
  for (const { outcome } of state.searches) {
    if (outcome.kind !== 'found') continue;
    for (const fact of outcome.terms) facts.set(fact.term, fact);
    collectionPassages = Math.max(collectionPassages, outcome.collectionPassages);
  }
  return { terms: [...facts.values()], collectionPassages };
}
