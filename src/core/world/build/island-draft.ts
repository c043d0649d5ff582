import type { Entity, Person, Thing } from '../entity.ts';
import type { Language } from '../names/language.ts';
import type { NameBook } from '../names/name-book.ts';
import type { Register } from '../names/person-names.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import type { Quotas } from './quotas.ts';

/** An island in the making. Builders add to `made`, which holds some hundred things: going through it is cheap. */
export type IslandDraft = {
  readonly world: World;
  readonly names: NameBook;
  readonly random: Random;
  readonly language: Language;
  readonly register: Register;
  readonly quotas: Quotas;
  readonly island: Thing;
  readonly made: Entity[];
  /** The island before: people go there, and its things are known here. */
  readonly neighbour: IslandDraft | undefined;
};

export type EntityDetails = {
  readonly type: string;
  readonly name: string;
  readonly the?: boolean;
  readonly from: number;
  readonly to: number;
};

const abroad = 0.12;

export function addThing(draft: IslandDraft, kind: Thing['kind'], details: EntityDetails): Thing {
  const { world, island, made } = draft;
  const thing: Thing = {
    id: world.entities.length,
    kind,
    the: false,
    island,
    hasArticle: true,
    ...details,
  };
  world.add(thing);
  made.push(thing);
  return thing;
}

/** Someone or something that fits, here or now and then on the neighbouring island. */
export function findThing(draft: IslandDraft, fits: (thing: Thing) => boolean): Thing | undefined {
  const isThing = (entity: Entity): entity is Thing => entity.kind !== 'person' && fits(entity);
  return findAny(draft, isThing);
}

export function findPerson(draft: IslandDraft, fits: (person: Person) => boolean): Person | undefined {
  const isPerson = (entity: Entity): entity is Person => entity.kind === 'person' && fits(entity);
  return findAny(draft, isPerson);
}

function findAny<E extends Entity>(draft: IslandDraft, fits: (entity: Entity) => entity is E): E | undefined {
  const { random, neighbour, made } = draft;
  const there = neighbour !== undefined && random.chance(abroad) ? neighbour.made.filter(fits) : [];
  return random.pickAny(there) ?? random.pickAny(made.filter(fits));
}

/** Whether someone was alive in a year, and of an age. */
export function wasAged(person: Person, year: number, [least, most]: readonly [number, number]): boolean {
  const age = year - person.from;
  return year <= person.to && age >= least && age <= most;
}

export function isOf(kind: Entity['kind'], ...types: readonly string[]): (entity: Entity) => boolean {
  return (entity) => entity.kind === kind && (types.length === 0 || types.includes(entity.type));
}

/** A date in a year: whole three times in four. */
export function dateIn(random: Random, year: number, whole = 0.75) {
  if (!random.chance(whole)) return { kind: 'date', year } as const;
  return { kind: 'date', year, month: random.between(1, 12), day: random.between(1, 28) } as const;
}

/** A number that does not look made up to a round one. */
export function numberOf(random: Random, [least, most]: readonly [number, number], unit: string) {
  // Skewed to the small side, as sizes of real things are.
  const share = random.next() ** 2;
  return { kind: 'number', number: Math.round(least + share * (most - least)), unit } as const;
}

export function entityOf(entity: Entity) {
  return { kind: 'entity', entity } as const;
}
