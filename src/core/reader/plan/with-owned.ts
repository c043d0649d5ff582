import { isOwnedByMany, nounsFrom, ownedAfter } from '../chain/question-parts.ts';
import { isVerbAt } from '../chain/verb-groups.ts';
import type { ReadQuestion } from '../question/read-question.ts';
import type { WordRange } from '../spans/names.ts';

/** A name with what it owns: neither 'Mrs Pring’s wireless' nor 'the infants’ fair' is who owns it. Undefined where its end cannot be told. */
export function withOwned(question: ReadQuestion, name: WordRange): WordRange | undefined {
  // 'the Mill Road infants' | fair'
  const isOfMany = isOwnedByMany(question, name.to + 1) && question.words[name.to]?.isFunction === false;
  const from = isOfMany ? name.to + 1 : ownedAfter(question, name);
  if (from === undefined) return name;
  const nouns = nounsFrom(question.words, from);
  return nouns === undefined ? undefined : { from: name.from, to: withoutVerb(question, nouns) };
}

const auxiliary = /\b(?:did|does|do|will|would|can|could)\b/iu;

/** 'does the man who sold Ole Lund’s boat | live in': the verb that an auxiliary waits for looks like a noun. */
function withoutVerb({ text, words }: ReadQuestion, { from, to }: WordRange): number {
  let end = to;
  while (end > from + 1 && isVerbAt(words, end - 1)) end--;
  const isCut = words[to] !== undefined && !words[to].isFunction && !isVerbAt(words, to);
  const isAwaited = end === to && !isCut && auxiliary.test(text.slice(0, words[from]?.start));
  return isAwaited && end > from + 1 && words[end - 1]?.isCapital === false ? end - 1 : end;
}
