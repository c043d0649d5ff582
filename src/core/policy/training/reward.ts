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

/** What a run was worth once it has ended. */
export function rewardOf(state: State, question: EvaluationQuestion, worth: Worth = usualWorth): number {
  const answer = state.ending?.kind === 'answered' ? state.ending.answer.text : undefined;
  const cost = worth.search * state.searches.length;
  const gold = worth.gold * goldShare(state, question);
  if (!isAnswerable(question)) return cost + (answer === undefined ? worth.rightGiveUp : worth.wrongAnswer);
  if (answer === undefined) return cost + gold;
  if (exactMatch(answer, question.answers) === 1) return cost + gold + worth.right;
  // An answer that holds the right one with more or fewer words is less wrong.
  const nearly = f1(answer, question.answers);
  return cost + gold + worth.wrongAnswer * (1 - nearly);
}

function goldShare(state: State, { goldIds }: EvaluationQuestion): number {
  if (goldIds.length === 0) return 0;
  const first = new Set<string>(rankEvidence(state).slice(0, shown));
  return goldIds.filter((id) => first.has(id)).length / goldIds.length;
}
