import { type Entity, presentYear } from '../entity.ts';
import { heightName, localWord, riverName, shoreName } from '../names/place-names.ts';
import {
  addThing,
  dateIn,
  entityOf,
  findPerson,
  findThing,
  type IslandDraft,
  isOf,
  numberOf,
  wasAged,
} from './island-draft.ts';
import { fieldOf } from './occupations.ts';
import { namesakeFor } from './share-name.ts';

const always = { from: 0, to: presentYear };

/** Mountains, shores, rivers and lighthouses, with the people who climbed, charted and built them. */
export function buildLand(draft: IslandDraft): void {
  const { quotas } = draft;
  for (let index = 0; index < quotas.heights; index++) buildHeight(draft);
  for (let index = 0; index < quotas.shores; index++) buildShore(draft, shoreType(draft, index));
  for (let index = 0; index < quotas.rivers; index++) buildRiver(draft);
  for (let index = 0; index < quotas.lights; index++) buildLight(draft);
  chart(draft, draft.island);
}

function shoreType({ random }: IslandDraft, index: number): string {
  return ['bay', 'cape'][index] ?? random.pick(['bay', 'cape', 'strait']);
}

function buildHeight(draft: IslandDraft): void {
  const { world, random, island } = draft;
  const height = addThing(draft, 'place', { type: 'mountain', name: heightName(draft), ...always });
  world.say(height, 'located-in', entityOf(island));
  world.say(height, 'height', numberOf(random, [310, 2_900], 'metres'));
  const climbers: readonly string[] = ['maps', 'nature', 'sky', 'healing'];
  const climber = findPerson(draft, ({ type }) => climbers.includes(fieldOf(type) ?? ''));
  if (climber === undefined) return;
  world.say(height, 'first-climbed-by', entityOf(climber));
  world.say(height, 'first-climbed-in', dateIn(random, yearOf(draft, climber, [21, 46])));
}

/** A year of someone's life at which they were of an age, as far as they lived to see it. */
export function yearOf(
  { random }: IslandDraft,
  { from, to }: Entity,
  [least, most]: readonly [number, number],
): number {
  return from + random.between(least, Math.max(least, Math.min(most, to - from)));
}

/** A cape, bay or strait: a few carry the name of a seafarer. */
function buildShore(draft: IslandDraft, type: string): void {
  const { world, random, island, names } = draft;
  const sailor = findPerson(draft, (person) => fieldOf(person.type) === 'sea');
  const after = random.chance(0.45) ? sailor : undefined;
  const named = after === undefined ? undefined : nameAfter(type, after.surname);
  const isNamed = named !== undefined && !names.isUsed(named);
  if (isNamed) names.take(named);
  const name = isNamed ? named : shoreName(draft, type);
  const shore = addThing(draft, 'place', { type, name, the: / of |Strait/u.test(name), ...always });
  world.say(shore, 'located-in', entityOf(island));
  if (isNamed && after !== undefined) world.say(shore, 'named-after', entityOf(after));
  else chart(draft, shore);
  world.say(
    shore,
    type === 'cape' ? 'height' : 'depth',
    numberOf(random, type === 'cape' ? [18, 240] : [9, 310], 'metres'),
  );
}

function nameAfter(type: string, surname: string): string {
  switch (type) {
    case 'cape':
      return `Cape ${surname}`;
    case 'strait':
      return `${surname} Strait`;
    default:
      return `${surname} Bay`;
  }
}

function chart(draft: IslandDraft, place: Entity): void {
  const charters: readonly string[] = ['maps', 'sea'];
  const charter = findPerson(draft, ({ type }) => charters.includes(fieldOf(type) ?? ''));
  if (charter === undefined) return;
  draft.world.say(place, 'charted-by', entityOf(charter));
  draft.world.say(place, 'charted-in', dateIn(draft.random, yearOf(draft, charter, [24, 58]), 0));
}

function buildRiver(draft: IslandDraft): void {
  const { world, random, island } = draft;
  const namesake = random.chance(0.2) ? namesakeFor(draft, 'river', isOf('place')) : undefined;
  const name = namesake?.name ?? riverName(draft);
  const river = addThing(draft, 'place', { type: 'river', name, the: true, ...always });
  world.say(river, 'located-in', entityOf(island));
  world.say(river, 'length', numberOf(random, [14, 320], 'kilometres'));
  const source = here(draft, isOf('place', 'mountain'));
  const mouth = here(draft, isOf('place', 'bay', 'strait'));
  if (source !== undefined) world.say(river, 'rises-on', entityOf(source));
  if (mouth !== undefined) world.say(river, 'flows-into', entityOf(mouth));
  for (const town of draft.made.filter(isTown)) {
    if (random.chance(0.25) && town.name !== name && world.fact(town, 'lies-on') === undefined) {
      world.say(town, 'lies-on', entityOf(river));
    }
  }
}

function here({ random, made }: IslandDraft, fits: (entity: Entity) => boolean): Entity | undefined {
  return random.pickAny(made.filter(fits));
}

export function isTown({ kind, type }: Entity): boolean {
  return kind === 'place' && /town|village/u.test(type);
}

function buildLight(draft: IslandDraft): void {
  const { world, random, names } = draft;
  const cape = findThing(draft, isOf('place', 'cape'));
  const builder = findPerson(draft, ({ type }) => fieldOf(type) === 'building');
  const lit = builder === undefined ? random.between(1680, 1900) : yearOf(draft, builder, [27, 63]);
  const name = names.claim(
    (attempt) => `${localWord(draft, attempt)} ${random.pick(['Light', 'Lighthouse'])}`,
  );
  const light = addThing(draft, 'place', { type: 'lighthouse', name, the: true, from: lit, to: presentYear });
  if (cape !== undefined) world.say(light, 'stands-on', entityOf(cape));
  world.say(light, 'first-lit', dateIn(random, lit));
  world.say(light, 'height', numberOf(random, [11, 64], 'metres'));
  if (builder !== undefined) world.say(light, 'designed-by', entityOf(builder));
  const keeper = findPerson(
    draft,
    (person) => fieldOf(person.type) !== 'building' && wasAged(person, lit, [22, 60]),
  );
  if (keeper !== undefined) world.say(light, 'first-keeper', entityOf(keeper));
}
