import { kindOfNoun } from '../lexicon/kind-nouns.ts';
import type { ReadQuestion } from '../question/read-question.ts';
import type { Reading } from '../rank/reading.ts';
import { labelTerms } from '../stated/field-words.ts';
import { describe } from '../text/describe.ts';
import { readPassage } from '../text/read-passage.ts';
import { type AnswerCandidate, answerKey, type ReadAnswer } from './answer-candidates.ts';

/**
 * Whether a passage says that what an answer names is of another kind than what is asked for: a painter where a painting is, a ship where a person is. Only what is known of both sides
 * counts: nothing is said against what no passage describes, or a noun that says no kind.
 */
export function isOfOtherKind({ question, passages }: Reading, { key, read }: AnswerCandidate): boolean {
  const asked = kindAsked(question);
  if (asked === undefined) return false;
  if (asked === 'person' && read.some((each) => isCellOfOtherKind(each, key))) return true;
  return passages.some(({ read: passage }) => {
    const isSubject = read.some((each) => each.passage === passage.passage && each.start === 0);
    if (!isSubject && answerKey(passage.name.join(' ')) !== key) return false;
    const kinds = describe(passage)?.kinds ?? new Set();
    return kinds.size > 0 && !kinds.has(asked) && (asked === 'person') !== kinds.has('person');
  });
}

/** 'cafe: Haddon Mill' is nobody: what its field is called tells. */
function isCellOfOtherKind({ passage }: ReadAnswer, key: string): boolean {
  const kinds = readPassage(passage).records.flatMap(({ fields }) =>
    fields.flatMap(({ name, value }) =>
      answerKey(value) === key ? [kindOfNoun(labelTerms(name).at(-1) ?? '')] : [],
    ),
  );
  return kinds.length > 0 && kinds.every((kind) => kind === 'place' || kind === 'date' || kind === 'number');
}

/** Only where the question says it: 'Which painting …', 'Who …'. */
function kindAsked({ expects, focus, words, asks }: ReadQuestion) {
  if (expects === 'person') return asks === 'who' || isNoun(words, focus, 'person') ? expects : undefined;
  if (expects === 'place' || expects === 'organisation') return expects;
  return isNoun(words, focus, 'thing') ? ('thing' as const) : undefined;
}

function isNoun(
  words: ReadQuestion['words'],
  focus: ReadQuestion['focus'],
  kind: 'person' | 'thing',
): boolean {
  return focus !== undefined && kindOfNoun(words[focus.to - 1]?.term ?? '') === kind;
}
