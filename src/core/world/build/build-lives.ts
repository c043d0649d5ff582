import { type Person, presentYear } from '../entity.ts';
import { wasOpen } from './build-institutions.ts';
import { isTown } from './build-land.ts';
import { addPerson } from './build-people.ts';
import { dateIn, entityOf, findPerson, findThing, type IslandDraft, isOf } from './island-draft.ts';
import { knownFor } from './known-for.ts';
import { fieldOf } from './occupations.ts';

const employers: Readonly<Record<string, readonly string[]>> = {
  sea: ['trading company', 'navigation school'],
  yard: ['shipyard'],
  sky: ['observatory', 'college'],
  nature: ['botanical garden', 'museum', 'college'],
  maps: ['library', 'navigation school', 'trading company'],
  letters: ['press', 'library', 'college'],
  stage: ['theatre'],
  paint: ['museum', 'press'],
  trade: ['trading company'],
  healing: ['hospital'],
  building: ['college', 'shipyard'],
  craft: ['museum', 'observatory'],
  print: ['press'],
};

/** Schooling, work, marriage and death of everyone on the island. */
export function buildLives(draft: IslandDraft): void {
  const people = draft.made.filter((entity): entity is Person => entity.kind === 'person');
  for (const person of people) {
    buildSchooling(draft, person);
    buildMarriage(draft, person);
    buildEnd(draft, person);
  }
}

function buildSchooling(draft: IslandDraft, person: Person): void {
  const { world, random } = draft;
  const field = fieldOf(person.type) ?? 'sea';
  const schools = field === 'sea' || field === 'maps' ? ['navigation school', 'college'] : ['college'];
  const school = findThing(
    draft,
    (thing) => isOf('institution', ...schools)(thing) && wasOpen(draft, thing, person.from + 17),
  );
  if (school !== undefined && random.chance(0.75)) world.say(person, 'studied-at', entityOf(school));
  const teacher = findPerson(
    draft,
    ({ type, from, to }) =>
      fieldOf(type) === field &&
      person.from - from >= 14 &&
      person.from - from <= 48 &&
      to >= person.from + 22,
  );
  if (teacher !== undefined && random.chance(0.8)) world.say(person, 'pupil-of', entityOf(teacher));
  const employer = findThing(
    draft,
    (thing) =>
      isOf('institution', ...(employers[field] ?? []))(thing) && wasOpen(draft, thing, person.from + 30),
  );
  if (employer !== undefined && random.chance(0.45)) world.say(person, 'employed-by', entityOf(employer));
  const work = knownFor(field, random);
  if (random.chance(0.72)) world.say(person, 'known-for', { kind: 'text', ...work });
}

/** Said of one of the two, so that each marriage stands in one place. */
function buildMarriage(draft: IslandDraft, person: Person): void {
  const { world, random, register } = draft;
  if (random.chance(0.12)) {
    if (!isMarried(draft, person)) world.say(person, 'unmarried', { kind: 'text', text: 'never married' });
    return;
  }
  if (!random.chance(0.55) || isMarried(draft, person)) return;
  const partner = random.chance(0.5) ? partnerFor(draft, person) : undefined;
  if (partner !== undefined) {
    world.say(person, 'spouse', entityOf(partner));
    return;
  }
  const sex = person.sex === 'f' ? 'm' : 'f';
  const [surname, born] = [random.pick(register.surnames), person.from + random.between(-9, 9)];
  world.say(
    person,
    'spouse',
    entityOf(addPerson(draft, { type: 'spouse', sex, surname, born, hasArticle: false })),
  );
}

function isMarried({ world }: IslandDraft, person: Person): boolean {
  const own = world.fact(person, 'spouse') ?? world.fact(person, 'unmarried');
  return own !== undefined || world.about(person).some(({ relation }) => relation === 'spouse');
}

function partnerFor(draft: IslandDraft, person: Person): Person | undefined {
  return findPerson(
    draft,
    (other) =>
      other.sex !== person.sex &&
      other.surname !== person.surname &&
      Math.abs(other.from - person.from) <= 12 &&
      !isMarried(draft, other) &&
      !isParentOf(draft, other, person) &&
      !isParentOf(draft, person, other),
  );
}

function isParentOf({ world }: IslandDraft, parent: Person, child: Person): boolean {
  return (['father', 'mother'] as const).some((relation) => {
    const value = world.fact(child, relation)?.value;
    return value?.kind === 'entity' && value.entity === parent;
  });
}

function buildEnd(draft: IslandDraft, person: Person): void {
  const { world, random } = draft;
  if (person.to >= presentYear) return;
  world.say(person, 'died-on', dateIn(random, person.to, 0.7));
  const town = findThing(draft, isTown);
  if (town !== undefined && random.chance(0.85)) world.say(person, 'died-in', entityOf(town));
}
