import { isOwnedByMany, nounsUpTo } from '../chain/question-parts.ts';
import { isVerbAt } from '../chain/verb-groups.ts';
import { isParticiple } from '../lexicon/verbs.ts';
import type { ReadQuestion } from '../question/read-question.ts';
import type { WordRange } from '../spans/names.ts';
import type { Word } from '../text/words.ts';

export type ClauseAt = {
  readonly opening: WordRange;
  /** The name that the clause holds. */
  readonly name: WordRange;
  readonly names: readonly WordRange[];
  /** Position of the article of the noun that the clause is on. */
  readonly article: number;
};

/** Where a clause on a noun ends (the position after its last word); undefined where that leaves nothing to ask, or makes no clause. */
export function clauseEnd(question: ReadQuestion, at: ClauseAt): number | undefined {
  const { words } = question;
  const limit = limitOf(question, at);
  if (!isFollowed(question, at)) return limit;
  // Its noun is what the question's own verb goes with, so that this verb comes after it.
  const hasVerb = at.opening.to < at.name.from && isVerbLike(words, at.opening.to, at.name.from);
  const end = hasVerb
    ? afterObject(words, at, limit)
    : withOwnObject(words, verbGroup(words, at.name.to).to, limit);
  const isCut = words[limit]?.gap === 'comma';
  const whole = Math.min(again.test(words[end]?.term ?? '') ? end + 1 : end, limit);
  return whole < limit || isCut || asksWhere(question, at) ? whole : undefined;
}

/** Of what was done in the clause, and not of what is asked: 'who got the wireless going again | whittle'. */
const again = /^(?:again|together|away|back)$/u;

/** 'where Ilse Brandt got her degree | is located': an object that is the subject's own goes with its verb. */
function withOwnObject(words: readonly Word[], from: number, limit: number): number {
  if (!/^(?:his|her|its|their)$/u.test(words[from]?.term ?? '')) return from;
  let to = from + 1;
  while (to < limit && words[to]?.isFunction === false && !isVerbAt(words, to)) to++;
  return to;
}

/** 'Where is | the press that …', 'On which river is | the town in which …': nothing is asked after the clause. */
function asksWhere({ words, asks, asked }: ReadQuestion, { article }: ClauseAt): boolean {
  if (asks === 'where' && article === 2) return true;
  const isLed =
    (asks === 'which' || asks === 'what') && asked.after > 1 && prepositions.test(words[0]?.term ?? '');
  return isLed && /^(?:is|are|was|were)$/u.test(words[article - 1]?.term ?? '');
}

function isVerbLike(words: readonly Word[], from: number, to: number): boolean {
  return words.slice(from, to).some((_, index) => isVerbAt(words, from + index));
}

/** The end of the sentence, the comma that no name goes across, or an auxiliary that begins the question anew: 'In which part of the country where … is | did …'. */
function limitOf(question: ReadQuestion, { name, names }: ClauseAt): number {
  const { words } = question;
  let to = name.to;
  while (to < words.length) {
    const word = words[to];
    const isInside = names.some((each) => to > each.from && to < each.to) || isOwnedByMany(question, to);
    if (!isInside && (word?.gap === 'comma' || word?.gap === 'end')) break;
    if (/^(?:did|does|do)$/u.test(word?.term ?? '')) break;
    to++;
  }
  return to;
}

const auxiliaries =
  /^(?:did|does|do|is|was|are|were|has|have|had|can|could|will|would|when|while|before|after|since|if|where|that|which|whom)$/u;

/**
 * 'When did | the country where …', 'What year did the company …', '… when the area where …', 'The port where … lies on which river?'; also of what belongs to it: '… where the garden of | the
 * school where … is located'.
 */
function isFollowed({ words, asks }: ReadQuestion, { article }: ClauseAt): boolean {
  if (article === 0 || auxiliaries.test(words[article - 1]?.term ?? '')) return true;
  const outer = outerArticle(words, article);
  const before = outer === article ? '' : (words[outer - 1]?.term ?? '');
  // 'Who was the president of the society which published …?' ends there; 'When was the president … born?' does not.
  return copulas.test(before) ? asks === 'when' && endsInVerb(words) : auxiliaries.test(before);
}

/** '… born?', '… founded?' */
function endsInVerb(words: readonly Word[]): boolean {
  const last = words.at(-1)?.term ?? '';
  return complements.test(last) || isParticiple(last);
}

const copulas = /^(?:is|was|are|were)$/u;

function outerArticle(words: readonly Word[], article: number): number {
  const nouns = words[article - 1]?.term === 'of' ? nounsUpTo(words, article - 1) : undefined;
  if (nouns === undefined || words[nouns.from - 1]?.term !== 'the') return article;
  return outerArticle(words, nouns.from - 1);
}

const prepositions = /^(?:in|at|on|for|as|with|from|of|by)$/u;

/** After the object of the clause's verb, and what stands with it: 'who played Ilse Brandt in the film “Merrow” | have …'. */
function afterObject(words: readonly Word[], { name, names }: ClauseAt, limit: number): number {
  let to = name.to;
  for (let next = followingName(words, names, to); next !== undefined; next = followingName(words, names, to))
    to = next;
  return Math.min(to, limit);
}

/** The end of a name that a preposition ties to what stands before: 'in the film “Merrow”'. */
function followingName(
  words: readonly Word[],
  names: readonly WordRange[],
  from: number,
): number | undefined {
  if (!prepositions.test(words[from]?.term ?? '')) return undefined;
  const next = names.find((each) => each.from > from);
  if (next === undefined || next.from - from > 5) return undefined;
  const between = words.slice(from + 1, next.from);
  return between.some((word, index) => isVerbAt(words, from + 1 + index) || word.gap === 'comma')
    ? undefined
    : next.to;
}

const complements =
  /^(?:located|situated|set|based|born|native|part|citizen|member|home|headquartered|found|held|buried|fought|built|made|filmed|spoken|named|written|sung|drawn|led|won|known|given|taken|chosen|shot|sold|sunk|taught|begun|broken|driven|kept|laid|lost|paid|run|seen|sent|struck|thrown|woven|worn|cast|cut|brought)$/u;

/** The verb at this position with what belongs to it: 'was born', 'is a part of', 'played for', 'died'. */
export function verbGroup(
  words: readonly Word[],
  verb: number,
): { readonly to: number; readonly isStranded: boolean } {
  let to = verb + 1;
  if (
    /^(?:is|was|are|were|has|had|have|will|would|can|could|may|must|should)$/u.test(words[verb]?.term ?? '')
  ) {
    let next = to;
    while (/^(?:a|an|the|also|been|being|considered|to|be)$/u.test(words[next]?.term ?? '')) next++;
    const word = words[next];
    const isComplement =
      word !== undefined && !word.isCapital && (complements.test(word.term) || isParticiple(word.term));
    if (isComplement) to = next + 1;
  }
  const next = words[to + 1];
  const isStranded =
    prepositions.test(words[to]?.term ?? '') &&
    (next === undefined || next.gap === 'comma' || !startsPhrase(next));
  return { to: isStranded ? to + 1 : to, isStranded };
}

/** Whether a noun phrase begins here, which the preposition before it belongs to. */
function startsPhrase(word: Word): boolean {
  return word.isCapital || word.isNumber || /^(?:the|a|an|his|her|its|their|which|whom)$/u.test(word.term);
}
