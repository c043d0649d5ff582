import type { Effect } from '../../effect.ts';
import type { State } from '../../state.ts';
import { decideByRules } from '../rules-policy.ts';
import { stateFeatureNames, stateFeatures } from './state-features.ts';
import { type View, viewOf } from './view.ts';
import type { Way } from './way.ts';
import { type WayContext, wayVector } from './way-features.ts';
import { effectKey, waysOf } from './ways.ts';

/** A point at which a way on is chosen, as the network takes it. `byRules` is the index of the way that the rules would take. */
export type Decision = {
  readonly ways: readonly Way[];
  readonly state: readonly number[];
  readonly each: readonly (readonly number[])[];
  readonly byRules: number;
};

export function decisionAt(state: State): Decision {
  const view = viewOf(state);
  const effect = decideByRules(state);
  const listed = waysOf(view);
  const at = listed.findIndex((way) => effectKey(way.effect) === effectKey(effect));
  // What the rules would do is possible: where no list of ours holds it, it is one more way.
  const ways = at < 0 ? [...listed, asWay(effect)] : listed;
  const context: WayContext = { view, byRules: effect, ways };
  return {
    ways,
    state: stateVector(view),
    each: ways.map((way) => wayVector(way, context)),
    byRules: at < 0 ? ways.length - 1 : at,
  };
}

export function stateVector(view: View): readonly number[] {
  return stateFeatureNames.map((name) => stateFeatures[name](view));
}

function asWay(effect: Effect): Way {
  const repair = 'repair' in effect ? effect.repair : undefined;
  const base = { effect, failure: repair?.failure, isShown: true, rank: 2, score: 0 };
  if (effect.type === 'verify') return { ...base, kind: 'verify', score: effect.finding.support };
  return { ...base, kind: effect.type === 'read' ? 'readWhole' : 'follow' };
}
