import type { Entity } from '../entity.ts';
import type { AliasRelation } from '../fact.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';

/** How running text speaks of a thing: a namesake never without saying what it is. */
export function mention(world: World, entity: Entity, random: Random): string {
  const isPlain = world.named(entity.name).length === 1;
  return isPlain && !random.chance(0.35) ? plainly(entity) : withType(entity);
}

/** 'the Merrow', 'Ilse Brandt', '“The Salt Orchard”'. */
export function plainly(entity: Entity): string {
  if (entity.kind === 'work') return `“${entity.name}”`;
  return entity.the ? `the ${entity.name}` : entity.name;
}

/** 'the brig Merrow', 'the painter Ilse Brandt', where that reads well. */
export function withType(entity: Entity): string {
  const { kind, type, name } = entity;
  switch (kind) {
    case 'person':
      return entity.hasArticle ? `the ${type} ${name}` : name;
    case 'ship':
      return `the ${type} ${name}`;
    case 'work':
      return `the ${type} “${name}”`;
    case 'place':
      if (type === 'river') return `the river ${name}`;
      if (type === 'island') return `the island of ${name}`;
      return /town|village/u.test(type) ? `the ${type} of ${name}` : plainly(entity);
    default:
      return plainly(entity);
  }
}

/** 'in' for towns, 'on' for islands, rivers and mountains, 'at' for shores. */
export function inside({ type }: Entity): string {
  if (/town|village/u.test(type)) return 'in';
  return /island|river|mountain/u.test(type) ? 'on' : 'at';
}

/** Speaks of a thing by another name, and explains it. */
export function mentionUnder(
  entity: Entity,
  alias: { readonly relation: AliasRelation; readonly name: string },
): string {
  switch (alias.relation) {
    case 'pen-name':
      return `${alias.name} (the pen name of ${entity.name})`;
    case 'nickname':
      return `${entity.name} (known as ${alias.name})`;
    case 'abbreviation':
      return `the ${alias.name} (in full, ${plainly(entity)})`;
    case 'old-name':
      return renamed(entity, alias.name);
  }
}

function renamed(entity: Entity, old: string): string {
  switch (entity.kind) {
    case 'ship':
      return `the ${old} (the ${entity.type} later renamed the ${entity.name})`;
    case 'institution':
      return `the ${old} (now ${plainly(entity)})`;
    default:
      return `${old} (now ${entity.name})`;
  }
}

/** What the thing is called once it was named: 'the brig' has no name left to be found by, so ships and people keep theirs. */
export function shortName(entity: Entity): string {
  switch (entity.kind) {
    case 'person':
      return entity.surname;
    case 'ship':
      return `the ${entity.name}`;
    case 'place':
      return plainly(entity);
    case 'institution':
      return `the ${entity.type.split(' ').at(-1) ?? entity.type}`;
    case 'work':
      return `the ${/^collection|book|guide/u.test(entity.type) ? 'book' : (entity.type.split(' ').at(-1) ?? 'book')}`;
    case 'event':
      return `the ${entity.type}`;
  }
}
