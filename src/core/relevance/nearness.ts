/**
 * P(a passage bears on the question) from its cosine with it, where it is among the eight nearest: logistic, fitted on questions told in other words that nothing was learnt
 * from (training/reader/retriever_curve.py).
 */
const curve = { slope: 13.82, bias: -5.54 } as const;

export function fromNearness(nearness: number | undefined): number {
  return nearness === undefined ? 0 : 1 / (1 + Math.exp(-(curve.slope * nearness + curve.bias)));
}
