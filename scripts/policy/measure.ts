import { exactMatch } from '../../src/core/evaluation/answer-score.ts';
import { isAnswerable } from '../../src/core/evaluation/question.ts';
import type { Chooser } from '../../src/core/policy/training/draw-policy.ts';
import { rewardOf, usualWorth } from '../../src/core/policy/training/reward.ts';
import type { Field, FieldRun } from './field.ts';

export type Score = {
  readonly reward: number;
  readonly right: number;
  readonly wrongAnswers: number;
  readonly searches: number;
};

/** How a chooser does on runs that stay the same. */
export async function measure(
  runs: readonly { readonly field: Field; readonly run: FieldRun }[],
  chooser: Chooser,
): Promise<Score> {
  let [reward, right, wrongAnswers, searches] = [0, 0, 0, 0];
  for (const { field, run } of runs) {
    const { state } = await field.play(run, chooser);
    const answer = state.ending?.kind === 'answered' ? state.ending.answer.text : undefined;
    const isRight = isAnswerable(run.question)
      ? answer !== undefined && exactMatch(answer, run.question.answers) === 1
      : answer === undefined;
    reward += rewardOf(state, run.question, usualWorth);
    right += isRight ? 1 : 0;
    wrongAnswers += !isRight && answer !== undefined ? 1 : 0;
    searches += state.searches.length;
  }
  const mean = (sum: number) => sum / runs.length;
  return {
    reward: mean(reward),
    right: mean(right),
    wrongAnswers: mean(wrongAnswers),
    searches: mean(searches),
  };
}
