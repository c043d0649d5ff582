import { expect, test } from 'vitest';
import type { Line } from '../../../../src/core/world/article/article-plan.ts';
import { planOf } from '../../../../src/core/world/article/article-plans.ts';
import { expand, slotsOf } from '../../../../src/core/world/article/template.ts';
import { buildWorld } from '../../../../src/core/world/build/build-world.ts';
import { isRelation, type Relation } from '../../../../src/core/world/fact.ts';
import { Random } from '../../../../src/core/world/random.ts';

const random = new Random(1);

/** Facts that are told together or not at all. */
const pairs: readonly (readonly Relation[])[] = [
  ['old-name', 'renamed-in'],
  ['absorbed-by', 'absorbed-in'],
];

/** Whether the line, with some of its choices, speaks of this relation (or pair) and no other. */
function saysAlone(line: Line, relation: Relation): boolean {
  const together: readonly string[] = pairs.find((pair) => pair.includes(relation)) ?? [relation];
  return Array.from({ length: 12 }, () => slotsOf(expand(line.template, random)))
    .map((slots) => slots.filter(({ name }) => isRelation(name)))
    .some((slots) => slots.length > 0 && slots.every(({ name }) => together.includes(name)));
}

test('planOf() has a line that says it alone for every relation that a thing of its type may have', {
  timeout: 30_000,
}, () => {
  const wanted = new Map<
    string,
    { readonly entity: Parameters<typeof planOf>[0]; readonly relation: Relation }
  >();
  for (const seed of [1, 2]) {
    const { world } = buildWorld({ seed, articles: 800 });
    for (const entity of world.entities.filter(({ hasArticle }) => hasArticle)) {
      for (const { relation } of world.facts(entity))
        wanted.set(`${entity.type}/${relation}`, { entity, relation });
    }
  }
  const missing = [...wanted].filter(([, { entity, relation }]) => {
    const { lead, parts } = planOf(entity);
    const isAlwaysInLead = lead.every(({ template }) => template.includes(`{${relation}}`));
    const lines = parts.flatMap(({ blocks }) => blocks.flat());
    return !isAlwaysInLead && !lines.some((line) => saysAlone(line, relation));
  });
  expect(missing.map(([key]) => key)).toEqual([]);
});

test('planOf() has enough to tell of every type, so that no article is short', () => {
  const { world } = buildWorld({ seed: 1, articles: 800 });
  for (const entity of world.entities.filter(({ hasArticle }) => hasArticle)) {
    const colour = planOf(entity).parts.flatMap((part) => part.colour);
    expect(colour.length, entity.type).toBeGreaterThan(8);
  }
});
