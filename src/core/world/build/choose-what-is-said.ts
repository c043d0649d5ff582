import type { Relation } from '../fact.ts';
import type { IslandDraft } from './island-draft.ts';

/** How often the article leaves a fact out, though it holds: an encyclopedia does not know everything. */
const leftOut: Partial<Readonly<Record<Relation, number>>> = {
  'born-on': 0.1,
  'born-in': 0.14,
  'studied-at': 0.1,
  'pupil-of': 0.1,
  spouse: 0.12,
  'died-on': 0.08,
  'died-in': 0.16,
  population: 0.14,
  'settled-in': 0.12,
  length: 0.1,
  height: 0.1,
  depth: 0.12,
  'first-climbed-by': 0.12,
  'charted-by': 0.12,
  'first-keeper': 0.1,
  'designed-by': 0.16,
  'first-captain': 0.1,
  owner: 0.12,
  tonnage: 0.14,
  crew: 0.12,
  'lost-in': 0.12,
  'first-head': 0.12,
  'founded-by': 0.08,
  size: 0.12,
  'dedicated-to': 0.1,
  pages: 0.14,
  'translated-by': 0.1,
  'led-by': 0.12,
  toll: 0.12,
  lasted: 0.12,
  flagship: 0.1,
};

/** How often the article of the other thing says it too. */
const echoed: Partial<Readonly<Record<Relation, number>>> = {
  author: 0.4,
  'first-captain': 0.25,
  'designed-by': 0.22,
  'founded-by': 0.3,
  'built-at': 0.15,
  'led-by': 0.28,
  'studied-at': 0.06,
  'born-in': 0.06,
  father: 0.3,
  mother: 0.3,
  spouse: 0.3,
  'first-climbed-by': 0.3,
  'charted-by': 0.2,
  'first-head': 0.15,
  capital: 0.7,
  'lies-on': 0.2,
  'rises-on': 0.3,
  'flows-into': 0.3,
  'set-in': 0.2,
  'took-place-at': 0.3,
  'stands-on': 0.4,
  'first-keeper': 0.2,
  flagship: 0.2,
  'named-after': 0.15,
  'preserved-at': 0.4,
  'dedicated-to': 0.15,
  'absorbed-by': 0.5,
};

/** Chooses for each fact whether its article leaves it out, or another one repeats it. One that explains a name stays as it is. */
export function chooseWhatIsSaid({ world, made, island, random }: IslandDraft): void {
  for (const entity of [island, ...made]) {
    for (const fact of world.facts(entity)) {
      const { relation, value, under, isStated } = fact;
      if (under !== undefined || !isStated) continue;
      if (random.chance(leftOut[relation] ?? 0)) world.show(fact, { isStated: false });
      else if (value.kind === 'entity' && value.entity.hasArticle && random.chance(echoed[relation] ?? 0)) {
        world.show(fact, { isEchoed: true });
      }
    }
  }
}
