import type { Effect } from '../../effect.ts';
import type { View } from './view.ts';
import { type Way, wayKinds } from './way.ts';
import { effectKey } from './ways.ts';

export type WayContext = {
  readonly view: View;
  /** What the rules would do here. */
  readonly byRules: Effect;
  readonly ways: readonly Way[];
};

const flag = (holds: boolean) => (holds ? 1 : 0);

/** What a way shows beside its kind, each 0-1. */
export const wayFeatures = {
  isByRules: (way: Way, { byRules }: WayContext) => flag(effectKey(way.effect) === effectKey(byRules)),
  isShown: (way: Way) => flag(way.isShown),
  score: (way: Way) => way.score,
  /** Small promises differ by factors. */
  scoreRoot: (way: Way) => Math.sqrt(way.score),
  /** By how much it scores less than the best of its kind. */
  behindBest: (way: Way, { ways }: WayContext) =>
    Math.max(...ways.filter(({ kind }) => kind === way.kind).map(({ score }) => score)) - way.score,
  rank: (way: Way) => way.rank / 3,
  isSearch: (way: Way) => flag(way.effect.type === 'search' || way.effect.type === 'write-query'),
  /** How often a way of this move was taken in the run. */
  timesMade: (way: Way, { view }: WayContext) =>
    Math.min(1, view.state.repairs.filter(({ move }) => move === moveOf(way.effect)).length / 4),
  /** How often it was taken for the same search. */
  timesMadeHere: (way: Way, { view }: WayContext) =>
    Math.min(
      1,
      view.state.repairs.filter(({ move, at }) => move === moveOf(way.effect) && at === view.search?.step)
        .length / 2,
    ),
} as const satisfies Readonly<Record<string, (way: Way, context: WayContext) => number>>;

export type WayFeature = keyof typeof wayFeatures;

/** The features of a way as the network takes them: first one for each kind, then those above. */
export const wayFeatureNames: readonly string[] = [
  ...wayKinds.map((kind) => `is-${kind}`),
  ...Object.keys(wayFeatures),
];

export function wayVector(way: Way, context: WayContext): readonly number[] {
  return [
    ...wayKinds.map((kind) => flag(kind === way.kind)),
    ...Object.values(wayFeatures).map((feature) => feature(way, context)),
  ];
}

function moveOf(effect: Effect): string {
  return 'repair' in effect && effect.repair !== undefined ? effect.repair.move : effect.type;
}
