import type { Entity } from '../entity.ts';
import type { World } from '../world.ts';

/** The title of a thing's article: its name, and what tells it from others of that name in parenthesis: 'Merrow (brig)'. */
export function titleOf(world: World, entity: Entity): string {
  const { name, type, island } = entity;
  const others = world.named(name).filter((other) => other !== entity && other.hasArticle);
  if (others.length === 0) return name;
  const isOnly = others.every((other) => other.type !== type);
  return isOnly || island === undefined ? `${name} (${type})` : `${name} (${type}, ${island.name})`;
}
