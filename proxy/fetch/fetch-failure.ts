import type { Refusal } from '../guard/refusal.ts';

/** Why nothing came, or not all of it. `message` is for the person. */
export type FetchFailure =
  | Refusal
  | {
      readonly kind:
        | 'unreachable'
        | 'certificate'
        | 'timeout'
        | 'too-slow'
        | 'too-large'
        | 'redirect-loop'
        | 'too-many-redirects'
        | 'bad-redirect'
        | 'bad-encoding'
        | 'broken';
      readonly message: string;
    }
  | {
      readonly kind: 'status';
      readonly status: number;
      /** What the answer's Retry-After asks for; undefined where it asks for nothing. */
      readonly retryAfterMs: number | undefined;
      readonly message: string;
    };

/** Carries a failure out of a body that is being read. Caught in this folder; callers see the failure. */
export class BodyFailed extends Error {
  override readonly name = 'BodyFailed';
  readonly failure: FetchFailure;

  constructor(failure: FetchFailure) {
    super(failure.message);
    this.failure = failure;
  }
}
