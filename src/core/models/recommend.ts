import { type Fit, fitOf } from './fit.ts';
import { type Hardware, hasGraphicsCard } from './hardware.ts';
import type { ModelEntry } from './model-entry.ts';

export type ShelfPlace = { readonly entry: ModelEntry; readonly fit: Fit };

export type Recommendation = {
  /** Every entry, in the order of the catalogue; of a family with several forms only the one that suits. */
  readonly places: readonly ShelfPlace[];
  /** The one to begin with; undefined where `reader` alone is the better choice. */
  readonly best: ModelEntry | undefined;
  /** Why that one, or why none, in a sentence or two. */
  readonly why: string;
};

/** Which model suits a machine. Where none does, the agent works with `reader` all the same, and `why` says so. */
export function recommend(entries: readonly ModelEntry[], hardware: Hardware): Recommendation {
  const places = oneOfEachFamily(entries.map((entry) => ({ entry, fit: fitOf(entry, hardware) })));
  const good = places.filter(({ entry, fit }) => fit.kind === 'good' && !entry.isOwn);
  const best = preferred(good, hardware)?.entry;
  return { places, best, why: whyOf(best, hardware) };
}

const order = { good: 0, slow: 1, no: 2 } as const;

/** The first of the best-suited forms of each family and engine, where the first stood. */
function oneOfEachFamily(places: readonly ShelfPlace[]): readonly ShelfPlace[] {
  const kept = new Map<string, ShelfPlace>();
  for (const place of places) {
    const key = `${place.entry.engine} ${place.entry.family}`;
    const other = kept.get(key);
    if (other === undefined || order[place.fit.kind] < order[other.fit.kind]) kept.set(key, place);
  }
  return [...kept.values()];
}

/**
 * On a graphics card the everyday model, compiled for it; a machine that says it has 4 GiB or less, a light one. On a processor alone a light one
 * that it can run at reading speed; trial models answer too often wrong to begin with.
 */
function preferred(good: readonly ShelfPlace[], hardware: Hardware): ShelfPlace | undefined {
  const isReal = hasGraphicsCard(hardware);
  const uses = isReal && (hardware.memoryGib ?? 8) > 4 ? ['everyday', 'light'] : ['light'];
  const engines = isReal ? ['web-llm', 'wllama'] : ['wllama'];
  for (const use of uses) {
    for (const engine of engines) {
      const place = good.find(({ entry }) => entry.use === use && entry.engine === engine);
      if (place !== undefined) return place;
    }
  }
  return undefined;
}

function whyOf(best: ModelEntry | undefined, hardware: Hardware): string {
  const { threads } = hardware;
  const isReal = hasGraphicsCard(hardware);
  if (best === undefined) {
    return isReal
      ? 'No model of the shelf fits this machine. Reroute answers with its own reader, which needs none.'
      : `Without a graphics card, ${threads === 1 ? 'one thread' : `${threads} threads`} would write too slowly to wait for. Reroute answers with its own reader, which needs no model; a small one can be tried all the same.`;
  }
  if (!isReal)
    return 'There is no graphics card to use, and this one is small enough for the processor. Reroute’s own reader answers without it.';
  return best.use === 'everyday'
    ? 'The largest that leaves a machine like this room for other things.'
    : 'A larger one would leave this machine too little memory.';
}
