import { properNames } from '../text/proper-names.ts';
import { tokenize } from '../text/tokenize.ts';

const shortestWord = 4;
const garbledShare = 0.5;
const keptCharacters = 60;

/** A longest name's longest word with one slip of a finger in it; undefined where no word of the text is long enough. The first letter stays. */
export function misspell(text: string, random: () => number): string | undefined {
  const names = properNames(text).flatMap((name) => tokenize(name).map(({ term }) => term));
  const words = tokenize(text).filter(({ term }) => [...term].length >= shortestWord && !/\d/u.test(term));
  const inNames = words.filter(({ term }) => names.includes(term));
  const word = longest(inNames.length > 0 ? inNames : words);
  if (word === undefined) return undefined;
  return text.slice(0, word.start) + slip(text.slice(word.start, word.end), random) + text.slice(word.end);
}

function longest<T extends { readonly term: string }>(words: readonly T[]): T | undefined {
  return words.toSorted((left, right) => right.term.length - left.term.length)[0];
}

/** Two neighbouring letters swapped, one left out, or one doubled. */
function slip(word: string, random: () => number): string {
  const letters = [...word];
  const at = 1 + Math.floor(random() * (letters.length - 2));
  const [here, next] = [letters[at] ?? '', letters[at + 1] ?? ''];
  const kind = here === next ? 1 : Math.floor(random() * 3);
  const middle = [[next, here], [next], [here, here, next]][kind] ?? [];
  return [...letters.slice(0, at), ...middle, ...letters.slice(at + 2)].join('');
}

/** The beginning alone, cut at a space where there is one. */
export function truncate(text: string): string {
  if (text.length <= keptCharacters) return text;
  const space = text.lastIndexOf(' ', keptCharacters);
  return text.slice(0, space > 0 ? space : keptCharacters);
}

/** Half of the words with other letters, as a broken scan or a wrong encoding leaves them. The length stays. */
export function garble(text: string, random: () => number): string {
  let result = '';
  let at = 0;
  for (const { start, end } of tokenize(text)) {
    if (random() >= garbledShare) continue;
    result += text.slice(at, start);
    for (let letter = start; letter < end; letter++)
      result += String.fromCharCode(97 + Math.floor(random() * 26));
    at = end;
  }
  return result + text.slice(at);
}
