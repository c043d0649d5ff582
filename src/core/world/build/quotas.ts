/** How many articles of each kind an island has, beside its own. */
export type Quotas = {
  readonly towns: number;
  readonly heights: number;
  readonly rivers: number;
  readonly shores: number;
  readonly lights: number;
  readonly institutions: number;
  readonly ships: number;
  readonly works: number;
  readonly events: number;
  readonly people: number;
};

const shares = {
  towns: 0.09,
  heights: 0.03,
  rivers: 0.035,
  shores: 0.035,
  lights: 0.02,
  institutions: 0.11,
  ships: 0.15,
  works: 0.1,
  events: 0.06,
} as const;

const articlesOfAnIsland = 125;
/** Fewer do not make an island on which everything has its place. */
export const fewestArticles = 40;

/** Parts all articles among islands, as evenly as it goes. */
export function islandSizes(articles: number): readonly number[] {
  const count = Math.max(1, Math.round(articles / articlesOfAnIsland));
  return Array.from(
    { length: count },
    (_, index) => Math.floor((articles * (index + 1)) / count) - Math.floor((articles * index) / count),
  );
}

/** People are the rest. */
export function quotasOf(articles: number): Quotas {
  const counts = mapValues(shares, (share) => Math.max(1, Math.round(share * articles)));
  const others = Object.values(counts).reduce((sum, count) => sum + count, 1);
  return { ...counts, people: articles - others };
}

function mapValues<K extends string>(
  record: Readonly<Record<K, number>>,
  change: (value: number) => number,
): Record<K, number> {
  // Object.entries forgets the key type that it was given.
  const entries = Object.entries<number>(record) as [K, number][];
  return Object.fromEntries(entries.map(([key, value]) => [key, change(value)])) as Record<K, number>;
}
