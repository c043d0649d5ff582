import { describe, expect, test } from 'vitest';
import { highest } from '../../../../src/core/policy/learned/learned-policy.ts';
import { scoreWays, softmax } from '../../../../src/core/policy/learned/network.ts';
import { Adam } from '../../../../src/core/policy/training/adam.ts';
import { addBackward, passForward, zeroGradient } from '../../../../src/core/policy/training/gradient.ts';
import { improve, type Sample } from '../../../../src/core/policy/training/improve.ts';
import { copyNetwork, newNetwork } from '../../../../src/core/policy/training/new-network.ts';
import { Random } from '../../../../src/core/world/random.ts';

const made = (seed = 1) => {
  const random = new Random(seed);
  return newNetwork({ stateInputs: 2, wayInputs: 2, hidden: [8, 4] }, () => random.next());
};
const [state, way] = [
  [0.5, 1],
  [1, 0.25],
];

describe('the network', () => {
  test('scores a way the same for all ways at once and by itself', () => {
    const network = made();
    expect(scoreWays(network, state, [way])[0]).toBeCloseTo(passForward(network, state, way).score, 12);
  });

  test('has the gradient that small changes of a weight show', () => {
    const network = made();
    const gradient = zeroGradient(network);
    addBackward(network, { pass: passForward(network, state, way), change: 1 }, gradient);
    const small = 1e-6;
    for (const [index, layer] of network.layers.entries()) {
      for (let at = 0; at < layer.weights.length; at++) {
        const moved = copyNetwork(network);
        const weights = moved.layers[index]?.weights ?? expect.unreachable();
        weights[at] = (weights[at] ?? 0) + small;
        const slope = (passForward(moved, state, way).score - passForward(network, state, way).score) / small;
        expect(gradient[index]?.weights[at]).toBeCloseTo(slope, 4);
      }
    }
  });
});

describe('improve()', () => {
  const ways = [
    [1, 0],
    [0, 1],
  ];
  const learn = (samples: readonly Sample[], epochs: number) => {
    const network = made();
    const random = new Random(3);
    const options = { rate: 0.01, epochs, batch: 4, entropy: 0, random: () => random.next() };
    improve(network, new Adam(network), { samples, options });
    return network;
  };

  test('learns by example which way goes with which state', () => {
    const examples = [0, 1].map((at) => ({
      ...{ state: [at, 1 - at], each: ways, chosen: at, advantage: 1, before: undefined },
    }));
    const network = learn(examples, 200);
    expect(highest(scoreWays(network, [0, 1], ways))).toBe(0);
    expect(highest(scoreWays(network, [1, 0], ways))).toBe(1);
  });

  test('makes a way that ended better than expected more likely, and one that ended worse less', () => {
    const drawn = { state: [1, 0], each: ways, chosen: 1, before: 0.5 };
    const before = softmax(scoreWays(made(), [1, 0], ways))[1] ?? 0;
    const better = softmax(scoreWays(learn([{ ...drawn, advantage: 1 }], 5), [1, 0], ways))[1] ?? 0;
    const worse = softmax(scoreWays(learn([{ ...drawn, advantage: -1 }], 5), [1, 0], ways))[1] ?? 0;
    expect(better).toBeGreaterThan(before);
    expect(worse).toBeLessThan(before);
  });

  test('lets go of a way that has become more likely by a fifth', () => {
    const drawn = { state: [1, 0], each: ways, chosen: 1, before: 0.5, advantage: 1 };
    const shareAfter = (epochs: number) => softmax(scoreWays(learn([drawn], epochs), [1, 0], ways))[1] ?? 0;
    const late = shareAfter(600);
    expect(late).toBeLessThan(0.9);
    expect(late).toBeCloseTo(shareAfter(300), 3);
  });
});
