/**
 * Where a probability becomes a decision. `good` and `bad` part the verdict on a list; `evidence` and `read` are for a passage; `gather`
 * and `follow` for a name: what is worth a search before an answer is looked for, and when none was found; `confident`,
 * `solid` and `weak` are for the support of an answer: taken at once, taken when the evidence promises no more, taken when all else was tried; under `doubtful` what is quoted
 * has to speak of all that is asked; `stated` is the support of what a text tells in so many words. Chosen on training parts; docs/results.md has the operating curve.
 */
export const thresholds = {
  ...{ good: 0.5, bad: 0.06 },
  ...{ evidence: 0.3, read: 0.05 },
  ...{ gather: 0.15, follow: 0.03 },
  ...{ confident: 0.9, solid: 0.65, doubtful: 0.5, weak: 0.28 },
  ...{ stated: 0.97 },
} as const;
