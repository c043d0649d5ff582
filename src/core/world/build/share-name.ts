import type { Entity } from '../entity.ts';
import { findThing, type IslandDraft } from './island-draft.ts';

/** Whether a new thing may take this name: what tells namesakes apart is the type, then the island. */
function isFree(draft: IslandDraft, name: string, type: string): boolean {
  return draft.world.named(name).every((other) => other.type !== type || other.island !== draft.island);
}

/** Some thing whose name another one of `type` may take; undefined where there is none. */
export function namesakeFor(
  draft: IslandDraft,
  type: string,
  fits: (thing: Entity) => boolean,
): Entity | undefined {
  return findThing(
    draft,
    (thing) => fits(thing) && thing.type !== type && isFree(draft, thing.name, type) && isPlain(thing),
  );
}

/** A name that goes for anything: 'Merrow' does, 'Merrow Bay' does not. */
function isPlain({ name, kind }: Entity): boolean {
  return !name.includes(' ') || kind === 'ship';
}
