/** How the network's raw outputs become probabilities: fitted on training parts, kept in the manifest of the weights. */
export type Calibration = {
  readonly relevance: { readonly temperature: number; readonly bias: number };
  readonly span: { readonly temperature: number };
  readonly kind: { readonly temperature: number };
};

export function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** e^(x/T) over their sum; Guo et al., On calibration of modern neural networks, 2017. Empty for no logits. */
export function softmax(logits: readonly number[], temperature: number): readonly number[] {
  const most = logits.reduce((best, each) => Math.max(best, each), Number.NEGATIVE_INFINITY);
  const powers = logits.map((each) => Math.exp((each - most) / temperature));
  const total = powers.reduce((sum, each) => sum + each, 0);
  return powers.map((each) => each / total);
}
