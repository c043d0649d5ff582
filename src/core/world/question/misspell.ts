import { editDistance } from '../../text/edit-distance.ts';
import type { NameBook } from '../names/name-book.ts';
import type { Random } from '../random.ts';

const swaps: readonly (readonly [string, string])[] = [
  ['ph', 'f'],
  ['f', 'ph'],
  ['ck', 'k'],
  ['ll', 'l'],
  ['rr', 'r'],
  ['ss', 's'],
  ['s', 'z'],
  ['z', 's'],
  ['i', 'y'],
  ['y', 'i'],
  ['ea', 'ee'],
  ['oo', 'u'],
  ['ou', 'u'],
  ['v', 'w'],
  ['w', 'v'],
  ['sh', 'sch'],
  ['kh', 'k'],
  ['gh', 'g'],
  ['th', 't'],
  ['tt', 't'],
  ['nn', 'n'],
  ['mb', 'm'],
  ['dd', 'd'],
  ['a', 'e'],
  ['e', 'a'],
  ['o', 'u'],
  ['u', 'o'],
  ['e', 'i'],
];
const shortest = 5;

/**
 * A word as people misspell it: letters swapped, left out, doubled, or written as they sound; never the first one. Undefined where the
 * result could as well be meant for another word of the world.
 */
export function misspell(word: string, names: NameBook, random: Random): string | undefined {
  if (word.length < shortest || !/^\p{L}+$/u.test(word)) return undefined;
  const wrong = word.charAt(0) + change(word.slice(1), random);
  const distance = editDistance(wrong.toLowerCase(), word.toLowerCase(), 2);
  if (distance === 0 || distance > 2 || names.namesWith(wrong) > 0 || isSlip(wrong)) return undefined;
  return names.near(wrong, distance).every((other) => other === word) ? wrong : undefined;
}

/** A slip of the keyboard that nobody could read out: people leave other mistakes standing. */
function isSlip(word: string): boolean {
  return /(.)\1\1|[^aeiouy]{4}|^[^aeiouy]{3}(?<!^(?:thr|shr|str|spr|scr|thw))/iu.test(word);
}

function change(rest: string, random: Random): string {
  const at = random.between(0, rest.length - 2);
  const [here, next] = [rest.charAt(at), rest.charAt(at + 1)];
  switch (random.pick(['swap', 'drop', 'double', 'sound', 'sound', 'sound'] as const)) {
    case 'swap':
      return rest.slice(0, at) + next + here + rest.slice(at + 2);
    case 'drop':
      return rest.slice(0, at) + rest.slice(at + 1);
    case 'double':
      return rest.replace(/([aeiouy])([bdfgklmnprstz])(?=[aeiouy])/u, '$1$2$2');
    case 'sound': {
      const fitting = swaps.filter(([sound]) => rest.includes(sound));
      const [from, to] = random.pickAny(fitting) ?? [here, ''];
      return rest.replace(from, to);
    }
  }
}
