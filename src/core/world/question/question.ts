import type { Move } from '../../move.ts';
import type { Entity } from '../entity.ts';

export const questionKinds = [
  /** One fact, in plain words. */
  'plain',
  /** A name is spelled as no article spells it. */
  'misspelled',
  /** A thing goes by a name that its own article does not lead with, or does not know. */
  'other-name',
  /** Several things of one name; the question says which. */
  'namesake',
  'two-hops',
  'three-hops',
  'four-hops',
  'comparison',
  /** Of two things by those who made them: four articles. */
  'bridge-comparison',
  'same-or-not',
  /** No name to go by, only common words. */
  'broad',
  /** Words that the article does not use. */
  'synonyms',
  /** It may hold, but no article says it. */
  'not-stated',
  /** It takes for granted what is not so. */
  'false-premise',
  /** Nothing of that name exists. */
  'unknown-name',
  /** Not of this world. */
  'beyond',
] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** One hop of the way to the answer. */
export type QuestionPart = { readonly question: string; readonly answer: string; readonly articleId: string };

export type Question = {
  readonly id: string;
  readonly question: string;
  /** All forms that are right, the one that stands in the last gold article first; empty where there is no answer. */
  readonly answers: readonly string[];
  /** Articles that are needed, in the order of the hops; empty where there is no answer. */
  readonly goldIds: readonly string[];
  readonly hops: number;
  readonly kind: QuestionKind;
  /** The move that it is made to need; `answer` where the first search should do. */
  readonly needs: Move;
  readonly parts: readonly QuestionPart[];
};

export type QuestionDraft = {
  readonly question: string;
  readonly answers: readonly string[];
  readonly gold: readonly Entity[];
  readonly kind: QuestionKind;
  readonly parts: readonly { readonly question: string; readonly answer: string; readonly article: Entity }[];
};

/** Which move each kind is made to need. */
export const moveNeeded: Readonly<Record<QuestionKind, Move>> = {
  plain: 'answer',
  misspelled: 'respell',
  'other-name': 'rephrase',
  namesake: 'disambiguate',
  'two-hops': 'follow-entity',
  'three-hops': 'follow-entity',
  'four-hops': 'follow-entity',
  comparison: 'decompose',
  'bridge-comparison': 'decompose',
  'same-or-not': 'decompose',
  broad: 'narrow',
  synonyms: 'rephrase',
  'not-stated': 'give-up',
  'false-premise': 'give-up',
  'unknown-name': 'give-up',
  beyond: 'give-up',
};
