import { evidencePassages } from '../evidence/evidence-passages.ts';
import type { SourceId } from '../ids.ts';
import type { State } from '../state.ts';
import { type MoveRule, repairOf, searchAgain } from './move-rule.ts';

const lastPage = 1;
const wholeDocuments = 2;

/** The whole document around the best evidence, where it has more than was found. */
export const readWhole: MoveRule = (state, diagnosis) => {
  const passages = evidencePassages(state)
    .filter((passage) => !state.readWhole.has(passage.id))
    .slice(0, wholeDocuments);
  const documents = new Set([...state.readWhole].map((id) => state.passages.get(id)?.documentId));
  const fresh = passages.filter((passage) => !documents.has(passage.documentId));
  if (fresh.length === 0) return undefined;
  const repair = repairOf(diagnosis, 'read-deeper', fresh.map((passage) => passage.title).join(', '));
  return { type: 'read', passages: fresh.map((passage) => passage.id), whole: true, repair };
};

/** The next page of the same results. */
export const nextPage: MoveRule = (state, diagnosis) => {
  const { search } = diagnosis;
  if (search?.outcome.kind !== 'found' || !search.outcome.hasMore || search.page >= lastPage)
    return undefined;
  const repair = repairOf(diagnosis, 'read-deeper', search.query.text);
  return searchAgain(state, { query: search.query, page: search.page + 1, repair, diagnosis });
};

/** The same query to a source that was not asked it yet, and that was not in trouble when it was asked last. */
export const switchSource: MoveRule = (state, diagnosis) => {
  const { search } = diagnosis;
  if (search === undefined) return undefined;
  for (const source of state.started?.sources ?? []) {
    if (failedLast(state, source)) continue;
    const repair = repairOf(diagnosis, 'switch-source', source);
    const effect = searchAgain(state, { query: search.query, source, repair, diagnosis });
    if (effect !== undefined) return effect;
  }
  return undefined;
};

function failedLast(state: State, source: SourceId): boolean {
  return state.searches.findLast((node) => node.source === source)?.outcome.kind === 'failed';
}
