/** A question that asks by way of another: what to find out first, and the question with the answer in its place. */
export type Split = {
  readonly kind: SplitKind;
  readonly inner: string;
  readonly outer: (answer: string) => string;
};

/**
 * What shows the inner question: a sentence before that introduces something, kinship in two steps, 'X's father' or 'the father of X', a clause on a
 * noun, a noun before the last clause.
 */
export type SplitKind = 'told' | 'kin' | 'owned' | 'clause' | 'bridge';
