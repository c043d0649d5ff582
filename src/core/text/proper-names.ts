import { fold } from './fold.ts';
import { stopWords } from './stop-words.ts';

/** A capitalised word or a number. A dot belongs to it only after a few letters ('J.', 'St.'), where it ends no sentence. */
const part = String.raw`(?:\p{Lu}\p{Ll}{0,2}\.|(?:\p{Lu}|\p{Nd})[\p{L}\p{N}\p{M}’'-]*)`;
const small = '(?:of|the|and|de|du|la|le|von|van|der|den|da|di|al|el|y|&)';

/**
 * Runs of capitalised words, with the small words that names hold inside ('Isle of the Three Bells'), as they stand; a capital
 * at the start of the text counts only with another one beside it, or when it is no question or function word.
 */
const pattern = new RegExp(`${part}(?:\\s+(?:${small}\\s+){0,2}${part})*`, 'gu');

export function properNames(text: string): string[] {
  const names = [...text.matchAll(pattern)].map((match) => withoutLeadingStopWords(match[0]));
  return [...new Set(names.map((name) => name.replace(/['’]s$|[.,'’-]+$/u, '')))].filter(
    (name) => /\p{Lu}/u.test(name) && name.length > 1,
  );
}

function withoutLeadingStopWords(name: string): string {
  const words = name.split(/\s+/u);
  while (words.length > 0 && stopWords.has(fold(words[0] ?? ''))) words.shift();
  return words.join(' ');
}
