import { expect, test } from 'vitest';
import { lifeRelations } from '../../../../src/core/reader/relations/life.ts';
import { statesAny, surroundings } from '../../../../src/core/reader/relations/states-relation.ts';

function states(name: string, text: string, span: string): boolean {
  const lower = text.toLowerCase();
  const start = lower.indexOf(span.toLowerCase());
  const relations = lifeRelations.filter((relation) => relation.name === name);
  return statesAny(relations, surroundings(lower, { start, end: start + span.length }, 0));
}

test('a birth is dated by what stands beside it, in words or in brackets', () => {
  expect(states('date of birth', 'She was born in Visby on 3 May 1889.', '3 May 1889')).toBe(true);
  expect(states('date of birth', 'Marta Ohlin (1889 - 1967) was an engineer.', '1889')).toBe(true);
});

test('a birth is not dated by what the person did later in the sentence', () => {
  const text = 'She was born in Visby and married the painter Pieter de Rook in 1921.';
  expect(states('date of birth', text, '1921')).toBe(false);
  expect(states('date of birth', 'He was born in Tarle and then moved to Ghent in 1903.', '1903')).toBe(
    false,
  );
});

test('a birth is dated across words that only say where the person grew up', () => {
  expect(states('date of birth', 'Born and raised in Tarle in 1903, he painted.', '1903')).toBe(true);
});
