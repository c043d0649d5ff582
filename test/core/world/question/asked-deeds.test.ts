import { expect, test } from 'vitest';
import { stem } from '../../../../src/core/text/stem.ts';
import { stopWords } from '../../../../src/core/text/stop-words.ts';
import { terms } from '../../../../src/core/text/tokenize.ts';
import { choose, linesOf, works } from '../../../../src/core/world/build/known-for.ts';
import { type Field, fields } from '../../../../src/core/world/build/occupations.ts';
import { askedDeeds } from '../../../../src/core/world/question/asked-deeds.ts';

const optionsOf = (line: string) =>
  [...line.matchAll(/<([^<>]*)>/gu)].map((match) => (match[1] ?? '').split('|').length);

test.each(Object.keys(fields) as Field[])(
  'askedDeeds word every deed of the field %s, with the same choices',
  (field) => {
    const [said, asked] = [linesOf(works[field]), linesOf(askedDeeds[field])];
    expect(asked).toHaveLength(said.length);
    for (const [index, line] of said.entries())
      expect(optionsOf(asked[index] ?? ''), line).toEqual(optionsOf(line));
  },
);

test('askedDeeds hardly share a word that says something with the articles’ wording', () => {
  const words = (text: string) =>
    new Set(
      terms(text)
        .filter((term) => !stopWords.has(term))
        .map(stem),
    );
  for (const field of Object.keys(fields) as Field[]) {
    for (const [index, line] of linesOf(works[field]).entries()) {
      const [said, asked] = [
        words(choose(line, [0, 0])),
        words(choose(linesOf(askedDeeds[field])[index] ?? '', [0, 0])),
      ];
      const shared = [...asked].filter((word) => said.has(word));
      expect(shared.length / asked.size, `${line}: ${shared.join(' ')}`).toBeLessThan(0.2);
    }
  }
});
