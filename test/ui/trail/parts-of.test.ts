import { expect, test } from 'vitest';
import { needId } from '../../../src/core/ids.ts';
import type { Need } from '../../../src/core/need.ts';
import type { StartStation } from '../../../src/core/trail/trail.ts';
import { partsOf } from '../../../src/ui/trail/parts-of.ts';

const need = (id: string, question: string, ...dependsOn: readonly string[]): Need => ({
  ...{ id: needId(id), question, dependsOn: dependsOn.map(needId), expects: 'unknown' },
});

const station = (...needs: readonly Need[]): StartStation => ({
  ...{
    kind: 'start',
    question: 'Which?',
    policy: 'rules',
    recalled: [],
    troubles: [],
    work: [],
    durationMs: 0,
  },
  ...{ span: { first: 0, last: 0 }, plan: { needs, combination: { kind: 'last' } } },
});

test('partsOf() names the part whose answer another one needs by its place', () => {
  const parts = partsOf(
    station(
      need('a', 'Who led the Merrow?'),
      need('b', 'Where was #1 born?', 'a'),
      need('c', 'Is #1 nearer to #2?', 'b', 'a'),
    ),
  );
  expect(parts).toEqual(['Who led the Merrow?', 'Where was (1) born?', 'Is (2) nearer to (1)?']);
});

test('partsOf() leaves a mark alone that names no part', () => {
  expect(partsOf(station(need('a', 'Who wore #7?')))).toEqual(['Who wore #7?']);
});
