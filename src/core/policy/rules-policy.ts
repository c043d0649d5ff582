import { isOverBudget } from './budget.ts';
import { conclude } from './conclude.ts';
import { doAgain } from './do-again.ts';
import type { Policy } from './policy.ts';
import {
  extractAnswer,
  gatherEvidence,
  judgeLatest,
  leaveDeadBranch,
  prepare,
  readNames,
  repairFailure,
  type Stage,
  searchFirst,
  searchOffered,
  verifyConfident,
  verifySolid,
  verifyWeak,
} from './stages.ts';

/** In order: the first stage that wants something gets it. When none does, the run is concluded. */
const stages: readonly Stage[] = [
  doAgain,
  prepare,
  searchFirst,
  searchOffered,
  judgeLatest,
  readNames,
  extractAnswer,
  verifyConfident,
  leaveDeadBranch,
  gatherEvidence,
  verifySolid,
  repairFailure,
  verifyWeak,
];

/** Notices failure, repairs it, and ends with an answer that stands or with an account of what was tried. */
export const rulesPolicy: Policy = (state) => {
  if (state.started === undefined || state.ending !== undefined) return undefined;
  if (isOverBudget(state)) return conclude(state, 'out-of-budget');
  if (state.uncombined) return conclude(state, 'unsupported');
  for (const stage of stages) {
    const effect = stage(state);
    if (effect !== undefined) return effect;
  }
  return conclude(state);
};
