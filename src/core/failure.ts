/** The ways in which a step goes wrong. The wording for people is in wording.ts. */
export const failures = [
  'no-results',
  'off-topic',
  'too-broad',
  'too-narrow',
  'misspelled',
  'ambiguous',
  'missing-hop',
  'wrong-source',
  'source-down',
  'source-slow',
  'source-blocked',
  'unreadable',
  'contradiction',
  'unsupported',
  'model-invalid',
  'engine-lost',
  'repeating',
  'out-of-budget',
] as const;

export type FailureKind = (typeof failures)[number];
