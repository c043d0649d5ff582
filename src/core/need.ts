import type { NeedId } from './ids.ts';

/** What kind of thing would answer: decides which spans can be an answer at all. */
export type AnswerKind =
  | 'person'
  | 'place'
  | 'organisation'
  | 'date'
  | 'number'
  | 'thing'
  | 'yes-no'
  | 'choice'
  | 'reason'
  | 'unknown';

/**
 * One thing that has to be found out. `question` may hold '#1', '#2': the answers of the needs listed in `dependsOn`,
 * in that order. A question of one hop is one need.
 */
export type Need = {
  readonly id: NeedId;
  readonly question: string;
  readonly dependsOn: readonly NeedId[];
  readonly expects: AnswerKind;
};

/** How the answers of the needs make the answer of the question. */
export type Combination =
  | { readonly kind: 'last' }
  /**
   * The needs in `of` are one value for each option; the option with the smallest or greatest value is the answer, or, where one of them is the `claim`,
   * 'yes' if it is that one, else 'no'.
   */
  | {
      readonly kind: 'compare';
      readonly options: readonly string[];
      readonly of: readonly NeedId[];
      readonly pick: 'smallest' | 'greatest';
      readonly claim?: string;
    }
  /** 'yes' if the answers of the needs are the same, else 'no'. */
  | { readonly kind: 'same'; readonly of: readonly NeedId[] }
  /** What the answers of the needs have in common. */
  | { readonly kind: 'common'; readonly of: readonly NeedId[] }
  /** 'yes' if the answer of the one need in `of` is the value, else 'no'. */
  | { readonly kind: 'is'; readonly of: readonly NeedId[]; readonly value: string };

export type Plan = { readonly needs: readonly Need[]; readonly combination: Combination };
