import { synonymStems } from '../lexicon/synonyms.ts';
import type { SentenceView } from './reading.ts';

/** The sentence or the title has the word, or one of like meaning. */
export function isSaid({ sentence, passage }: SentenceView, head: string): boolean {
  const holds = (stem: string) => sentence.stems.has(stem) || passage.read.titleStems.has(stem);
  return holds(head) || [...synonymStems(head)].some(holds);
}
