import type { Entity } from '../entity.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import { chooseSentences } from './choose-sentences.ts';
import { sameName, Teller } from './tell.ts';

/** The text of a thing's article: one to three paragraphs, some under a heading, parted by empty lines. */
export function writeArticle(world: World, entity: Entity, random: Random): string {
  const teller = new Teller(world, entity, random);
  const blocks = chooseSentences(world, entity, random).flatMap(({ heading, sentences }) => {
    teller.startParagraph();
    const told = sentences.map((sentence) => teller.tell(sentence)).join(' ');
    return heading === '' ? [told] : [heading, told];
  });
  return blocks.join('\n\n') + hatnote(world, entity, random);
}

function hatnote(world: World, entity: Entity, random: Random): string {
  const other = random.pickAny(world.named(entity.name).filter((each) => each !== entity && each.hasArticle));
  if (other === undefined || !random.chance(0.6)) return '';
  return ` Not to be confused with ${sameName(other)}.`;
}
