/** What can be done about a failure. The wording for people is in wording.ts. */
export const moves = [
  'rephrase',
  'broaden',
  'narrow',
  'respell',
  'disambiguate',
  'decompose',
  'follow-entity',
  'read-deeper',
  'switch-source',
  'backtrack',
  'retry',
  'wait',
  'ask-person',
  'answer',
  'give-up',
] as const;

export type Move = (typeof moves)[number];
