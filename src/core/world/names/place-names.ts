import type { Random } from '../random.ts';
import { type Language, makeWord, part } from './language.ts';
import type { NameBook } from './name-book.ts';

export type PlaceNamer = {
  readonly language: Language;
  readonly names: NameBook;
  readonly random: Random;
};

const before = ['Port', 'Upper', 'Old', 'Long', 'Little', 'Nether', 'Great'];
const landings = 'Quay Landing Haven Market Cross Ferry Sound Roads'.split(' ');

/** A word of the language, longer when the short ones are used up. */
export function localWord({ language, random }: PlaceNamer, attempt: number, ending = ''): string {
  return makeWord(language, random, { ending, extra: attempt > 40 ? 1 : 0 });
}

export function townName(namer: PlaceNamer): string {
  const { names, random, language } = namer;
  return names.claim((attempt) => {
    const word = localWord(namer, attempt, part(language.towns, random));
    if (random.chance(0.1)) return `${random.pick(before)} ${word}`;
    return random.chance(0.12) ? `${localWord(namer, attempt)} ${random.pick(landings)}` : word;
  });
}

export function islandName(namer: PlaceNamer): string {
  return namer.names.claim((attempt) => localWord(namer, attempt));
}

export function riverName(namer: PlaceNamer): string {
  return namer.names.claim((attempt) => localWord(namer, attempt));
}

export function heightName(namer: PlaceNamer): string {
  return namer.names.claim((attempt) => {
    const word = localWord(namer, attempt);
    return namer.random.chance(0.5)
      ? `Mount ${word}`
      : `${word} ${namer.random.pick(['Fell', 'Peak', 'Head'])}`;
  });
}

export function shoreName(namer: PlaceNamer, type: string): string {
  const { names, random } = namer;
  return names.claim((attempt) => {
    const word = localWord(namer, attempt);
    switch (type) {
      case 'cape':
        return random.chance(0.6) ? `Cape ${word}` : `${word} Point`;
      case 'strait':
        return random.chance(0.6) ? `${word} Strait` : `Strait of ${word}`;
      default:
        return random.chance(0.6) ? `${word} Bay` : `Bay of ${word}`;
    }
  });
}
