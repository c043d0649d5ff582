import { openWords } from '../relevance/passage-features.ts';
import { questionWords } from '../relevance/question-words.ts';
import type { State } from '../state.ts';
import { passageWords } from '../text/passage-words.ts';
import { knownTerms } from './known-terms.ts';
import { questionInUse } from './question-in-use.ts';

/** More of the question's weight than this may stay open: wordings differ, and a stem is no synonym. */
const mayStayOpen = 0.4;

/**
 * Words of the question that neither the passages quoted so far nor their titles hold, heaviest first; none when
 * little enough is open. An answer that leaves much of the question open answers another question.
 */
export function uncoveredWords(state: State): readonly string[] {
  const quoted = [...state.findings.values()].flatMap((finding) =>
    finding.quotes.map((quote) => quote.passageId),
  );
  const stems = quoted.flatMap((id) => {
    const passage = state.passages.get(id);
    return passage === undefined ? [] : [...passageWords(passage).stems];
  });
  const open = openWords(questionWords(questionInUse(state), knownTerms(state)), new Set(stems));
  if (open.share <= mayStayOpen) return [];
  return [...open.weights].sort(([, left], [, right]) => right - left).map(([word]) => word);
}
