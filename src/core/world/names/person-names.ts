import type { Random } from '../random.ts';
import { type Language, makeWord, part } from './language.ts';
import type { NameBook } from './name-book.ts';

/** The given names and families of one island. Families are few, so that many share a surname, as on real islands. */
export type Register = {
  readonly given: { readonly f: readonly string[]; readonly m: readonly string[] };
  readonly surnames: readonly string[];
};

/** A register for some `people` persons. */
export function makeRegister(
  language: Language,
  names: NameBook,
  { random, people }: { readonly random: Random; readonly people: number },
): Register {
  const count = 8 + Math.ceil(people / 5);
  const make = (endings: string) => {
    const distinct = new Set<string>();
    while (distinct.size < count) distinct.add(makeWord(language, random, { ending: part(endings, random) }));
    return [...distinct];
  };
  const surname = (attempt: number) =>
    makeWord(language, random, { ending: part(language.surnames, random), extra: Math.floor(attempt / 20) });
  return {
    given: { f: make(language.given.f), m: make(language.given.m) },
    surnames: Array.from({ length: 6 + Math.ceil(people / 2) }, () => names.claim(surname)),
  };
}

export function personName(
  register: Register,
  names: NameBook,
  { random, sex, surname }: { readonly random: Random; readonly sex: 'f' | 'm'; readonly surname: string },
): string {
  const given = () => random.pick(register.given[sex]);
  return names.claim((attempt) =>
    attempt < 12 ? `${given()} ${surname}` : `${given()} ${given()} ${surname}`,
  );
}
