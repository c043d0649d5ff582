import type { Move } from '../../../move.ts';
import type { Thing } from '../build/block.ts';

/** Chains are named by their hops, as those of the encyclopedia are. */
export const chainKinds = [
  'plain',
  'two-hops',
  'three-hops',
  'four-hops',
  'five-hops',
  'six-hops',
  'seven-hops',
  'eight-hops',
  'nine-hops',
  'ten-hops',
] as const;
export const mostHops = chainKinds.length;

export const otherKinds = [
  /** A name is spelled as no page spells it. */
  'misspelled',
  /** A thing goes by a name that only its own page tells. */
  'other-name',
  /** Two things have the name; the question says which is meant. */
  'namesake',
  /** Which of two is older. */
  'comparison',
  /** Whether two share what is asked. */
  'same-or-not',
  /** Whether one thing is what is asked to another: yes or no. */
  'yes-no',
  'counting',
  /** What was so in a year; where an older page tells what was so before, that is not it. */
  'time',
  /** The value of today, where an outdated page tells an older one. */
  'outdated',
  /** It is so, but no page says it. */
  'not-stated',
  /** It takes for granted what a page denies. */
  'false-premise',
  /** Nothing of that name exists. */
  'unknown-name',
  /** Not of this world. */
  'beyond',
] as const;

export type FamilyQuestionKind = (typeof chainKinds)[number] | (typeof otherKinds)[number];

/** What was asked on the way, in order, and the page that answers it. */
export type Part = { readonly question: string; readonly answer: string; readonly page: Thing };

export type FamilyDraft = {
  readonly question: string;
  /** All right forms; empty where no page answers it. */
  readonly answers: readonly string[];
  readonly kind: FamilyQuestionKind;
  /** The move that it is made to need. */
  readonly needs: Move;
  readonly parts: readonly Part[];
};
