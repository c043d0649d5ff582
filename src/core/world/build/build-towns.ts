import { type Entity, presentYear } from '../entity.ts';
import { townName } from '../names/place-names.ts';
import { addThing, dateIn, entityOf, type IslandDraft, numberOf } from './island-draft.ts';

const townTypes = ['harbour town', 'market town', 'fishing village', 'mill town', 'mining town', 'spa town'];
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const residents: Readonly<Record<string, readonly [number, number]>> = {
  'harbour town': [4_000, 62_000],
  'market town': [1_500, 18_000],
  'fishing village': [140, 1_900],
  'mill town': [1_200, 21_000],
  'mining town': [900, 15_000],
  'spa town': [800, 9_000],
};
const trades =
  `dried fish|sailcloth|slate|rope|barrels|pit props|salt|tallow candles|blue-glazed tiles|knitted
 guernseys|ship’s biscuit|whale oil|clay pipes|window glass|tarred twine|sheep’s cheese|smoked eel|pear brandy|oak
 bark|copper sheathing|church bells|writing paper|millstones|mustard|felt hats|lace|anchors and chain|herring|chalk|beeswax`
    .replace(/\s+/gu, ' ')
    .split('|');

/** Towns come first: all else happens in them. The first is the capital. */
export function buildTowns(draft: IslandDraft): void {
  const { world, island, quotas } = draft;
  for (let index = 0; index < quotas.towns; index++) {
    const town = buildTown(draft, index === 0 ? 'harbour town' : undefined);
    if (index === 0) world.say(island, 'capital', entityOf(town));
  }
}

function buildTown(draft: IslandDraft, given: string | undefined): Entity {
  const { world, random, island } = draft;
  const type = given ?? random.pick(townTypes);
  const settled = random.between(880, 1560);
  const town = addThing(draft, 'place', {
    ...{ type, name: townName(draft), from: settled, to: presentYear },
  });
  world.say(town, 'located-in', entityOf(island));
  world.say(town, 'settled-in', dateIn(random, settled, 0));
  world.say(town, 'population', numberOf(random, residents[type] ?? [200, 2_000], 'inhabitants'));
  if (random.chance(0.6)) world.say(town, 'market-day', { kind: 'text', text: random.pick(weekdays) });
  if (random.chance(0.8)) world.say(town, 'trade', { kind: 'text', text: random.pick(trades) });
  return town;
}
