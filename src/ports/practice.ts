import type { Network } from '../core/policy/learned/network.ts';

/** How far a practice is. `phase`: in which of its parts; `done` of `of` runs of that part. */
export type PracticeProgress = {
  readonly phase: 'reading' | 'before' | 'practising' | 'after';
  readonly done: number;
  readonly of: number;
};

/** How a policy did on questions: shares are 0-1. */
export type PracticeScore = { readonly right: number; readonly searches: number };

/**
 * `kept`: questions that were not practised on; `before`, `after`: on those, with the same faults; `gain`: what the share of right runs changed by, with its 95% interval over
 * questions.
 */
export type PracticeReport = {
  readonly practised: number;
  readonly kept: number;
  readonly before: PracticeScore;
  readonly after: PracticeScore;
  readonly gain: { readonly mean: number; readonly low: number; readonly high: number };
  readonly network: Network;
};

export type PracticeReply =
  | { readonly kind: 'practised'; readonly report: PracticeReport }
  | { readonly kind: 'stopped' }
  /** Why, and what to do, for the person. */
  | { readonly kind: 'impossible'; readonly message: string };

/** Trains the policy `learned` further on questions made from the person's own documents. Nothing of it leaves this machine. Always settles. */
export interface Practice {
  run(
    network: Network,
    progress: (progress: PracticeProgress) => void,
    signal: AbortSignal,
  ): Promise<PracticeReply>;
}
