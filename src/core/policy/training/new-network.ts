import type { Layer, Network } from '../learned/network.ts';

export type NetworkShape = {
  readonly stateInputs: number;
  readonly wayInputs: number;
  readonly hidden: readonly number[];
};

/** Weights from a uniform distribution as wide as sqrt(6 / inputs) (He et al., Delving deep into rectifiers, 2015), the last layer nearly zero: all ways begin alike. */
export function newNetwork(shape: NetworkShape, random: () => number): Network {
  const sizes = [shape.stateInputs + shape.wayInputs, ...shape.hidden, 1];
  const layers = sizes.slice(1).map((outputs, index): Layer => {
    const inputs = sizes[index] ?? 0;
    const isLast = index === sizes.length - 2;
    const width = Math.sqrt(6 / inputs) * (isLast ? 0.01 : 1);
    const weights = Float64Array.from({ length: inputs * outputs }, () => (2 * random() - 1) * width);
    return { inputs, outputs, weights, biases: new Float64Array(outputs) };
  });
  return { stateInputs: shape.stateInputs, layers };
}

/** The same numbers in arrays of their own. */
export function copyNetwork({ stateInputs, layers }: Network): Network {
  return {
    stateInputs,
    layers: layers.map((layer) => ({
      ...layer,
      weights: layer.weights.slice(),
      biases: layer.biases.slice(),
    })),
  };
}
