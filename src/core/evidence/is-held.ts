import type { TermFact } from '../event.ts';

/** Whether a passage holds the word, or another form of it. */
export function isHeld({ passages, forms }: TermFact): boolean {
  return passages > 0 || (forms !== undefined && forms.length > 0);
}
