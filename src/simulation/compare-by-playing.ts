import type { EvaluationQuestion } from '../core/evaluation/question.ts';
import { branching, type Comparison } from '../core/policy/training/compare-ways.ts';
import type { Chooser } from '../core/policy/training/draw-policy.ts';
import { outcomeOf, type RunOutcome, worthOf } from '../core/policy/training/reward.ts';
import type { PlayedRun } from './play-run.ts';

/** A question with its faults, that can be played again and again. */
export type Game = {
  readonly question: EvaluationQuestion;
  play(chooser: Chooser): Promise<PlayedRun>;
};

export type CompareByPlaying = {
  /** How the run is played but for the one choice. */
  readonly base: Chooser;
  /** Points of the run at most at which its ways are compared. */
  readonly points: number;
  readonly random: () => number;
};

/** A comparison, and how the run ended by each way: another reward can be tried without playing anew. */
export type PlayedComparison = Comparison & { readonly outcomes: readonly RunOutcome[] };

/**
 * Plays a game by `base`, and at some points of it every other way on, each to the end of its run (Lagoudakis and Parr, Reinforcement learning as classification, 2003). The same
 * faults befall the same searches in all of them.
 */
export async function compareByPlaying(
  game: Game,
  { base, points, random }: CompareByPlaying,
): Promise<readonly PlayedComparison[]> {
  const { state, choices } = await game.play(base);
  const own = outcomeOf(state, game.question);
  const wanted = drawPoints(choices.length, points, random);
  const comparisons: PlayedComparison[] = [];
  for (const at of wanted) {
    const choice = choices[at];
    if (choice === undefined) continue;
    const { decision, chosen } = choice;
    const outcomes: RunOutcome[] = [];
    for (const index of decision.ways.keys()) {
      const isOwn = index === chosen;
      outcomes.push(isOwn ? own : await ended(game, branching(base, at, index)));
    }
    const values = outcomes.map((outcome) => worthOf(outcome));
    const { state: inputs, each, byRules } = decision;
    comparisons.push({ state: inputs, each, values, byRules, outcomes });
  }
  return comparisons;
}

async function ended({ question, play }: Game, chooser: Chooser): Promise<RunOutcome> {
  return outcomeOf((await play(chooser)).state, question);
}

function drawPoints(count: number, most: number, random: () => number): readonly number[] {
  const keyed = Array.from({ length: count }, (_, at) => ({ at, key: random() }));
  return keyed
    .sort((left, right) => left.key - right.key)
    .slice(0, most)
    .map(({ at }) => at);
}
