import type { Random } from '../random.ts';
import { type Language, makeWord } from './language.ts';
import type { NameBook } from './name-book.ts';
import { nicknameAdjectives, nicknameNouns } from './word-lists.ts';

/** 'the Grey Heron': of common words, so that a search for them finds many other things. */
export function nickname(names: NameBook, random: Random): string {
  return names.claim((attempt) => {
    const first = random.pick(nicknameAdjectives);
    const name = `the ${first} ${random.pick(nicknameNouns)}`;
    return attempt < 100 ? name : `${name} of ${random.pick(nicknameNouns)} Street`;
  });
}

/** 'Tolve School of Navigation' -> 'TSN'; undefined where it would be shorter than three letters, or is taken. */
export function abbreviation(name: string, names: NameBook): string | undefined {
  const letters = name
    .split(/[\s-]+/u)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('');
  if (letters.length < 3 || names.isUsed(letters)) return undefined;
  names.take(letters);
  return letters;
}

/** A few words in the island's language, for a motto. */
export function motto(language: Language, random: Random): string {
  const words = Array.from({ length: random.between(2, 4) }, () => makeWord(language, random).toLowerCase());
  const text = words.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
