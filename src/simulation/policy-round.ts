import type { EvaluationQuestion } from '../core/evaluation/question.ts';
import type { Network } from '../core/policy/learned/network.ts';
import type { Adam } from '../core/policy/training/adam.ts';
import { type Choice, type Chooser, drawBy } from '../core/policy/training/draw-policy.ts';
import { improve, type Sample } from '../core/policy/training/improve.ts';
import { rewardOf } from '../core/policy/training/reward.ts';
import type { PlayedRun } from './play-run.ts';

/** A question with its faults, that can be played again and again. */
export type Game = {
  readonly question: EvaluationQuestion;
  play(chooser: Chooser): Promise<PlayedRun>;
};

export type RoundOptions = {
  /** Runs of one game: each is held against the mean of the others. */
  readonly tries: number;
  readonly rate: number;
  readonly entropy: number;
  readonly random: () => number;
};

/** Means over the runs of a round; `entropy` of its choices, in nats. */
export type RoundReport = { readonly reward: number; readonly searches: number; readonly entropy: number };

type Learner = { readonly network: Network; readonly adam: Adam };

/**
 * One round of policy gradient, in place: plays each game some times, and makes ways more likely that ended better than the other tries (Kool, van Hoof and Welling, Buy 4
 * REINFORCE samples, get a baseline for free, 2019).
 */
export async function playRound(
  { network, adam }: Learner,
  { games, options }: { readonly games: readonly Game[]; readonly options: RoundOptions },
): Promise<RoundReport> {
  const samples: Sample[] = [];
  let [reward, searches, runs] = [0, 0, 0];
  for (const game of games) {
    const tries = await playTries(game, network, options);
    const total = tries.reduce((sum, each) => sum + each.reward, 0);
    for (const each of tries) {
      reward += each.reward;
      searches += each.searches;
      runs += 1;
      const advantage = each.reward - (total - each.reward) / (tries.length - 1);
      if (Math.abs(advantage) > 1e-9) samples.push(...each.choices.map((choice) => drawn(choice, advantage)));
    }
  }
  const { rate, entropy, random } = options;
  const spread = improve(network, adam, {
    samples,
    options: { rate, epochs: 3, batch: 128, entropy, random },
  });
  return { reward: reward / Math.max(1, runs), searches: searches / Math.max(1, runs), entropy: spread };
}

async function playTries({ question, play }: Game, network: Network, { tries, random }: RoundOptions) {
  const played = [];
  for (let at = 0; at < tries; at++) {
    const { state, choices } = await play(drawBy(network, random));
    played.push({ choices, reward: rewardOf(state, question), searches: state.searches.length });
  }
  return played;
}

function drawn({ decision, chosen, p }: Choice, advantage: number): Sample {
  return { state: decision.state, each: decision.each, chosen, advantage, before: p };
}
