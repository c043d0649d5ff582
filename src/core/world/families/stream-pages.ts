import { Random } from '../random.ts';
import type { Article } from '../stream-articles.ts';
import { pageId } from './build/block.ts';
import { buildBlock, type WorldOfFamily } from './build/build-block.ts';
import { type Style, styles } from './family.ts';
import { titleOf } from './write/mention.ts';
import { writePage } from './write/write-page.ts';

/** `style`: how all pages are worded; mixed where it is left out. */
export type PageOptions = WorldOfFamily & { readonly style?: Style | undefined };

/** The pages one after the other, in the order of their ids. At no time more than one block is held. */
export function* streamPages(options: PageOptions): Generator<Article> {
  const { family, seed, layout, style } = options;
  const random = new Random(seed).fork(`${family.name} pages`);
  for (let number = 0; number < layout.blocks; number++) {
    const { things } = buildBlock(options, number);
    for (const thing of things.toSorted((left, right) => left.number - right.number)) {
      const own = random.fork(thing.number);
      yield {
        id: pageId(thing),
        title: titleOf(thing),
        text: writePage(thing, style ?? own.pick(styles), { family, things, random: own }),
        aliases: thing.alias === undefined ? [] : [thing.alias],
      };
    }
  }
}
