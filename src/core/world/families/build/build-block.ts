import { Random } from '../../random.ts';
import type { Family } from '../family.ts';
import type { Block } from './block.ts';
import { drawFacts } from './draw-facts.ts';
import { drawThings } from './draw-things.ts';
import { type Layout, pagesOf } from './layout.ts';
import { nameThings } from './name-things.ts';

export type WorldOfFamily = { readonly family: Family; readonly seed: number; readonly layout: Layout };

/** One block of a world, by its number alone: no other has to be built for it. */
export function buildBlock({ family, seed, layout }: WorldOfFamily, number: number): Block {
  const random = new Random(seed).fork(family.name).fork(number);
  const things = drawThings(family, pagesOf(layout, number), random.fork('things'));
  drawFacts(family, things, random.fork('facts'));
  nameThings(things, { family, seed, random: random.fork('names') });
  return { number, things };
}
