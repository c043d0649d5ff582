import type { Entity, Person, Thing } from '../entity.ts';
import { isTown, yearOf } from './build-land.ts';
import {
  addThing,
  dateIn,
  entityOf,
  findPerson,
  findThing,
  type IslandDraft,
  isOf,
  numberOf,
} from './island-draft.ts';
import { type Field, fieldOf } from './occupations.ts';

type EventType = {
  readonly type: string;
  /** '{p}' where, '{s}' the leader's surname, '{y}' the year. */
  readonly names: readonly string[];
  readonly at: 'town' | 'shore';
  readonly leaders: readonly Field[];
  /** What its toll is counted in. */
  readonly unit: string;
  readonly range: readonly [number, number];
  readonly days: readonly [number, number] | undefined;
  readonly sails: boolean;
};

const eventTypes: readonly EventType[] = [
  {
    ...{ type: 'battle', names: ['Battle of {p}', 'Action off {p}'], at: 'shore', leaders: ['sea'] },
    ...{ unit: 'ships', range: [2, 31], days: undefined, sails: true },
  },
  {
    ...{ type: 'expedition', names: ['{s} Expedition'], at: 'shore', leaders: ['sea', 'maps', 'nature'] },
    ...{ unit: 'members', range: [9, 140], days: [40, 900], sails: true },
  },
  {
    ...{ type: 'siege', names: ['Siege of {p}', 'Blockade of {p}'], at: 'town', leaders: ['sea'] },
    ...{ unit: 'houses', range: [12, 640], days: [11, 240], sails: true },
  },
  {
    ...{
      type: 'fire',
      names: ['Great Fire of {p}', '{p} Fire of {y}'],
      at: 'town',
      leaders: ['building', 'healing', 'trade'],
    },
    ...{ unit: 'houses', range: [20, 1900], days: [2, 6], sails: false },
  },
  {
    ...{
      type: 'treaty',
      names: ['Treaty of {p}', 'Peace of {p}'],
      at: 'town',
      leaders: ['trade', 'letters', 'sea'],
    },
    ...{ unit: 'articles', range: [7, 64], days: undefined, sails: false },
  },
  {
    ...{
      type: 'strike',
      names: ['{p} Strike of {y}', '{p} Ropewalk Strike'],
      at: 'town',
      leaders: ['yard', 'print', 'craft'],
    },
    ...{ unit: 'workers', range: [60, 4200], days: [5, 130], sails: false },
  },
  {
    ...{
      type: 'flood',
      names: ['{p} Flood of {y}', 'Great Flood of {p}'],
      at: 'town',
      leaders: ['building', 'healing'],
    },
    ...{ unit: 'houses', range: [9, 480], days: [2, 19], sails: false },
  },
  {
    ...{
      type: 'exhibition',
      names: ['{p} Exhibition of {y}', '{p} Fair of {y}'],
      at: 'town',
      leaders: ['craft', 'trade', 'paint', 'building'],
    },
    ...{ unit: 'exhibitors', range: [70, 2600], days: [20, 180], sails: false },
  },
  {
    ...{ type: 'mutiny', names: ['Mutiny of the {f}'], at: 'shore', leaders: ['sea'] },
    ...{ unit: 'mutineers', range: [7, 88], days: [2, 34], sails: true },
  },
];

export function buildEvents(draft: IslandDraft): void {
  for (let index = 0; index < draft.quotas.events; index++) buildEvent(draft);
}

function buildEvent(draft: IslandDraft): void {
  const { world, random } = draft;
  const type = random.pick(eventTypes);
  const place = findThing(draft, type.at === 'town' ? isTown : isOf('place', 'cape', 'bay', 'strait'));
  const leader = findPerson(draft, (person) => type.leaders.includes(fieldOf(person.type) ?? 'craft'));
  if (place === undefined) return;
  const year = leader === undefined ? random.between(1660, 1900) : yearOf(draft, leader, [25, 64]);
  const flagship = type.sails ? findThing(draft, (ship) => sailed(ship, year)) : undefined;
  const named = nameable(type, { leader, flagship }) ? type : (eventTypes[0] ?? type);
  const name = eventName(draft, named, { place, leader, flagship, year });
  const event = addThing(draft, 'event', { type: named.type, name, the: true, from: year, to: year });
  world.say(event, 'took-place-on', dateIn(random, year, named.days === undefined ? 0.9 : 0.4));
  world.say(event, 'took-place-at', entityOf(place));
  if (leader !== undefined) world.say(event, 'led-by', entityOf(leader));
  if (flagship !== undefined) world.say(event, 'flagship', entityOf(flagship));
  world.say(event, 'toll', numberOf(random, named.range, named.unit));
  if (named.days !== undefined) world.say(event, 'lasted', numberOf(random, named.days, 'days'));
  sayBook(draft, event);
}

function sailed(ship: Entity, year: number): boolean {
  return ship.kind === 'ship' && ship.from <= year && ship.to > year;
}

type Parts = { readonly leader: Person | undefined; readonly flagship: Thing | undefined };

function nameable({ names }: EventType, { leader, flagship }: Parts): boolean {
  return names.every(
    (name) =>
      (leader !== undefined || !name.includes('{s}')) && (flagship !== undefined || !name.includes('{f}')),
  );
}

function eventName(
  { names, random }: IslandDraft,
  { names: forms }: EventType,
  { place, leader, flagship, year }: Parts & { readonly place: Entity; readonly year: number },
): string {
  return names.claim((attempt) => {
    const form = random.pick(forms);
    const name = form
      .replace('{p}', place.name)
      .replace('{y}', String(year))
      .replace('{f}', flagship?.name ?? '')
      .replace('{s}', leader?.surname ?? '');
    return attempt < 6 ? name : `${ordinals[Math.floor(attempt / 6) - 1] ?? 'Last'} ${name}`;
  });
}

const ordinals = ['Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth'];

/** A book about it, by someone who wrote later. */
function sayBook(draft: IslandDraft, event: Thing): void {
  const book = findThing(
    draft,
    (work) => isOf('work', 'history', 'memoir', 'novel', 'long poem', 'play')(work) && work.from > event.from,
  );
  if (book !== undefined && draft.random.chance(0.4)) draft.world.say(event, 'described-in', entityOf(book));
}
