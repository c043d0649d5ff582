import { knownTerms } from '../evidence/known-terms.ts';
import { questionInUse } from '../evidence/question-in-use.ts';
import type { Query } from '../query.ts';
import { openWords } from '../relevance/passage-features.ts';
import { questionWords } from '../relevance/question-words.ts';
import type { State } from '../state.ts';
import { passageWords } from '../text/passage-words.ts';
import { stem } from '../text/stem.ts';
import { terms } from '../text/tokenize.ts';
import type { NameOption } from './name-options.ts';

/** The name, as a phrase, with the words of the question that the passage which names it leaves open. */
export function followQuery(state: State, { thing, source }: NameOption): Query {
  const question = questionInUse(state);
  const words = questionWords(question, knownTerms(state));
  const open = openWords(words, passageWords(source.passage).stems).weights;
  const rest = terms(question).filter((term) => open.has(stem(term)));
  return { text: [thing.name, ...rest].join(' '), phrases: [thing.name], match: 'any', prefix: false };
}
