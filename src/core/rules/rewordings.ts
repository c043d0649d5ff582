import { mayStillSearch } from '../budget-left.ts';
import { isHeld } from '../evidence/is-held.ts';
import { knownTerms } from '../evidence/known-terms.ts';
import { applyReplacements, focusOf, replacementsOf } from '../evidence/question-in-use.ts';
import { wordWeights } from '../evidence/word-weights.ts';
import { currentNeed, needQuestion } from '../needs/current-need.ts';
import { plainQuery } from '../query.ts';
import type { State } from '../state.ts';
import { askingSentence } from '../text/asking-sentence.ts';
import { properNames } from '../text/proper-names.ts';
import { stem } from '../text/stem.ts';
import { stopWords } from '../text/stop-words.ts';
import { terms } from '../text/tokenize.ts';
import { currentNeedId, type MoveRule, repairOf, searchAgain, timesMade } from './move-rule.ts';

/** Rewordings for each need of the plan, at most: a small engine has no more to offer. A run may spend all of them on one. */
const mostRephrasings = 2;
const shortestPrefix = 4;

/** The engine writes another query for the same need. */
export const rephrase: MoveRule = (state, diagnosis) => {
  if (!mayStillSearch(state)) return undefined;
  const need = currentNeed(state);
  const before = state.repairs.filter((repair) => repair.move === 'rephrase').length;
  if (before >= mostRephrasings * Math.max(1, state.plan?.needs.length ?? 1)) return undefined;
  const question = needQuestion(state, need);
  const avoid = [
    ...state.searches.map((node) => node.query.text),
    ...(state.recalled ?? []).flatMap((run) => run.failed),
  ];
  return {
    type: 'write-query',
    need: currentNeedId(state),
    question,
    avoid: [...new Set(avoid)],
    repair: repairOf(diagnosis, 'rephrase', question),
  };
};

/** Fewer and looser words: drops those that no passage holds, and lets the rest match longer words. */
export const broaden: MoveRule = (state, diagnosis) => {
  if (timesMade(state, 'broaden', diagnosis) > 0) return undefined;
  const words = contentWords(state).filter((word) => word.isHeld);
  const stems = words.map(({ term }) => (term.length > shortestPrefix ? stem(term) : term));
  if (stems.length === 0) return undefined;
  const query = { text: stems.join(' '), phrases: [], match: 'any' as const, prefix: true };
  return searchAgain(state, { query, repair: repairOf(diagnosis, 'broaden', query.text), diagnosis });
};

/** Only the sentence that asks: what was said around it brings passages of its own. */
export const focus: MoveRule = (state, diagnosis) => {
  const asking = askingSentence(state.started?.question ?? '');
  if (asking === undefined || focusOf(state) !== undefined) return undefined;
  const query = plainQuery(applyReplacements(asking, replacementsOf(state)));
  const repair = { ...repairOf(diagnosis, 'narrow', asking), focus: asking };
  return searchAgain(state, { query, repair, diagnosis });
};

/** A decade as its ten years: documents tell years. */
export const spellOutDecade: MoveRule = (state, diagnosis) => {
  const question = needQuestion(state, currentNeed(state));
  const decades = [...new Set(question.match(/\b\d{3}0s\b/gu) ?? [])];
  if (decades.length === 0) return undefined;
  const years = decades.flatMap((decade) =>
    Array.from({ length: 10 }, (_, year) => String(Number(decade.slice(0, 4)) + year)),
  );
  const rest = decades.reduce((text, decade) => text.replaceAll(decade, ''), question);
  const detail = decades
    .map((decade) => `${decade} → ${decade.slice(0, 3)}0-${decade.slice(0, 3)}9`)
    .join(', ');
  const query = plainQuery(`${rest} ${years.join(' ')}`);
  return searchAgain(state, { query, repair: repairOf(diagnosis, 'rephrase', detail), diagnosis });
};

/** Every content word must be there, and names as a whole. */
export const narrow: MoveRule = (state, diagnosis) => {
  if (timesMade(state, 'narrow', diagnosis) > 0) return undefined;
  const words = contentWords(state).filter((word) => word.isHeld);
  if (words.length < 2) return undefined;
  const phrases = properNames(needQuestion(state, currentNeed(state)));
  const text = words.map(({ term }) => term).join(' ');
  const query = { text, phrases, match: 'all' as const, prefix: false };
  return searchAgain(state, { query, repair: repairOf(diagnosis, 'narrow', text), diagnosis });
};

/** The words of the need that say something, heaviest first, and whether passages hold them: taken for true where nothing is known. */
function contentWords(state: State) {
  const question = needQuestion(state, currentNeed(state));
  const known = knownTerms(state);
  const facts = new Map(known.terms.map((fact) => [fact.term, isHeld(fact)]));
  const weights = wordWeights(question, known);
  const words = [...new Set(terms(question))].filter((term) => !stopWords.has(term));
  return words
    .map((term) => ({ term, isHeld: facts.get(term) ?? true, weight: weights.get(stem(term)) ?? 0 }))
    .toSorted((left, right) => right.weight - left.weight);
}
