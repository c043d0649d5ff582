import { describe, expect, test } from 'vitest';
import { networkInputs } from '../../src/core/policy/learned/inputs.ts';
import { newNetwork } from '../../src/core/policy/training/new-network.ts';
import { Random } from '../../src/core/world/random.ts';
import { readPolicyFile, writePolicyFile } from '../../src/wire/policy-file.ts';

const random = new Random(1);
const { state, way } = networkInputs;
const network = newNetwork({ stateInputs: state.length, wayInputs: way.length, hidden: [4] }, () =>
  random.next(),
);
const text = writePolicyFile(network);
type Changed = Record<string, unknown>;
const changed = (change: (file: Changed) => unknown) => {
  const file: Changed = JSON.parse(text);
  change(file);
  return readPolicyFile(JSON.stringify(file));
};
// The file was written above: it has layers.
const layers = (file: Changed) => file['layers'] as Changed[];

describe('a policy file', () => {
  test('comes back as the network that was written, to six digits', () => {
    const read = readPolicyFile(text);
    if (read.kind === 'invalid') return expect.unreachable(read.message);
    expect(read.network.stateInputs).toBe(state.length);
    for (const [index, layer] of network.layers.entries()) {
      for (const [at, weight] of layer.weights.entries())
        expect(read.network.layers[index]?.weights[at]).toBeCloseTo(weight, 5);
    }
  });

  test('may begin with the mark that some editors write', () => {
    expect(readPolicyFile(`\uFEFF${text}`).kind).toBe('read');
  });

  test.each([
    ['is not JSON', () => readPolicyFile('{'), /it is not JSON/u],
    ['is of another version', () => changed((file) => (file['version'] = 7)), /version is 7/u],
    ['is something else', () => readPolicyFile('[]'), /version is undefined/u],
    [
      'has a weight that is no number',
      () => changed((file) => ((layers(file)[0] ?? {})['weights'] = [null])),
      /layers\.0\.weights\.0/u,
    ],
    [
      'lacks weights',
      () => changed((file) => ((layers(file)[0] ?? {})['weights'] = [0])),
      /layer 1 has \d+ weights/u,
    ],
    [
      'has layers that do not fit together',
      () => changed((file) => layers(file).shift()),
      /layer 1 takes 4 numbers and is given/u,
    ],
    [
      'was trained on other features',
      () => changed((file) => (file['stateFeatures'] as unknown[]).reverse()),
      /other features \(number 1 is “showsMissingHop”, not “isGood”\)/u,
    ],
    [
      'has a feature in the other part',
      () =>
        changed((file) => {
          file['stateFeatures'] = [...state, way[0]];
          file['wayFeatures'] = way.slice(1);
        }),
      /features are of the state, not \d+/u,
    ],
  ])('that %s is refused in plain words that say what to do', (_, read, why) => {
    const reply = read();
    expect(reply.kind).toBe('invalid');
    expect(reply.kind === 'invalid' && reply.message).toMatch(why);
    expect(reply.kind === 'invalid' && reply.message).toMatch(/npm run train-policy/u);
  });

  test('with NaN is refused: JSON has no NaN, and writes null', () => {
    const broken = {
      ...network,
      layers: network.layers.map((layer) => ({ ...layer, biases: layer.biases.map(() => Number.NaN) })),
    };
    expect(readPolicyFile(writePolicyFile(broken)).kind).toBe('invalid');
  });
});
