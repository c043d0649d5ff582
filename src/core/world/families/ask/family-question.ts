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

export type FamilyQuestionKind = (typeof chainKinds)[number];

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
