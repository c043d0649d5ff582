import { uncoveredWords } from '../evidence/uncovered-words.ts';
import { currentNeed, needQuestion } from '../needs/current-need.ts';
import { holdsWords } from '../text/holds-words.ts';
import type { Sign } from './diagnosis.ts';

/** Findings that are nearly as well supported as the best one disagree with it. */
const nearly = 0.9;
/** Guesses that are less likely than this may differ. */
const leastToDiffer = 0.4;

/** Evidence for the same need says different things. */
export const contradiction: Sign = (state, search) => {
  const latest = state.extractions.at(-1);
  const [best, ...others] = latest?.findings ?? [];
  if (best === undefined || latest === undefined || state.findings.has(latest.need)) return undefined;
  if (best.support < leastToDiffer) return undefined;
  const rivals = others.filter(
    (each) => each.support >= nearly * best.support && !agree(each.text, best.text),
  );
  return rivals.length === 0
    ? undefined
    : { failure: 'contradiction', search, detail: [best, ...rivals].map((each) => each.text).join(' / ') };
};

/** 'Friday' is said by 'on Fridays', too. */
function agree(left: string, right: string): boolean {
  const holds = (whole: string, part: string) => holdsWords(whole, part) || holdsWords(whole, `${part}s`);
  return holds(left, right) || holds(right, left);
}

/** The engine's answer did not stand when it was held against its quote. */
export const unsupported: Sign = (state, search) => {
  const need = currentNeed(state);
  const rejected = state.rejected.at(-1);
  return rejected !== undefined && rejected.finding.need === need?.id
    ? { failure: 'unsupported', search, detail: rejected.reason }
    : undefined;
};

/** The engine gave nothing usable, or was lost, after the latest search. */
export const engineTrouble: Sign = (state, search) => {
  const trouble = state.troubles.at(-1);
  const isNew = trouble !== undefined && trouble.step > search.step && trouble.step === state.steps;
  return isNew ? { failure: trouble.failure, search, detail: trouble.message } : undefined;
};

/** Relevant passages, but they answer only a part: a need is open, or words of the question are. */
export const missingHop: Sign = (state, search) => {
  const need = currentNeed(state);
  if (need !== undefined) return { failure: 'missing-hop', search, detail: needQuestion(state, need) };
  // Where each part goes on from the answer of another, all of them answered is the whole chain.
  if (state.plan?.needs.some((each) => each.dependsOn.length > 0)) return undefined;
  const open = uncoveredWords(state);
  return open.length === 0 ? undefined : { failure: 'missing-hop', search, detail: open.join(', ') };
};
