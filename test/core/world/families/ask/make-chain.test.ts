import { describe, expect, test } from 'vitest';
import { chainKinds } from '../../../../../src/core/world/families/ask/family-question.ts';
import { writeFamilyQuestions } from '../../../../../src/core/world/families/ask/write-family-questions.ts';
import { layoutOf } from '../../../../../src/core/world/families/build/layout.ts';
import { genealogies } from '../../../../../src/core/world/families/declared/genealogies.ts';

const world = { family: genealogies, seed: 2, layout: layoutOf(1000) };
const chains = writeFamilyQuestions({ ...world, count: 100, hops: { least: 1, most: 10 }, asking: 'plain' });

describe('a chain of the family of genealogies', () => {
  test('is as long as was asked for, the lengths taking turns', () => {
    expect(chains.map(({ hops }) => hops)).toEqual(
      Array.from({ length: 100 }, (_, index) => (index % 10) + 1),
    );
    for (const { hops, kind } of chains) expect(kind).toBe(chainKinds[hops - 1]);
  });

  test('needs each of its pages once', () => {
    for (const { goldIds, hops } of chains) expect(new Set(goldIds).size).toBe(hops);
  });

  test('nests one role a hop in plain wording, with the innermost name last', () => {
    for (const { question, hops } of chains) {
      const roles = question.match(/\bthe \p{Ll}+(?: \p{Ll}+)? of\b/gu) ?? [];
      expect([hops - 1, hops], question).toContain(roles.length);
    }
  });

  test('holds the answer of no hop in its question', () => {
    for (const { question, parts } of chains)
      for (const { answer } of parts) expect(question).not.toContain(answer);
  });
});

test('a small world gives as many questions as it holds', () => {
  const small = { ...world, layout: layoutOf(100) };
  const few = writeFamilyQuestions({ ...small, count: 1000, hops: { least: 1, most: 1 }, asking: 'plain' });
  expect(few.length).toBeGreaterThan(100);
  expect(few.length).toBeLessThan(1000);
});
