import type { TermFact } from '../event.ts';
import type { State } from '../state.ts';
import type { KnownTerms } from './word-weights.ts';

const remembered = new WeakMap<State['searches'], KnownTerms>();

/** What all searches of the run have told of the words of the collection; the latest word on each term counts. */
export function knownTerms({ searches }: Pick<State, 'searches'>): KnownTerms {
  const known = remembered.get(searches) ?? gather(searches);
  remembered.set(searches, known);
  return known;
}

function gather(searches: State['searches']): KnownTerms {
  const facts = new Map<string, TermFact>();
  let collectionPassages = 0;
  for (const { outcome } of searches) {
    if (outcome.kind !== 'found') continue;
    for (const fact of outcome.terms) facts.set(fact.term, fact);
    // A source that says nothing of its words does not tell how rare they are among its passages.
    if (outcome.terms.length > 0) {
      collectionPassages = Math.max(collectionPassages, outcome.collectionPassages);
    }
  }
  return { terms: [...facts.values()], collectionPassages };
}
