import { type Entity, type Person, presentYear, type Thing } from '../entity.ts';
import { motto } from '../names/other-names.ts';
import { houseNouns } from '../names/word-lists.ts';
import { isTown, yearOf } from './build-land.ts';
import { essentialInstitutions, type InstitutionType, institutionTypes } from './institution-types.ts';
import {
  addThing,
  dateIn,
  entityOf,
  findPerson,
  type IslandDraft,
  isOf,
  numberOf,
  wasAged,
} from './island-draft.ts';
import { mottoMeanings } from './motto-meanings.ts';
import { fieldOf } from './occupations.ts';

/** The first ones are what the island's ships and people need, founded early; the others are a mixture. */
export function buildInstitutions(draft: IslandDraft): void {
  const { random, quotas } = draft;
  const others = random.shuffled(institutionTypes.slice(essentialInstitutions));
  for (let index = 0; index < quotas.institutions; index++) {
    const type = institutionTypes[index] ?? others[index % others.length];
    if (type === undefined) continue;
    const isEssential = index < essentialInstitutions;
    buildInstitution(draft, isEssential ? type : random.pick([...others, ...institutionTypes]), isEssential);
  }
  absorbOne(draft);
}

function buildInstitution(draft: IslandDraft, type: InstitutionType, isEarly: boolean): void {
  const { world, random, made } = draft;
  const founder = founderFor(draft, type, isEarly);
  const seat = random.pickAny(made.filter(isTown));
  if (founder === undefined || seat === undefined) {
    buildInstitutionOfNobody(draft, type, seat);
    return;
  }
  const founded = yearOf(draft, founder, [27, 60]);
  const institution = add(draft, type, { founder, seat, founded });
  world.say(institution, 'founded-by', entityOf(founder));
  describe(draft, institution, { type, seat, founded });
  const head = findPerson(
    draft,
    (person) =>
      person !== founder &&
      isIn([...type.heads, ...type.founders], person) &&
      wasAged(person, founded, [24, 70]),
  );
  if (head !== undefined) world.say(institution, 'first-head', entityOf(head));
}

function founderFor(draft: IslandDraft, type: InstitutionType, isEarly: boolean): Person | undefined {
  const fits = (person: Person) => isIn(type.founders, person);
  const early = (person: Person) => fits(person) && person.from < 1690;
  return (isEarly ? findPerson(draft, early) : undefined) ?? findPerson(draft, fits);
}

function isIn(fields: readonly string[], { type }: Person): boolean {
  return fields.includes(fieldOf(type) ?? '');
}

/** Where nobody on the island would have founded it, the town did. */
function buildInstitutionOfNobody(draft: IslandDraft, type: InstitutionType, seat: Entity | undefined): void {
  const founded = draft.random.between(1640, 1890);
  const institution = add(draft, type, { founder: undefined, seat, founded });
  describe(draft, institution, { type, seat, founded });
}

type Founding = {
  readonly founder: Person | undefined;
  readonly seat: Entity | undefined;
  readonly founded: number;
};

function add(draft: IslandDraft, type: InstitutionType, { founder, seat, founded }: Founding): Thing {
  const { random, register, names, island } = draft;
  const name = names.claim((attempt) => {
    const surname = () => random.pick(register.surnames);
    const town = attempt < 30 ? (seat ?? island) : random.pick([...draft.made.filter(isTown), island]);
    const own = attempt < 10 ? (founder?.surname ?? surname()) : surname();
    return random
      .pick(type.names)
      .replace('{t}', town.name)
      .replace('{n}', random.pick(houseNouns))
      .replace('{s}', own)
      .replace('{s}', surname());
  });
  const isOfPeople = /’s Yard$| Brothers$| College$|^\p{L}+ and \p{L}+$/u.test(name);
  return addThing(draft, 'institution', {
    type: type.type,
    name,
    the: !isOfPeople,
    from: founded,
    to: presentYear,
  });
}

function describe(
  { world, random, language }: IslandDraft,
  institution: Thing,
  { type, seat, founded }: { readonly type: InstitutionType } & Pick<Founding, 'seat' | 'founded'>,
): void {
  if (seat !== undefined) world.say(institution, 'seat', entityOf(seat));
  world.say(institution, 'founded-in', dateIn(random, founded, 0.2));
  world.say(institution, 'size', numberOf(random, type.range, type.unit));
  if (!random.chance(0.35)) return;
  const text = motto(language, random);
  world.say(institution, 'motto', { kind: 'text', text, gloss: random.pick(mottoMeanings) });
}

/** Whether an institution was there in a year, under a roof of its own. */
export function wasOpen({ world }: IslandDraft, institution: Entity, year: number): boolean {
  const end = world.fact(institution, 'absorbed-in')?.value;
  return institution.from <= year && (end?.kind !== 'date' || end.year > year);
}

/** One of two of a kind goes into the other in the end. */
function absorbOne({ world, random, made }: IslandDraft): void {
  for (const one of made.filter(isOf('institution'))) {
    const other = made.find((each) => each !== one && each.type === one.type && each.kind === one.kind);
    const earliest = Math.max(one.from, other?.from ?? presentYear) + 20;
    if (other === undefined || earliest > presentYear - 5) continue;
    world.say(one, 'absorbed-by', entityOf(other));
    world.say(one, 'absorbed-in', dateIn(random, random.between(earliest, presentYear - 5), 0));
    return;
  }
}
