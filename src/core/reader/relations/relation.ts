import type { AnswerKind } from '../../need.ts';

/** Words around an answer that say how it stands to the thing a sentence is about. Both are tried on lower-case text; `before` ends at the answer. */
export type Saying = { readonly before?: RegExp; readonly after?: RegExp };

/**
 * A relation that people ask for in other words than texts state it ('When was she born?' – '(5 May 1810 – 1871)').
 * `asks` is tried on the question's folded words, joined by spaces.
 */
export type Relation = {
  readonly name: string;
  readonly kinds: readonly AnswerKind[];
  readonly asks: RegExp;
  /** What a sentence in lower case must hold to state it: tried once a sentence, before `says` is for each span. */
  readonly cue: RegExp;
  readonly says: readonly Saying[];
  /** Questions with these words ask for nothing else: a span around which it is not said does not answer them. */
  readonly strict?: RegExp;
};

/** Lower-case words and adjectives of nations between a preposition and a name: 'by the American singer | Ann Bell'. */
export const described = String.raw`(?:(?:the|an?|his|her|their|its|fellow|then|future)\s+)?(?:[\p{L}\p{N}'’/-]+\s+){0,5}?`;

/** The same without 'and': 'born to Jonas Brandt and his wife | Hedda Lorn' says the mother, not the father. */
export const describedAlone = String.raw`(?:(?:the|an?|his|her|their|its|fellow)\s+)?(?:(?!and\b)[\p{L}\p{N}'’/-]+\s+){0,4}?`;
