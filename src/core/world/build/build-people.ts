import type { Person } from '../entity.ts';
import { personName } from '../names/person-names.ts';
import { isTown } from './build-land.ts';
import { dateIn, entityOf, findThing, type IslandDraft } from './island-draft.ts';
import { fields, fieldWeights } from './occupations.ts';

const firstBirth = 1590;
const lastBirth = 1866;

/** People in the order of their births, so that parents are there before their children. */
export function buildPeople(draft: IslandDraft): void {
  const { random, quotas } = draft;
  const births = Array.from({ length: quotas.people }, () => random.between(firstBirth, lastBirth));
  for (const born of births.sort((left, right) => left - right)) buildPerson(draft, born);
}

function buildPerson(draft: IslandDraft, born: number): void {
  const { world, random } = draft;
  const parent = random.chance(0.4) ? parentFor(draft, born) : undefined;
  const person = addPerson(draft, {
    type: random.pick(fields[random.weighted(fieldWeights)]),
    sex: random.chance(0.48) ? 'f' : 'm',
    surname: parent?.surname ?? random.pick(draft.register.surnames),
    born,
    hasArticle: true,
  });
  world.say(person, 'born-on', dateIn(random, born));
  const town = findThing(draft, isTown);
  if (town !== undefined) world.say(person, 'born-in', entityOf(town));
  sayParents(draft, person, parent);
}

type PersonDetails = {
  readonly type: string;
  readonly sex: 'f' | 'm';
  readonly surname: string;
  readonly born: number;
  readonly hasArticle: boolean;
};

/** Someone who lived 44 to 88 years. Those without an article are known by name only. */
export function addPerson(
  draft: IslandDraft,
  { type, sex, surname, born, hasArticle }: PersonDetails,
): Person {
  const { world, random, names, register, island, made } = draft;
  const to = born + random.between(44, 88);
  const name =
    sharedName(draft, { type, sex, hasArticle }) ?? personName(register, names, { random, sex, surname });
  const own = name.split(' ').at(-1) ?? surname;
  const common = {
    id: world.entities.length,
    type,
    name,
    the: false,
    island,
    from: born,
    to: Math.min(to, 1929),
  };
  const person: Person = { ...common, kind: 'person', sex, surname: own, hasArticle };
  world.add(person);
  if (hasArticle) made.push(person);
  return person;
}

/** Now and then someone has the full name of another one, of another trade, on the neighbouring island or here. */
function sharedName(
  { random, made, neighbour, world }: IslandDraft,
  { type, sex, hasArticle }: Pick<PersonDetails, 'type' | 'sex' | 'hasArticle'>,
): string | undefined {
  if (!hasArticle || !random.chance(0.05)) return undefined;
  const others = [...made, ...(neighbour?.made ?? [])].filter(
    (other) =>
      other.kind === 'person' &&
      other.sex === sex &&
      world.named(other.name).every((each) => each.type !== type),
  );
  return random.pickAny(others)?.name;
}

function parentFor({ random, made }: IslandDraft, born: number): Person | undefined {
  return random.pickAny(
    made.filter(
      (other): other is Person =>
        other.kind === 'person' && born - other.from >= 21 && born - other.from <= 40 && other.to >= born,
    ),
  );
}

/** One parent may have an article; the other is known by name only, or not at all. */
function sayParents(draft: IslandDraft, person: Person, parent: Person | undefined): void {
  const { world, random } = draft;
  if (parent !== undefined) world.say(person, parent.sex === 'm' ? 'father' : 'mother', entityOf(parent));
  for (const [relation, sex] of [
    ['father', 'm'],
    ['mother', 'f'],
  ] as const) {
    if (parent?.sex === sex || !random.chance(relation === 'father' ? 0.5 : 0.3)) continue;
    const surname =
      sex === 'm' && parent === undefined ? person.surname : random.pick(draft.register.surnames);
    const born = person.from - random.between(21, 38);
    world.say(
      person,
      relation,
      entityOf(addPerson(draft, { type: 'parent', sex, surname, born, hasArticle: false })),
    );
  }
}
