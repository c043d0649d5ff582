import type { State } from '../../core/state.ts';
import { count, policyWords } from '../../core/wording.ts';
import { durationWords } from '../words/duration-words.ts';

/** '4 searches, 1.1 s, policy “Rules”'. Time that the run was stopped is not counted. */
export function runSummary({ searches, startedAt, lastAt, idleMs, policy }: State): string {
  const took = durationWords(Math.max(0, lastAt - startedAt - idleMs));
  return `${count(searches.length, 'search', 'searches')}, ${took}, policy “${policyWords[policy].name}”`;
}
