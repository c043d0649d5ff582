import { presentYear, type Thing } from '../entity.ts';
import { languages } from '../names/languages.ts';
import { NameBook } from '../names/name-book.ts';
import { makeRegister } from '../names/person-names.ts';
import { islandName } from '../names/place-names.ts';
import { Random } from '../random.ts';
import { World } from '../world.ts';
import { addAliases } from './add-aliases.ts';
import { buildEvents } from './build-events.ts';
import { buildInstitutions } from './build-institutions.ts';
import { buildLand } from './build-land.ts';
import { buildLives } from './build-lives.ts';
import { buildPeople } from './build-people.ts';
import { buildShips } from './build-ships.ts';
import { buildTowns } from './build-towns.ts';
import { buildWorks } from './build-works.ts';
import { chooseWhatIsSaid } from './choose-what-is-said.ts';
import { dateIn, type IslandDraft, numberOf } from './island-draft.ts';
import { fewestArticles, islandSizes, quotasOf } from './quotas.ts';

/** A world and the names that are taken in it. */
export type BuiltWorld = { readonly world: World; readonly names: NameBook };

/** Builds the graph of a world with so many articles, at least `fewestArticles`. */
export function buildWorld({
  seed,
  articles,
}: {
  readonly seed: number;
  readonly articles: number;
}): BuiltWorld {
  if (!Number.isInteger(articles) || articles < fewestArticles) {
    throw new RangeError(
      `Cannot build a world of ${articles} articles: it takes at least ${fewestArticles}.`,
    );
  }
  const random = new Random(seed);
  const [world, names] = [new World(), new NameBook()];
  const tongues = random.shuffled(languages);
  let neighbour: IslandDraft | undefined;
  for (const [index, size] of islandSizes(articles).entries()) {
    const language = tongues[index % tongues.length] ?? random.pick(languages);
    const own = random.fork(index);
    const quotas = quotasOf(size);
    const island = makeIsland(world, islandName({ language, names, random: own.fork('island') }));
    const register = makeRegister(language, names, { random: own.fork('register'), people: quotas.people });
    const draft = { world, names, language, register, quotas, island, made: [], neighbour };
    neighbour = { ...draft, random: own };
    fillIsland(neighbour);
  }
  return { world, names };
}

function makeIsland(world: World, name: string): Thing {
  const common = { id: world.entities.length, type: 'island', name, the: false, island: undefined };
  const island: Thing = { ...common, kind: 'place', from: 0, to: presentYear, hasArticle: true };
  world.add(island);
  return island;
}

/** Each builder has numbers of its own: a change to one leaves what the others draw as it was. */
const builders: Readonly<Record<string, (draft: IslandDraft) => void>> = {
  towns: buildTowns,
  people: buildPeople,
  land: buildLand,
  institutions: buildInstitutions,
  lives: buildLives,
  ships: buildShips,
  works: buildWorks,
  events: buildEvents,
  aliases: addAliases,
  said: chooseWhatIsSaid,
};

function fillIsland(draft: IslandDraft): void {
  const { world, island, random } = draft;
  world.say(island, 'area', numberOf(random, [180, 9_400], 'square kilometres'));
  world.say(island, 'settled-in', dateIn(random, random.between(620, 870), 0));
  for (const [label, build] of Object.entries(builders)) build({ ...draft, random: random.fork(label) });
}
