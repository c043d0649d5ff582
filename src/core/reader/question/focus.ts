import { kindOfNoun } from '../lexicon/kind-nouns.ts';
import { finiteVerbs, isParticiple } from '../lexicon/verbs.ts';
import type { WordRange } from '../spans/names.ts';
import type { Word } from '../text/words.ts';
import type { QuestionWord } from './question-word.ts';

const empty = new Set('kind type sort name names title number term word list part one form'.split(' '));
const copulas = new Set(['is', 'are', 'was', 'were', 's', 'be', 'does', 'do', 'did']);
const articles = new Set(['the', 'a', 'an', 'his', 'her', 'its', 'their']);

/**
 * The noun phrase that says what is asked for: 'Which [racing driver] …', 'What is the [profession] of …', 'What kind of
 * [university] …'. Undefined where there is none.
 */
export function focusOf(words: readonly Word[], { asks, after }: QuestionWord): WordRange | undefined {
  if (asks === 'how-many') return nounPhrase(words, after + 1);
  if (asks === 'yes-no' || asks === 'statement' || asks === 'why' || asks === 'how') return undefined;
  if (asks === 'which' || asks === 'what') {
    const direct = words[after];
    if (direct !== undefined && !direct.isFunction && !finiteVerbs.has(direct.term)) {
      return beyondEmpty(words, nounPhrase(words, after));
    }
  }
  return afterCopula(words, after);
}

/** 'Who [is the mother] of', 'What [was the name of the ship]'. Only common nouns: names are what it is asked of. */
function afterCopula(words: readonly Word[], after: number): WordRange | undefined {
  let at = after;
  while (at < words.length && copulas.has(words[at]?.term ?? '')) at++;
  if (at === after && !articles.has(words[at]?.term ?? '')) return undefined;
  if (!articles.has(words[at]?.term ?? '')) return possessed(words, at);
  const phrase = nounPhrase(words, at + 1);
  return beyondEmpty(words, phrase);
}

/** 'What is [Tolve's population]': the noun after the possessive. */
function possessed(words: readonly Word[], from: number): WordRange | undefined {
  const mark = words.findIndex((word, at) => at > from && word.term === 's' && word.gap === 'apostrophe');
  return mark < 0 ? undefined : nounPhrase(words, mark + 1);
}

function nounPhrase(words: readonly Word[], from: number): WordRange | undefined {
  let to = from;
  while (to < words.length && to < from + 6 && isNounWord(words, to, from)) to++;
  while (to > from + 1 && (isVerb(words[to - 1]) || isPresent(words, to - 1))) to--;
  return to > from ? { from, to } : undefined;
}

function isNounWord(words: readonly Word[], at: number, from: number): boolean {
  const word = words[at];
  if (word === undefined || finiteVerbs.has(word.term)) return false;
  // 'name' is a function word to search by, and a noun here.
  if (word.isFunction && !word.isCapital && word.term !== 'name') return false;
  if (at === from) return true;
  if (word.gap !== 'space' && word.gap !== 'hyphen' && word.gap !== 'none') return false;
  // 'comedy | produced by', 'country | produced Her Own Way'
  const next = words[at + 1];
  return !(isParticiple(word.term) && (next === undefined || next.isFunction || next.isCapital));
}

function isVerb(word: Word | undefined): boolean {
  return word !== undefined && !word.isCapital && isParticiple(word.term);
}

/** 'Which county | shares a border': a word in s after a noun for one thing, with an article or a preposition after it. */
function isPresent(words: readonly Word[], at: number): boolean {
  const [noun, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (word === undefined || word.isCapital || !/[^s]s$/u.test(word.term)) return false;
  const isOne = noun !== undefined && !noun.term.endsWith('s') && kindOfNoun(noun.term) !== undefined;
  return isOne && next !== undefined && /^(?:an?|the|in|on|at|to|with|from|his|her|its)$/u.test(next.term);
}

/** 'kind of university' -> 'university'; 'name of the ship' -> 'ship'. */
function beyondEmpty(words: readonly Word[], phrase: WordRange | undefined): WordRange | undefined {
  if (phrase === undefined || words[phrase.to]?.term !== 'of') return phrase;
  if (!empty.has(words[phrase.to - 1]?.term ?? '')) return phrase;
  let next = phrase.to + 1;
  while (articles.has(words[next]?.term ?? '')) next++;
  return nounPhrase(words, next) ?? phrase;
}
