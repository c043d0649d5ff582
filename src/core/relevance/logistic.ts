/** A logistic regression over named features. `weights` and `bias` are for raw feature values. */
export type LogisticModel<Name extends string> = {
  readonly bias: number;
  readonly weights: Readonly<Record<Name, number>>;
};

export type Features<Name extends string> = Readonly<Record<Name, number>>;

/** P = 1 / (1 + e^-(bias + weights·features)). */
export function predict<Name extends string>(model: LogisticModel<Name>, features: Features<Name>): number {
  let sum = model.bias;
  // The model's own keys are its names.
  for (const name in model.weights) sum += model.weights[name] * features[name];
  return 1 / (1 + Math.exp(-sum));
}
