import { finiteVerbs } from '../lexicon/verbs.ts';
import { readQuestion } from '../question/read-question.ts';
import { readWords } from '../text/words.ts';
import { longestSentence } from './longest-sentence.ts';
import { placeholder } from './needs-of-parts.ts';

const small = '(?:from|of|in|at|by|on|for|to|with|and|or|an?|the)';
const noun = String.raw`(?!${small}\s)[\p{L}\p{N}’'-]+\s+(?:and\s+(?=\p{Ll}+\s))?`;
/** 'created by', 'best known as', 'based where' */
const participle = String.raw`(?:(?:best|most|originally|first)\s)?\p{L}+(?:ed|en|ung|uilt|ade|awn|nown|orn|old|ought|eld|ept)\s+(?:by|in|at|on|for|from|with|as|to|where|when)\s?`;
const clause = String.raw`(?:(?<relative>who|that|which)\s+|(?=${participle})|(?=(?<place>from)\s+(?:what|which)\b))`;
/** What is told before anything is asked, then something that has no name, then what is asked of it. */
const trailing = new RegExp(
  String.raw`^(?<told>\P{Ll}.*?\s(?<last>[\p{L}-]+))\s+(?<article>an?|the)\s+(?<thing>(?:${noun}){1,5}?)${clause}(?<rest>.*\b(?:what|which|who|whom|whose|when|where)\b.*)$`,
  'u',
);
const asks = /\b(?:what|which|who|whom|whose|when|where|why|how|did|does|do)\b/iu;
/** 'lies next to a harbour called Vey, what is the harbour?': that is asked of all. */
const asksApart =
  /,\s*(?:(?:in|on|at|for|by|of|to|from)\s)?(?:what|which|who|whom|whose|when|where|why|how)\b/iu;
/** 'Merrow is a brig that …' tells of the Merrow, and 'than a brig' of no brig. */
const tellsOfIt = /^(?:is|was|are|were|be|been|become|became|as|than|like)$/iu;

/** 'Ilse Brandt is a character from a play written by whom?' -> 'Ilse Brandt is a character from which play?', '#1 was written by whom?', with a placeholder for '#1' */
export function trailingParts(question: string): readonly [string, string] | undefined {
  if (question.length > longestSentence) return undefined;
  const found = trailing.exec(question.trim())?.groups ?? {};
  const { told = '', last = '', thing = '', relative, place, article, rest = '' } = found;
  if (!isThing(thing) || !tells(told) || tellsOfIt.test(last) || asksApart.test(rest)) return undefined;
  // 'took the ship from which harbour': from there it was taken.
  if (place !== undefined && article === 'the') return undefined;
  const verb = relative !== undefined ? '' : place === undefined ? 'was ' : 'is ';
  const asked = /^(?:man|woman|person)\s*$/u.test(thing) ? 'whom' : `which ${thing.trim()}`;
  return [`${told} ${asked}?`, `${placeholder} ${verb}${rest}`];
}

function isThing(thing: string): boolean {
  const { words } = readQuestion(thing);
  return words.length > 0 && words.every(({ term, isFunction }) => !isFunction || term === 'and');
}

/** Something is said of something named, and nothing asked: not 'Some of' in 'Some of the objects that …'. */
function tells(told: string): boolean {
  const says = readWords(told).some(
    ({ term, isCapital }) =>
      !isCapital && (finiteVerbs.has(term) || /(?:ed|^include|^feature|^contain|^own|^show)$/u.test(term)),
  );
  return says && /\p{Lu}/u.test(told) && !asks.test(told);
}
