import type { RankedSpan } from '../rank/rank-spans.ts';
import type { Reading } from '../rank/reading.ts';
import type { SplitKind } from './split.ts';

/** A question that was answered on the way, the span that answers it, and P(it is right, as this step alone shows it). */
export type Step = {
  readonly reading: Reading;
  readonly span: RankedSpan;
  readonly text: string;
  readonly probability: number;
};

/** An answer with the steps that led to it: the last step's span is the answer. `probability`: that the whole way is right. */
export type Solution = {
  readonly steps: readonly Step[];
  /** How the question was taken apart, from the outside in. */
  readonly splits: readonly SplitKind[];
  readonly probability: number;
};
