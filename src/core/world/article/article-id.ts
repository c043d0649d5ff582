import type { Entity } from '../entity.ts';

/** The id of a thing's article in the encyclopedia. */
export function articleId({ id }: Entity): string {
  return `e${String(id).padStart(5, '0')}`;
}
