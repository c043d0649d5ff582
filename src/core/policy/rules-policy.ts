import { isOverBudget } from '../budget-left.ts';
import type { Effect } from '../effect.ts';
import type { State } from '../state.ts';
import { answerAsBefore } from './answer-as-before.ts';
import { conclude } from './conclude.ts';
import { doAgain } from './do-again.ts';
import type { Policy } from './policy.ts';
import {
  askWhole,
  extractAnswer,
  gatherEvidence,
  judgeLatest,
  leaveDeadBranch,
  prepare,
  readBroken,
  readNames,
  readOn,
  readTable,
  repairFailure,
  type Stage,
  searchFirst,
  searchNextNeed,
  searchOffered,
  seekPassedBy,
  verifyConfident,
  verifyPremise,
  verifySolid,
  verifyWeak,
} from './stages.ts';

/** What is observed before anything is decided: the first of these that wants something gets it. */
const observing: readonly Stage[] = [
  doAgain,
  prepare,
  searchFirst,
  searchOffered,
  judgeLatest,
  readBroken,
  readTable,
  readNames,
  extractAnswer,
];

/** In order: the first stage that wants something gets it. When none does, the run is concluded. */
const deciding: readonly Stage[] = [
  verifyConfident,
  leaveDeadBranch,
  searchNextNeed,
  seekPassedBy,
  verifyPremise,
  answerAsBefore,
  gatherEvidence,
  verifySolid,
  repairFailure,
  verifyWeak,
  askWhole,
];

/** What every policy that judges does before it chooses a way on; undefined where there is something to choose. */
export function observe(state: State): Effect | undefined {
  if (isOverBudget(state)) return conclude(state, 'out-of-budget');
  if (state.uncombined) return conclude(state, 'unsupported');
  return firstOf(observing, state);
}

/** The way on that the rules choose once all was observed. */
export function decideByRules(state: State): Effect {
  return firstOf(deciding, state) ?? conclude(state);
}

/** Notices failure, repairs it, and ends with an answer that stands or with an account of what was tried. */
export const rulesPolicy: Policy = (state) => {
  if (state.started === undefined || state.ending !== undefined) return undefined;
  return observe(state) ?? unlessMoreToRead(state, decideByRules(state));
};

/** What a policy wants done; where it would give up, what was not read yet is read first. */
export function unlessMoreToRead(state: State, effect: Effect): Effect {
  return effect.type === 'give-up' ? (readOn(state) ?? effect) : effect;
}

function firstOf(stages: readonly Stage[], state: State): Effect | undefined {
  for (const stage of stages) {
    const effect = stage(state);
    if (effect !== undefined) return effect;
  }
  return undefined;
}
