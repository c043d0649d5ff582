/**
 * A network with two hidden layers that scores a way: relu(A·[state, way] + a), relu(B·h + b), c·h + d. Only sums, products and the larger of two
 * numbers: the same weights choose the same way on every machine. Matrices are row by row: `weights[out * inputs + in]`.
 */
export type Layer = {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: Float64Array;
  readonly biases: Float64Array;
};

export type Network = { readonly stateInputs: number; readonly layers: readonly Layer[] };

/** Scores of all ways at one point; the part of the first layer that only sees the state is worked out once. */
export function scoreWays(
  { stateInputs, layers }: Network,
  state: readonly number[],
  ways: readonly (readonly number[])[],
): readonly number[] {
  const [first, ...rest] = layers;
  if (first === undefined) return ways.map(() => 0);
  const shared = new Float64Array(first.outputs);
  addProduct(shared, first, { input: state, offset: 0 });
  return ways.map((way) => {
    let values: Float64Array = Float64Array.from(shared);
    addProduct(values, { ...first, biases: noBiases }, { input: way, offset: stateInputs });
    for (const layer of rest) {
      const next = new Float64Array(layer.outputs);
      addProduct(next, layer, { input: rectified(values), offset: 0 });
      values = next;
    }
    return values[0] ?? 0;
  });
}

const noBiases = new Float64Array(0);

type Input = { readonly input: ArrayLike<number>; readonly offset: number };

/** target += weights·input + biases, for those columns that begin at `offset`. */
function addProduct(target: Float64Array, layer: Layer, { input, offset }: Input): void {
  const { inputs, outputs, weights, biases } = layer;
  for (let out = 0; out < outputs; out++) {
    let sum = biases[out] ?? 0;
    const row = out * inputs + offset;
    // A typed array and a list of known length: the fallbacks are for the compiler.
    for (let at = 0; at < input.length; at++) sum += (weights[row + at] ?? 0) * (input[at] ?? 0);
    target[out] = (target[out] ?? 0) + sum;
  }
}

export function rectified(values: Float64Array): Float64Array {
  return values.map((value) => Math.max(value, 0));
}

/** P of each way: e^score over their sum. */
export function softmax(scores: readonly number[]): readonly number[] {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
