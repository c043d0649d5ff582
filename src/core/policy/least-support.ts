import { questionInUse } from '../evidence/question-in-use.ts';
import { thresholds } from '../relevance/thresholds.ts';
import type { State } from '../state.ts';
import { properNames } from '../text/proper-names.ts';

/** After so many searches an answer that is still weak is the likeliest of many that were looked at. */
const manySearches = 5;
/** What a person is to somebody by way of a third. */
const kinOfKin =
  /\b(?:paternal|maternal|grand(?:father|mother|parent|son|daughter|child)\w*|\p{L}+-in-law|uncle|aunt|cousin|nephew|niece)\b/iu;
const asking = /\b(?:who|whom|whose|which|that|what|when|where|why|how)\b/giu;

/**
 * The support, 0-1, that an answer needs at least once all ways to a better one were tried. What is asked in one step is said outright by a passage that tells it, and what takes
 * several is weakly supported also where it is right (docs/decisions/2026-11-28-weak-and-late.md has the counts).
 */
export function leastSupport(state: State): number {
  const isLate = state.searches.length >= manySearches;
  return isLate && asksOneStep(state) ? thresholds.doubtful : thresholds.weak;
}

/** One question word and one name at most, and not the whole of a question whose parts led nowhere (`askWhole`, the only such repair). */
function asksOneStep(state: State): boolean {
  if (state.plan?.needs.length !== 1 || wasOfParts(state)) return false;
  const question = questionInUse(state);
  const clauses = question.match(asking)?.length ?? 0;
  return clauses <= 1 && namesIn(question).length <= 1 && !kinOfKin.test(question);
}

function namesIn(question: string): readonly string[] {
  return properNames(question).flatMap((name) => name.split(/ (?:and|&) /u));
}

function wasOfParts({ repairs }: State): boolean {
  return repairs.some(({ failure, move }) => failure === 'missing-hop' && move === 'backtrack');
}
