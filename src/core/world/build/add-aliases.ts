import { type Entity, type Person, presentYear, type Thing } from '../entity.ts';
import type { AliasRelation, Fact } from '../fact.ts';
import { abbreviation, nickname } from '../names/other-names.ts';
import { townName } from '../names/place-names.ts';
import { shipName } from '../names/ship-names.ts';
import { isTown } from './build-land.ts';
import type { IslandDraft } from './island-draft.ts';
import { fieldOf } from './occupations.ts';

/** How often the other name is explained in another article only, where there is one that speaks of the thing. */
const elsewhere = 0.6;

/** Other names: pen names, nicknames, abbreviations, and what things were called before. */
export function addAliases(draft: IslandDraft): void {
  for (const entity of draft.made) {
    switch (entity.kind) {
      case 'person':
        addPersonAlias(draft, entity);
        break;
      case 'ship':
        if (draft.random.chance(0.14)) {
          rename(draft, entity, { old: shipName(draft), years: [entity.from + 2, entity.to - 1] });
        }
        break;
      case 'institution':
        addInstitutionAlias(draft, entity);
        break;
      case 'place':
        if (isTown(entity) && draft.random.chance(0.2)) {
          rename(draft, entity, { old: townName(draft), years: [1640, 1899] });
        }
        break;
      default:
        break;
    }
  }
}

function addPersonAlias(draft: IslandDraft, person: Person): void {
  const { random, names, register, world } = draft;
  const writes = world.about(person).some(({ relation }) => relation === 'author');
  if (writes && random.chance(0.45)) {
    const given = () => random.pick(register.given[random.chance(0.7) ? person.sex : 'm']);
    const name = names.claim(
      (attempt) => `${given()} ${attempt > 20 ? `${given()} ` : ''}${random.pick(register.surnames)}`,
    );
    addAlias(draft, person, { relation: 'pen-name', name });
    return;
  }
  const isTalkedOf = ['sea', 'stage'].includes(fieldOf(person.type) ?? '');
  if (!random.chance(isTalkedOf ? 0.28 : 0.05)) return;
  addAlias(draft, person, { relation: 'nickname', name: nickname(names, random) });
}

function addInstitutionAlias(draft: IslandDraft, institution: Thing): void {
  const { random, names, island, made } = draft;
  const short = random.chance(0.6) ? abbreviation(institution.name, names) : undefined;
  if (short !== undefined) {
    addAlias(draft, institution, { relation: 'abbreviation', name: short });
    return;
  }
  if (!random.chance(0.22)) return;
  // 'Old Port Sorrel Museum' is a name, 'Old Little Sorrel Museum' is not.
  const place = random.pick([
    island,
    ...made.filter((entity) => isTown(entity) && !entity.name.includes(' ')),
  ]).name;
  const kind = capitalise(institution.type);
  const old = names.claim((attempt) => {
    const other = attempt > 12 ? `${random.pick(draft.register.surnames)} ` : '';
    return `${random.pick(['Old', 'Little', 'United', 'Free', 'Royal'])} ${other}${place} ${kind}`;
  });
  rename(draft, institution, { old, years: [institution.from + 6, presentYear - 8] });
}

function capitalise(text: string): string {
  return text.replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase());
}

function rename(
  draft: IslandDraft,
  entity: Entity,
  { old, years: [earliest, latest] }: { readonly old: string; readonly years: readonly [number, number] },
): void {
  if (latest < earliest) return;
  draft.world.say(entity, 'renamed-in', { kind: 'date', year: draft.random.between(earliest, latest) });
  addAlias(draft, entity, { relation: 'old-name', name: old });
}

function addAlias(
  draft: IslandDraft,
  entity: Entity,
  alias: { readonly relation: AliasRelation; readonly name: string },
): void {
  const { world, random } = draft;
  world.say(entity, alias.relation, { kind: 'text', text: alias.name });
  const told = random.chance(elsewhere)
    ? random.pickAny(placesToTell(draft, entity, alias.relation))
    : undefined;
  const own = world.fact(entity, alias.relation);
  if (told === undefined || own === undefined) return;
  world.show(own, { isStated: false });
  const renamed = world.fact(entity, 'renamed-in');
  if (renamed !== undefined) world.show(renamed, { isStated: false });
  world.show(told, { under: alias });
}

/** Articles that speak of the thing, each by the fact in which they do. */
function placesToTell({ world }: IslandDraft, entity: Entity, alias: AliasRelation): readonly Fact[] {
  return world
    .about(entity)
    .filter(
      ({ relation, subject, under }) =>
        under === undefined &&
        subject.hasArticle &&
        (alias === 'pen-name' ? relation === 'author' : relation !== 'capital'),
    );
}
