import { expand, fill } from '../../article/template.ts';
import type { Random } from '../../random.ts';
import type { Family, Kind } from '../family.ts';
import type { Thing } from './block.ts';
import { coinWord, type WordSort } from './coin-word.ts';
import { through } from './draw-facts.ts';
import { givenNames } from './given-names.ts';

type Naming = { readonly family: Family; readonly seed: number; readonly random: Random };

/** Gives each thing its name; the oldest first, so that a child can have the surname of a parent. */
export function nameThings(things: readonly Thing[], naming: Naming): void {
  const taken = new Map<string, Thing>();
  // A page on an earlier year is named after what it is about.
  const ordered = [...things.filter(({ about }) => !about), ...things.filter(({ about }) => about)];
  for (const thing of ordered) {
    const namesake = namesakeOf(thing, [...taken.values()], naming.random);
    thing.surname = namesake?.surname ?? surnameOf(thing, naming);
    thing.name = namesake?.name ?? claim(thing, taken, naming);
    if (namesake !== undefined) for (const each of [thing, namesake]) each.isHomonym = true;
    else taken.set(thing.name, thing);
  }
  for (const thing of things) thing.alias = aliasOf(thing, things, naming);
}

/** Another thing of this kind whose name it gets. Two of one name are told apart by what they are, so that must differ. */
function namesakeOf(thing: Thing, named: readonly Thing[], random: Random): Thing | undefined {
  const { kind, noun, sex } = thing;
  if (kind.homonyms === undefined || !random.chance(kind.homonyms)) return undefined;
  return random.pickAny(
    named.filter((each) => each.kind === kind && each.sex === sex && each.noun !== noun && !each.isHomonym),
  );
}

function surnameOf(thing: Thing, { family, seed }: Naming): string {
  if (thing.kind.isPerson !== true) return '';
  const inherited = family.relations.find(({ passesSurname }) => passesSurname === true);
  const from = inherited === undefined ? undefined : through(thing, [inherited.name]);
  return from === undefined || from.surname === '' ? coinWord('surname', thing.number, seed) : from.surname;
}

const mostTries = 50;

function claim(thing: Thing, taken: ReadonlyMap<string, Thing>, naming: Naming): string {
  for (let attempt = 0; attempt < mostTries; attempt++) {
    const name = nameFrom(thing, naming.random.pick(thing.kind.named), naming);
    if (!taken.has(name)) return name;
  }
  throw new Error(`Found no unused name for a ${thing.noun} of family "${naming.family.name}".`);
}

function nameFrom(thing: Thing, pattern: string, { family, seed, random }: Naming): string {
  return fill(expand(pattern, random), ({ how, name }) => {
    if (name === 'given') return random.pick(givenNames[thing.sex ?? 'f']);
    if (name === 'surname') return thing.surname;
    if (name === 'noun') return thing.noun;
    if (name === 'Noun') return thing.noun.charAt(0).toUpperCase() + thing.noun.slice(1);
    if (name === 'year') return String(thing.year);
    if (name === 'about') return thing.about?.name ?? coinWord('place', thing.number, seed);
    if (name === 'word') return coinWord(sortOf(how), thing.number, seed);
    return random.pick(listOf(family, name));
  });
}

function sortOf(how: string): WordSort {
  return how === 'surname' || how === 'other' ? how : 'place';
}

export function listOf(family: Family, name: string): readonly string[] {
  const list = family.lists[name];
  if (list === undefined) throw new Error(`Family "${family.name}" has no list "${name}".`);
  return list;
}

/** A second name; undefined for most. It has the thing's own surname or another thing's name in it, so that no other thing has it. */
function aliasOf(thing: Thing, things: readonly Thing[], naming: Naming): string | undefined {
  const alias: Kind['alias'] = thing.kind.alias;
  const { random } = naming;
  if (alias === undefined || thing.isHomonym || !random.chance(alias.share)) return undefined;
  const pattern = random.pick(alias.named);
  const filled = fill(pattern, ({ how, name }) =>
    how === 'a'
      ? random.pick(things.filter(({ kind }) => kind.name === name)).name
      : `{${how === '' ? '' : `${how}:`}${name}}`,
  );
  const name = nameFrom(thing, filled, naming);
  return things.some((each) => each.alias === name || each.name === name) ? undefined : name;
}
