import type { Random } from '../../random.ts';
import type { Family, Kind } from '../family.ts';
import type { Thing } from './block.ts';

/** Things without names and facts, the oldest first; the kinds come as often as their shares say, whatever the seed. */
export function drawThings(
  family: Family,
  { first, count }: { readonly first: number; readonly count: number },
  random: Random,
): readonly Thing[] {
  const drafts = kindsFor(family.kinds, count).map((kind) => ({
    kind,
    noun: random.pick(kind.nouns),
    sex: kind.isPerson === true ? (random.chance(0.5) ? ('f' as const) : ('m' as const)) : undefined,
    year: random.between(kind.years[0], kind.years[1]),
    key: random.next(),
  }));
  const places = random.shuffled(drafts.map((_, index) => first + index));
  return drafts
    .toSorted((left, right) => left.year - right.year || left.key - right.key)
    .map(({ kind, noun, sex, year }, index) => ({
      ...{ number: places[index] ?? 0, kind, noun, sex, year },
      ...{ name: '', surname: '', alias: undefined, isHomonym: false, about: undefined },
      facts: new Map(),
    }));
}

function kindsFor(kinds: readonly Kind[], count: number): readonly Kind[] {
  const all = kinds.reduce((sum, { share }) => sum + share, 0);
  let before = 0;
  return kinds.flatMap((kind) => {
    const from = Math.round((before * count) / all);
    before += kind.share;
    return Array.from({ length: Math.round((before * count) / all) - from }, () => kind);
  });
}
