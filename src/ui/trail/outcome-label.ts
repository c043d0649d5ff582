import type { SearchStation } from '../../core/trail/trail.ts';
import { failureWords, verdictWords } from '../../core/wording.ts';

/** The verdict on a search in a word or two; empty while there is none. */
export function outcomeLabel({ outcome, verdict }: SearchStation): string {
  if (outcome === undefined) return '';
  if (outcome.kind === 'failed') return failureWords[outcome.failure].name;
  if (outcome.hits.length === 0) return failureWords['no-results'].name;
  return verdict === undefined ? '' : verdictWords[verdict].name;
}
