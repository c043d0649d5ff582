import { isHeld } from '../evidence/is-held.ts';
import type { Sign } from './diagnosis.ts';
import { hitsOf } from './diagnosis.ts';

/** The source broke, was slow or refused: not the same as finding nothing. */
export const sourceTrouble: Sign = (_state, search) =>
  search.outcome.kind === 'failed'
    ? { failure: search.outcome.failure, search, detail: search.outcome.message }
    : undefined;

/** The source answered, with nothing. */
export const noResults: Sign = (_state, search) =>
  search.outcome.kind === 'found' && hitsOf(search).length === 0
    ? { failure: 'no-results', search, detail: search.query.text }
    : undefined;

/** Half of what the query asks for, or more, is not in this source's vocabulary, and there is another source. */
export const wrongSource: Sign = (state, search) => {
  if (search.outcome.kind !== 'found' || search.judgement?.verdict === 'good') return undefined;
  const others = (state.started?.sources.length ?? 0) > 1;
  const content = search.outcome.terms.filter((fact) => !isHeld(fact));
  const all = search.outcome.terms.length;
  return others && all > 0 && content.length >= all / 2
    ? { failure: 'wrong-source', search, detail: content.map((fact) => fact.term).join(', ') }
    : undefined;
};
