import { expect, test } from 'vitest';
import { highest } from '../../../../src/core/policy/learned/learned-policy.ts';
import { scoreWays } from '../../../../src/core/policy/learned/network.ts';
import { Adam } from '../../../../src/core/policy/training/adam.ts';
import { learnFromComparisons, meanValue } from '../../../../src/core/policy/training/compare-ways.ts';
import { newNetwork } from '../../../../src/core/policy/training/new-network.ts';
import { Random } from '../../../../src/core/world/random.ts';

const ways = [
  [1, 0],
  [0, 1],
];
const comparisons = [
  { state: [1, 0], each: ways, values: [0.2, 0.9], byRules: 0 },
  { state: [0, 1], each: ways, values: [0.8, 0.1], byRules: 0 },
];

test('learnFromComparisons() finds the better way for each state, also against the rules', () => {
  const random = new Random(1);
  const draw = () => random.next();
  const network = newNetwork({ stateInputs: 2, wayInputs: 2, hidden: [8] }, draw);
  const options = { rate: 0.01, epochs: 300, batch: 2, entropy: 0, random: draw };
  learnFromComparisons({ network, adam: new Adam(network) }, comparisons, options);
  const choose = (each: (typeof comparisons)[number]) => highest(scoreWays(network, each.state, each.each));
  expect(comparisons.map(choose)).toEqual([1, 0]);
  expect(meanValue(comparisons, (each) => highest(scoreWays(network, each.state, each.each)))).toBeCloseTo(
    0.85,
  );
});
