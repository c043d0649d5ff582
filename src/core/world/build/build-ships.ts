import type { Entity, Person, Thing } from '../entity.ts';
import { presentYear } from '../entity.ts';
import { shipName } from '../names/ship-names.ts';
import { wasOpen } from './build-institutions.ts';
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
  wasAged,
} from './island-draft.ts';
import { fieldOf } from './occupations.ts';
import { namesakeFor } from './share-name.ts';

type ShipType = {
  readonly type: string;
  readonly from: number;
  readonly tons: readonly [number, number];
  readonly crew: readonly [number, number];
};

const shipTypes: readonly ShipType[] = [
  { type: 'brig', from: 1650, tons: [120, 460], crew: [9, 40] },
  { type: 'schooner', from: 1700, tons: [60, 310], crew: [5, 22] },
  { type: 'barque', from: 1600, tons: [240, 980], crew: [12, 48] },
  { type: 'frigate', from: 1640, tons: [520, 1400], crew: [110, 320] },
  { type: 'cutter', from: 1690, tons: [30, 160], crew: [4, 60] },
  { type: 'ketch', from: 1600, tons: [40, 150], crew: [3, 12] },
  { type: 'whaler', from: 1620, tons: [180, 520], crew: [18, 52] },
  { type: 'packet', from: 1680, tons: [110, 420], crew: [10, 36] },
  { type: 'clipper', from: 1815, tons: [480, 1700], crew: [24, 70] },
  { type: 'paddle steamer', from: 1825, tons: [210, 1900], crew: [16, 90] },
];

export function buildShips(draft: IslandDraft): void {
  for (let index = 0; index < draft.quotas.ships; index++) buildShip(draft);
}

/** A ship of the time when someone was of an age to be her first captain. */
function buildShip(draft: IslandDraft): void {
  const { random, world } = draft;
  const captain = findPerson(draft, (person) => fieldOf(person.type) === 'sea');
  const launched = captain === undefined ? random.between(1660, 1890) : yearOf(draft, captain, [26, 52]);
  const kind = random.pick(shipTypes.filter(({ from }) => from <= launched));
  const gone = Math.min(launched + random.between(4, 58), presentYear - 2);
  const details = { ...nameFor(draft, kind.type), from: launched, to: gone };
  const ship = addThing(draft, 'ship', { type: kind.type, the: true, ...details });
  world.say(ship, 'launched', dateIn(random, launched));
  if (details.after !== undefined) world.say(ship, 'named-after', entityOf(details.after));
  if (captain !== undefined) world.say(ship, 'first-captain', entityOf(captain));
  world.say(ship, 'tonnage', numberOf(random, kind.tons, 'tons'));
  if (random.chance(0.6)) world.say(ship, 'crew', numberOf(random, kind.crew, ''));
  sayMakers(draft, ship, { launched, captain });
  sayEnd(draft, ship, gone);
}

/** Some ships have the name of a river, a mountain, a person or another ship; not all of those after it. */
function nameFor(draft: IslandDraft, type: string): { readonly name: string; readonly after?: Entity } {
  const { random } = draft;
  if (!random.chance(0.3)) return { name: shipName(draft) };
  const kind = random.pick(['place', 'place', 'ship', 'person'] as const);
  const other =
    kind === 'person'
      ? findPerson(draft, ({ name }) => draft.world.named(name).length === 1)
      : namesakeFor(draft, type, isOf(kind));
  if (other === undefined) return { name: shipName(draft) };
  return kind !== 'ship' && random.chance(0.6) ? { name: other.name, after: other } : { name: other.name };
}

function sayMakers(
  draft: IslandDraft,
  ship: Thing,
  { launched, captain }: { readonly launched: number; readonly captain: Person | undefined },
): void {
  const { world, random } = draft;
  const open = (...types: readonly string[]) =>
    findThing(draft, (thing) => isOf('institution', ...types)(thing) && wasOpen(draft, thing, launched));
  const yard = open('shipyard');
  if (yard !== undefined) world.say(ship, 'built-at', entityOf(yard));
  const owner = open('trading company');
  if (owner !== undefined && random.chance(0.75)) world.say(ship, 'owner', entityOf(owner));
  const designer = findPerson(
    draft,
    (person) => fieldOf(person.type) === 'yard' && person !== captain && wasAged(person, launched, [23, 70]),
  );
  if (designer !== undefined) world.say(ship, 'designed-by', entityOf(designer));
  const port = findThing(draft, isTown);
  if (port !== undefined && random.chance(0.7)) world.say(ship, 'home-port', entityOf(port));
}

function sayEnd(draft: IslandDraft, ship: Thing, gone: number): void {
  const { world, random } = draft;
  const end = random.next();
  if (end < 0.45) {
    const shore = findThing(draft, isOf('place', 'cape', 'bay', 'strait'));
    if (shore !== undefined) world.say(ship, 'lost-off', entityOf(shore));
    world.say(ship, 'lost-in', dateIn(random, gone, 0.5));
    return;
  }
  const town = findThing(draft, isTown);
  if (end < 0.8) {
    if (town !== undefined) world.say(ship, 'broken-up-at', entityOf(town));
    world.say(ship, 'broken-up-in', dateIn(random, gone, 0));
    return;
  }
  const museum = findThing(draft, isOf('institution', 'museum'));
  const keeper = museum ?? town;
  if (keeper !== undefined) world.say(ship, 'preserved-at', entityOf(keeper));
}
