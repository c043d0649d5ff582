import { expect, test } from 'vitest';
import { makeWord, part } from '../../../../src/core/world/names/language.ts';
import { languages } from '../../../../src/core/world/names/languages.ts';
import { Random } from '../../../../src/core/world/random.ts';

test.each(languages)('makeWord() gives pronounceable names of $name with a capital', (language) => {
  const random = new Random(9);
  for (const endings of [
    language.towns,
    language.surnames,
    language.given.f,
    language.given.m,
    language.ends,
  ]) {
    for (let index = 0; index < 200; index++) {
      const word = makeWord(language, random, { ending: part(endings, random) });
      expect(word).toMatch(/^\p{Lu}\p{Ll}{4,8}$/u);
      expect(word).not.toMatch(/(.)\1\1|[^aeiouy]{5}|[aeiou]{3}/iu);
    }
  }
});

test('makeWord() of one language seldom gives a word of another', () => {
  const vocabularies = languages.map((language) => {
    const random = new Random(2);
    return new Set(Array.from({ length: 400 }, () => makeWord(language, random)));
  });
  for (const [index, words] of vocabularies.entries()) {
    const others = vocabularies.filter((_, other) => other !== index);
    const shared = [...words].filter((word) => others.some((other) => other.has(word)));
    expect(shared.length / words.size).toBeLessThan(0.02);
  }
});
