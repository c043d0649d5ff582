/**
 * A word, or words that stand side by side. With `prefix`, longer words that begin with the (only) one count too. `forms` may stand in
 * its place: a passage scores by the best of them, each by BM25 times its weight.
 */
export type SearchPhrase = {
  readonly terms: readonly string[];
  readonly prefix: boolean;
  readonly weight: number;
  readonly forms: readonly SearchForm[];
};
export type SearchForm = { readonly terms: readonly string[]; readonly weight: number };

/** A word in a title counts as much as so many in the text. */
export const titleWeight = 1.5;
/** Scores are compared to so many parts of one, so that the order of their sums makes no difference. */
export const scoreParts = 1e9;

/** What an index is to look for. `every`: a passage must hold all phrases, else any of them. */
export type SearchPlan = { readonly phrases: readonly SearchPhrase[]; readonly every: boolean };
