import { type Layer, type Network, rectified } from '../learned/network.ts';

/** Of each layer, how the loss changes with its weights and biases. */
export type Gradient = readonly {
  readonly weights: Float64Array;
  readonly biases: Float64Array;
}[];

export function zeroGradient({ layers }: Network): Gradient {
  return layers.map(({ weights, biases }) => ({
    weights: new Float64Array(weights.length),
    biases: new Float64Array(biases.length),
  }));
}

/** What went through the network for one way: the input of each layer, and the score. */
export type Pass = { readonly inputs: readonly Float64Array[]; readonly score: number };

export function passForward({ layers }: Network, state: readonly number[], way: readonly number[]): Pass {
  const inputs: Float64Array[] = [];
  let values = Float64Array.from([...state, ...way]);
  for (const [index, layer] of layers.entries()) {
    const input = index === 0 ? values : rectified(values);
    inputs.push(input);
    values = productOf(layer, input);
  }
  return { inputs, score: values[0] ?? 0 };
}

function productOf({ inputs, outputs, weights, biases }: Layer, input: Float64Array) {
  const values = new Float64Array(outputs);
  for (let out = 0; out < outputs; out++) {
    let sum = biases[out] ?? 0;
    const row = out * inputs;
    for (let at = 0; at < inputs; at++) sum += (weights[row + at] ?? 0) * (input[at] ?? 0);
    values[out] = sum;
  }
  return values;
}

/** Adds what the loss changes by, where it changes by `change` for each unit of this way's score. */
export function addBackward(
  { layers }: Network,
  { pass, change }: { readonly pass: Pass; readonly change: number },
  into: Gradient,
): void {
  let changes: Float64Array = Float64Array.of(change);
  for (let index = layers.length - 1; index >= 0; index--) {
    const [layer, input, gradient] = [layers[index], pass.inputs[index], into[index]];
    if (layer === undefined || input === undefined || gradient === undefined) return;
    const before = new Float64Array(layer.inputs);
    for (let out = 0; out < layer.outputs; out++) {
      const by = changes[out] ?? 0;
      if (by === 0) continue;
      gradient.biases[out] = (gradient.biases[out] ?? 0) + by;
      const row = out * layer.inputs;
      for (let at = 0; at < layer.inputs; at++) {
        gradient.weights[row + at] = (gradient.weights[row + at] ?? 0) + by * (input[at] ?? 0);
        before[at] = (before[at] ?? 0) + by * (layer.weights[row + at] ?? 0);
      }
    }
    // A rectified input that is zero was held there: nothing flows through it.
    changes = before.map((value, at) => ((input[at] ?? 0) > 0 ? value : 0));
  }
}
