import type { Network } from '../learned/network.ts';
import { type Gradient, zeroGradient } from './gradient.ts';

const [decayMean, decaySquare, tiny] = [0.9, 0.999, 1e-8];

/** Steps down a gradient, each weight at a pace of its own (Kingma and Ba, Adam: a method for stochastic optimization, 2015). Changes the network in place. */
export class Adam {
  readonly #network: Network;
  readonly #means: Gradient;
  readonly #squares: Gradient;
  #steps = 0;

  constructor(network: Network) {
    this.#network = network;
    this.#means = zeroGradient(network);
    this.#squares = zeroGradient(network);
  }

  step(gradient: Gradient, rate: number): void {
    this.#steps += 1;
    const corrected = (rate * Math.sqrt(1 - decaySquare ** this.#steps)) / (1 - decayMean ** this.#steps);
    for (const [index, layer] of this.#network.layers.entries()) {
      for (const part of ['weights', 'biases'] as const) {
        const [slope, mean, square] = [gradient, this.#means, this.#squares].map(
          (each) => each[index]?.[part],
        );
        if (slope === undefined || mean === undefined || square === undefined) continue;
        move(layer[part], { slope, mean, square, rate: corrected });
      }
    }
  }
}

type Moments = {
  readonly slope: Float64Array;
  readonly mean: Float64Array;
  readonly square: Float64Array;
  readonly rate: number;
};

function move(values: Float64Array, { slope, mean, square, rate }: Moments): void {
  for (let at = 0; at < values.length; at++) {
    const by = slope[at] ?? 0;
    const newMean = decayMean * (mean[at] ?? 0) + (1 - decayMean) * by;
    const newSquare = decaySquare * (square[at] ?? 0) + (1 - decaySquare) * by * by;
    mean[at] = newMean;
    square[at] = newSquare;
    values[at] = (values[at] ?? 0) - (rate * newMean) / (Math.sqrt(newSquare) + tiny);
  }
}
