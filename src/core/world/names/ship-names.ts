import { localWord, type PlaceNamer } from './place-names.ts';
import { shipAdjectives, shipNouns } from './word-lists.ts';

/** An English pair ('Grey Petrel') or a word of the island's language. */
export function shipName(namer: PlaceNamer): string {
  const { names, random } = namer;
  return names.claim((attempt) =>
    random.chance(attempt < 60 ? 0.55 : 0.1)
      ? `${random.pick(shipAdjectives)} ${random.pick(shipNouns)}`
      : localWord(namer, attempt),
  );
}
