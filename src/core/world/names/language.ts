import type { Random } from '../random.ts';

/** The sounds of an invented language, as lists of letters parted by spaces; '-' is none. Twice in a list is twice as often. */
export type Language = {
  readonly name: string;
  readonly onsets: string;
  readonly vowels: string;
  /** Between two syllables. */
  readonly middles: string;
  /** At the end of a word. */
  readonly ends: string;
  readonly given: { readonly f: string; readonly m: string };
  readonly surnames: string;
  readonly towns: string;
  /** Syllables before the ending. */
  readonly syllables: readonly [least: number, most: number];
};

/** Letters that would read as an English word that nobody wants in a name. */
const unwanted =
  /fuc|clit|fuk|shit|cunt|cum|coc?k|dick|di[ck]k|tit|ass|anus|anal|rap[ei]|sex|nig|fag|puss|piss|poo|wank|slut|whor|homo|nazi|kkk|jew|hell|hitl|porn|turd|arse|tard|kill|crap|dumb|puk|vag|gay|god|jes|alla|die$|dead/iu;

/** A word that the language could have; longer with `extra` syllables. Begins with a capital. */
export function makeWord(language: Language, random: Random, { ending = '', extra = 0 } = {}): string {
  for (;;) {
    const [least, most] = language.syllables;
    const count = random.between(least, most) + extra;
    const stem = Array.from({ length: count }, (_, index) => syllable(language, random, index)).join('');
    const word = join(stem, ending === '' ? part(language.ends, random) : ending);
    if (isPronounceable(word) && !unwanted.test(word)) return word.charAt(0).toUpperCase() + word.slice(1);
  }
}

/** One of the parts in such a list. */
export function part(list: string, random: Random): string {
  const picked = random.pick(list.split(' '));
  return picked === '-' ? '' : picked;
}

function syllable(language: Language, random: Random, index: number): string {
  const middle = index === 0 ? '' : part(language.middles, random);
  return `${middle}${part(language.onsets, random)}${part(language.vowels, random)}`;
}

/** No two vowels meet where an ending that begins with one is put on. */
function join(stem: string, ending: string): string {
  return /^[aeiouy]/u.test(ending) ? stem.replace(/[aeiouy]+$/u, '') + ending : stem + ending;
}

function isPronounceable(word: string): boolean {
  return (
    word.length >= 5 &&
    word.length <= 9 &&
    !/[^aeiouy]{5}|(.)\1\1|[aeiou]{3}|(..)\2|[^aeiouylmnrst]{4}/u.test(word)
  );
}
