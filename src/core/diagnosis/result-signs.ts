import { focusOf } from '../evidence/question-in-use.ts';
import type { PassageId } from '../ids.ts';
import type { SearchNode, State } from '../state.ts';
import { askingSentence } from '../text/asking-sentence.ts';
import { stopWords } from '../text/stop-words.ts';
import { terms } from '../text/tokenize.ts';
import { hitsOf, type Sign } from './diagnosis.ts';

/** Fewer results than this are few. */
const few = 3;
/** Scores that fall less than this from first to last tell nothing apart. */
const flatness = 0.8;

/** Results came, and the checker says that none bears on the need. */
export const offTopic: Sign = (_state, search) =>
  search.judgement?.verdict === 'bad'
    ? { failure: 'off-topic', search, detail: `none of ${hitsOf(search).length} passages` }
    : undefined;

/** A few hits, and the query asked for much: some words kept the rest out. */
export const tooNarrow: Sign = (_state, search) =>
  search.judgement?.verdict !== 'good' && hitsOf(search).length < few && search.page === 0
    ? { failure: 'too-narrow', search, detail: search.query.text }
    : undefined;

/** A short query whose many hits are all alike to the source, over many documents; or one with much said around what is asked. */
export const tooBroad: Sign = (state, search) => {
  if (search.outcome.kind !== 'found' || search.judgement?.verdict === 'good' || !search.outcome.hasMore) {
    return undefined;
  }
  const question = state.started?.question ?? '';
  if (
    search.query.text === question &&
    askingSentence(question) !== undefined &&
    focusOf(state) === undefined
  ) {
    return { failure: 'too-broad', search, detail: search.query.text };
  }
  const { hits } = search.outcome;
  const content = terms(search.query.text).filter((term) => !stopWords.has(term));
  const flat = (hits.at(-1)?.score ?? 0) > flatness * (hits[0]?.score ?? 0);
  return flat && content.length <= 3
    ? { failure: 'too-broad', search, detail: search.query.text }
    : undefined;
};

/** A later search that brought nothing which was not there before. */
export const repeating: Sign = (state, search) => {
  const before = seenBefore(state, search);
  const isNew = hitsOf(search).some((hit) => !before.has(hit.passage.id));
  return before.size > 0 && !isNew && search.judgement?.verdict !== 'good'
    ? { failure: 'repeating', search, detail: search.query.text }
    : undefined;
};

function seenBefore(state: State, search: SearchNode): ReadonlySet<PassageId> {
  const earlier = state.searches.filter((node) => node.step < search.step);
  return new Set(earlier.flatMap((node) => hitsOf(node).map((hit) => hit.passage.id)));
}
