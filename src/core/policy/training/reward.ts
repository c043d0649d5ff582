import { exactMatch, f1 } from '../../evaluation/answer-score.ts';
import { type EvaluationQuestion, isAnswerable } from '../../evaluation/question.ts';
import { rankEvidence } from '../../evidence/assess-state.ts';
import type { State } from '../../state.ts';

/** What outcomes are worth. A right answer and a right give-up are what the run is for; the rest shapes the way there. */
export type Worth = {
  readonly right: number;
  readonly rightGiveUp: number;
  readonly wrongAnswer: number;
  /** For the share of the needed passages among the first five. */
  readonly gold: number;
  readonly search: number;
};

export const usualWorth: Worth = {
  right: 1,
  rightGiveUp: 1,
  wrongAnswer: -0.35,
  gold: 0.25,
  search: -0.01,
};

const shown = 5;

/** How a run ended, as far as a reward may ask. `nearly`: F1 of a wrong answer with the right one; `gold`: share of the needed passages among the first five. Both 0-1. */
export type RunOutcome = {
  readonly end: 'right' | 'right-give-up' | 'wrong-answer' | 'wrong-give-up';
  readonly nearly: number;
  readonly gold: number;
  readonly searches: number;
};

export function outcomeOf(state: State, question: EvaluationQuestion): RunOutcome {
  const answer = state.ending?.kind === 'answered' ? state.ending.answer.text : undefined;
  const seen = { gold: goldShare(state, question), searches: state.searches.length };
  if (answer === undefined)
    return { end: isAnswerable(question) ? 'wrong-give-up' : 'right-give-up', nearly: 0, ...seen };
  if (isAnswerable(question) && exactMatch(answer, question.answers) === 1)
    return { end: 'right', nearly: 1, ...seen };
  return { end: 'wrong-answer', nearly: isAnswerable(question) ? f1(answer, question.answers) : 0, ...seen };
}

/** What a run was worth. An answer that holds the right one with more or fewer words is less wrong. */
export function worthOf(outcome: RunOutcome, worth: Worth = usualWorth): number {
  const { end, nearly, gold, searches } = outcome;
  const shaped = worth.search * searches + worth.gold * gold;
  switch (end) {
    case 'right':
      return shaped + worth.right;
    case 'right-give-up':
      return shaped + worth.rightGiveUp;
    case 'wrong-answer':
      return shaped + worth.wrongAnswer * (1 - nearly);
    case 'wrong-give-up':
      return shaped;
    default:
      return end satisfies never;
  }
}

function goldShare(state: State, { goldIds }: EvaluationQuestion): number {
  if (goldIds.length === 0) return 0;
  const first = new Set<string>(rankEvidence(state).slice(0, shown));
  return goldIds.filter((id) => first.has(id)).length / goldIds.length;
}
