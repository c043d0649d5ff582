import { finiteVerbs, isParticiple } from '../lexicon/verbs.ts';
import type { Word } from '../text/words.ts';
import { prepositions } from './question-parts.ts';

const plainVerbs = new Set(
  'die died born lie lies lived studied rise rises run runs flow flows stand stands start starts begin began end ended win won lose lost wrote came went found sank sailed married'.split(
    ' ',
  ),
);

export function isVerbAt(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  return (
    finiteVerbs.has(word.term) || plainVerbs.has(word.term) || (isParticiple(word.term) && !word.isCapital)
  );
}

/** The position after a verb and what belongs to it: 'was born', 'is located in', 'died'. */
export function afterVerb(words: readonly Word[], verb: number): number {
  let to = verb + 1;
  const isAuxiliary = /^(?:is|was|are|were|has|had|have|did|does|do|been)$/u.test(words[verb]?.term ?? '');
  const next = words[to];
  if (isAuxiliary && next !== undefined && !next.isFunction && !next.isCapital) to++;
  const isStranded =
    prepositions.has(words[to]?.term ?? '') && (to + 1 >= words.length || isVerbAt(words, to + 1));
  return isStranded ? to + 1 : to;
}
