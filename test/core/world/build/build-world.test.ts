import { describe, expect, test } from 'vitest';
import { buildWorld } from '../../../../src/core/world/build/build-world.ts';
import type { Entity } from '../../../../src/core/world/entity.ts';
import type { Fact, Relation } from '../../../../src/core/world/fact.ts';
import type { World } from '../../../../src/core/world/world.ts';

const seeds = [1, 2, 3, 99];

function factsOf(world: World): readonly Fact[] {
  return world.entities.flatMap((entity) => world.facts(entity));
}

function year({ value }: Fact): number {
  return value.kind === 'date' ? value.year : Number.NaN;
}

/** Facts of a relation with the thing that is their value. */
function links(
  world: World,
  relation: Relation,
): readonly { readonly subject: Entity; readonly value: Entity }[] {
  return factsOf(world).flatMap((fact) =>
    fact.relation === relation && fact.value.kind === 'entity'
      ? [{ subject: fact.subject, value: fact.value.entity }]
      : [],
  );
}

function agesAt(world: World, relation: Relation): readonly number[] {
  return links(world, relation).map(({ subject, value }) => subject.from - value.from);
}

test('buildWorld() refuses a world that is too small to be one', () => {
  expect(() => buildWorld({ seed: 1, articles: 12 })).toThrow('at least 40');
  expect(() => buildWorld({ seed: 1, articles: Number.NaN })).toThrow('at least 40');
});

describe.each(seeds)('buildWorld() with seed %i', (seed) => {
  const { world } = buildWorld({ seed, articles: 380 });

  test('has as many articles as were wanted, and every kind of thing', () => {
    expect(world.entities.filter(({ hasArticle }) => hasArticle)).toHaveLength(380);
    const kinds = new Set(world.entities.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['event', 'institution', 'person', 'place', 'ship', 'work']);
  });

  test('lets people live 44 to 88 years, and work when they are grown up and alive', () => {
    const people = world.entities.filter(({ kind }) => kind === 'person');
    for (const { from, to } of people) expect(to - from).toBeGreaterThanOrEqual(40);
    for (const { from, to } of people) expect(to - from).toBeLessThanOrEqual(88);
    for (const relation of ['first-captain', 'founded-by', 'author', 'led-by', 'designed-by'] as const) {
      for (const { subject, value } of links(world, relation)) {
        expect(subject.from - value.from, `${value.name}, ${subject.name}`).toBeGreaterThanOrEqual(21);
        expect(subject.from, `${value.name}, ${subject.name}`).toBeLessThanOrEqual(value.to);
      }
    }
  });

  test('has parents who are older than their children, and spouses of the same age', () => {
    for (const age of [...agesAt(world, 'father'), ...agesAt(world, 'mother')]) {
      expect(age).toBeGreaterThanOrEqual(21);
      expect(age).toBeLessThanOrEqual(40);
    }
    for (const age of agesAt(world, 'spouse')) expect(Math.abs(age)).toBeLessThanOrEqual(12);
    for (const { value } of links(world, 'father')) expect(value).toMatchObject({ sex: 'm' });
    for (const { value } of links(world, 'mother')) expect(value).toMatchObject({ sex: 'f' });
  });

  test('sends people to schools that were there, and ships from yards that were there', () => {
    for (const { subject, value } of links(world, 'studied-at'))
      expect(value.from).toBeLessThanOrEqual(subject.from + 17);
    for (const relation of ['built-at', 'owner', 'published-by'] as const) {
      for (const { subject, value } of links(world, relation))
        expect(value.from).toBeLessThanOrEqual(subject.from);
    }
  });

  test('ends ships after they were launched, and sails them in between', () => {
    for (const relation of ['lost-in', 'broken-up-in', 'renamed-in'] as const) {
      for (const fact of factsOf(world).filter(
        (each) => each.relation === relation && each.subject.kind === 'ship',
      )) {
        expect(year(fact)).toBeGreaterThan(fact.subject.from);
        expect(year(fact)).toBeLessThanOrEqual(fact.subject.to);
      }
    }
    for (const { subject, value } of links(world, 'flagship')) {
      expect(subject.from).toBeGreaterThanOrEqual(value.from);
      expect(subject.from).toBeLessThan(value.to);
    }
  });

  test('explains a name in another article only where that article speaks of the thing', () => {
    const hidden = factsOf(world).filter(({ under }) => under !== undefined);
    expect(hidden.length).toBeGreaterThan(5);
    for (const { value, under, isStated, subject } of hidden) {
      expect(isStated && subject.hasArticle).toBe(true);
      const own =
        value.kind === 'entity' && under !== undefined ? world.fact(value.entity, under.relation) : undefined;
      expect(own).toMatchObject({ isStated: false, value: { text: under?.name } });
    }
  });

  test('has namesakes of different kinds, and tells all else apart by name', () => {
    const shared = world.entities.filter(({ name }) => world.named(name).length > 1);
    expect(shared.length).toBeGreaterThan(10);
    for (const { name } of shared) {
      const told = world.named(name).map(({ type, island }) => `${type}, ${island?.name ?? ''}`);
      expect(new Set(told).size).toBe(told.length);
    }
  });
});
