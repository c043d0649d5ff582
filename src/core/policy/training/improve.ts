import { type Network, softmax } from '../learned/network.ts';
import type { Adam } from './adam.ts';
import { addBackward, type Gradient, passForward, zeroGradient } from './gradient.ts';

/**
 * A way that was taken, or that should be. `advantage`: how much better than expected the run ended; `before`: P of the way when it was drawn.
 * Without `before` the way is an example to follow, as often as `advantage` says.
 */
export type Sample = {
  readonly state: readonly number[];
  readonly each: readonly (readonly number[])[];
  readonly chosen: number;
  readonly advantage: number;
  readonly before: number | undefined;
};

export type ImproveOptions = {
  readonly rate: number;
  readonly epochs: number;
  readonly batch: number;
  /** How much it is worth that the choice stays open. */
  readonly entropy: number;
  readonly random: () => number;
};

/** A way's P may change by this factor in one round (Schulman et al., Proximal policy optimization algorithms, 2017). */
const clip = 0.2;

/** One round of improvement, in place. Gives the mean entropy of the choices, in nats. */
export function improve(
  network: Network,
  adam: Adam,
  { samples, options }: { readonly samples: readonly Sample[]; readonly options: ImproveOptions },
): number {
  let entropy = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const order = shuffled(samples, options.random);
    entropy = 0;
    for (let at = 0; at < order.length; at += options.batch) {
      const batch = order.slice(at, at + options.batch);
      const gradient = zeroGradient(network);
      for (const sample of batch)
        entropy += addSample(
          network,
          { sample, weight: 1 / batch.length, entropy: options.entropy },
          gradient,
        );
      adam.step(gradient, options.rate);
    }
  }
  return entropy / Math.max(1, samples.length);
}

type Weighed = { readonly sample: Sample; readonly weight: number; readonly entropy: number };

function addSample(network: Network, { sample, weight, entropy }: Weighed, into: Gradient): number {
  const passes = sample.each.map((way) => passForward(network, sample.state, way));
  const shares = softmax(passes.map(({ score }) => score));
  const spread = -shares.reduce((sum, p) => sum + (p > 0 ? p * Math.log(p) : 0), 0);
  const pull = pullOf(sample, shares[sample.chosen] ?? 0);
  for (const [index, pass] of passes.entries()) {
    const p = shares[index] ?? 0;
    const towards = pull * (p - (index === sample.chosen ? 1 : 0));
    const open = entropy * p * (Math.log(Math.max(p, 1e-12)) + spread);
    const change = weight * (towards + open);
    if (change !== 0) addBackward(network, { pass, change }, into);
  }
  return spread;
}

/** How strongly the choice is drawn to the way that was taken; 0 where its P has changed enough. */
function pullOf({ advantage, before }: Sample, now: number): number {
  if (before === undefined) return advantage;
  const ratio = now / Math.max(before, 1e-9);
  const isClipped = advantage > 0 ? ratio > 1 + clip : ratio < 1 - clip;
  return isClipped ? 0 : advantage * ratio;
}

function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
  const order = [...items];
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const [left, right] = [order[at], order[other]];
    if (left !== undefined && right !== undefined) [order[at], order[other]] = [right, left];
  }
  return order;
}
