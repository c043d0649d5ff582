import type { Entity, Person, Thing } from '../entity.ts';
import { workAdjectives, workMatters, workNouns } from '../names/word-lists.ts';
import { wasOpen } from './build-institutions.ts';
import { yearOf } from './build-land.ts';
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

const typesOf: Readonly<Record<string, readonly string[]>> = {
  novelist: ['novel', 'novel', 'collection of stories'],
  poet: ['collection of poems', 'long poem'],
  essayist: ['collection of essays', 'memoir'],
  historian: ['history'],
  playwright: ['play', 'comedy'],
  composer: ['opera'],
  astronomer: ['treatise'],
  mathematician: ['treatise'],
  naturalist: ['field guide', 'travel book'],
  botanist: ['field guide'],
  geologist: ['treatise'],
  explorer: ['travel book', 'memoir'],
  navigator: ['travel book'],
  cartographer: ['atlas'],
  physician: ['treatise', 'memoir'],
};
const staged: readonly string[] = ['play', 'comedy', 'opera'];
const sciences = [
  'Drift of Ice',
  'Nature of Fog',
  'Weight of Air',
  'Growth of Reefs',
  'Motion of Waves',
  'Colours of Sand',
  'Sleep of Fishes',
  'Heat of Springs',
  'Shape of Hail',
  'Age of Cliffs',
  'Sounds of Caves',
  'Spread of Fevers',
  'Flight of Gulls',
  'Light of Rotting Wood',
];

export function buildWorks(draft: IslandDraft): void {
  for (let index = 0; index < draft.quotas.works; index++) buildWork(draft);
}

function buildWork(draft: IslandDraft): void {
  const { world, random } = draft;
  const author = findPerson(draft, ({ type }) => typesOf[type] !== undefined);
  const type = random.pick(typesOf[author?.type ?? 'novelist'] ?? ['novel']);
  const year = author === undefined ? random.between(1680, 1910) : yearOf(draft, author, [23, 72]);
  const place = findThing(draft, isOf('place'));
  const work = addThing(draft, 'work', { type, name: titleFor(draft, type, place), from: year, to: year });
  if (author !== undefined) world.say(work, 'author', entityOf(author));
  if (staged.includes(type)) sayStage(draft, work, year);
  else sayBook(draft, work, year);
  sayMore(draft, work, { author, place });
}

function titleFor(draft: IslandDraft, type: string, place: Entity | undefined): string {
  const { names, random } = draft;
  const where = place?.name ?? draft.island.name;
  return names
    .claim((attempt) => {
      const noun = () => random.pick(workNouns);
      if (attempt > 60) return `${noun()}, ${noun()} and ${noun()}`;
      switch (type) {
        case 'treatise':
          return random.chance(0.6)
            ? `On the ${random.pick(sciences)}`
            : `Of ${random.pick(workMatters)} and ${random.pick(workMatters)}`;
        case 'atlas':
          return `${random.pick(['Atlas', 'Charts', 'Coasts', 'Soundings'])} of ${where}`;
        case 'history':
          return random.pick([
            `A History of ${where}`,
            `${where} and Its People`,
            `The ${noun()} of ${where}`,
          ]);
        case 'field guide':
          return `${random.pick(['Mosses', 'Shore Birds', 'Grasses', 'Seaweeds', 'Moths', 'Ferns', 'Shells'])} of ${where}`;
        case 'travel book':
          return random.pick([
            `Letters from ${where}`,
            `A Winter at ${where}`,
            `Round ${where} on Foot`,
            `The Road to ${where}`,
          ]);
        default:
          return random.pick([
            `The ${random.pick(workAdjectives)} ${noun()}`,
            `A ${noun()} of ${random.pick(workMatters)}`,
            `The ${noun()} and the ${noun()}`,
            `${random.pick(workMatters)} and ${random.pick(workMatters)}`,
            `The ${noun()} at ${where}`,
            `The ${noun()}’s ${noun()}`,
          ]);
      }
    })
    .replace(/^A (?=[AEIOU])/u, 'An ');
}

function sayBook(draft: IslandDraft, work: Thing, year: number): void {
  const { world, random } = draft;
  world.say(work, 'published-in', dateIn(random, year, 0));
  world.say(work, 'pages', numberOf(random, [48, 780], 'pages'));
  const press = findThing(
    draft,
    (thing) => isOf('institution', 'press')(thing) && wasOpen(draft, thing, year),
  );
  if (press !== undefined) world.say(work, 'published-by', entityOf(press));
}

function sayStage(draft: IslandDraft, work: Thing, year: number): void {
  const { world, random } = draft;
  const theatre = findThing(
    draft,
    (thing) => isOf('institution', 'theatre')(thing) && wasOpen(draft, thing, year),
  );
  if (theatre !== undefined) world.say(work, 'first-performed-at', entityOf(theatre));
  world.say(work, 'published-in', dateIn(random, year, 0.8));
}

function sayMore(
  draft: IslandDraft,
  work: Thing,
  { author, place }: { readonly author: Person | undefined; readonly place: Entity | undefined },
): void {
  const { world, random } = draft;
  const named = place !== undefined && work.name.endsWith(place.name);
  if (place !== undefined && !named && /novel|stories|poem|play|comedy|opera|memoir/u.test(work.type)) {
    world.say(work, 'set-in', entityOf(place));
  }
  const friend = findPerson(draft, (person) => person !== author && wasAged(person, work.from, [8, 80]));
  if (friend !== undefined && random.chance(0.45)) world.say(work, 'dedicated-to', entityOf(friend));
  const translator = findPerson(
    draft,
    (person) => person.type === 'translator' && person !== author && wasAged(person, work.from + 5, [22, 70]),
  );
  if (translator !== undefined && random.chance(0.4) && fieldOf(translator.type) !== undefined) {
    world.say(work, 'translated-by', entityOf(translator));
  }
}
