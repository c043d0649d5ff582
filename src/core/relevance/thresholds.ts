/** Where a probability becomes a decision. Fitted on training parts; docs/results.md has the operating curve. */
export const thresholds = {
  evidence: 0.3,
  good: 0.5,
  bad: 0.1,
  gather: 0.15,
  follow: 0.03,
  read: 0.05,
} as const;
