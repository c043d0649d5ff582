import { fold } from '../../text/fold.ts';
import { stem } from '../../text/stem.ts';
import type { Reading } from './reading.ts';

const byWhom =
  /(?:^|[\s(])(\p{L}+)(?:(?:\s*,\s*|\s+and\s+|\s*\/\s*|,? and )(\p{L}+))?(?:\s+\p{L}+)?\s+by\s+(?:(?:the|an?|his|her|fellow)\s+)?(?:[\p{L}\p{N}-]+\s+){0,5}?$/u;

/** 1 for 'built by | Ilse Brandt' where the question has a word for that doing. Takes the lower-case words before the span. */
export function isAgent({ matches }: Reading, before: string): number {
  if (!before.includes(' by ')) return 0;
  const found = byWhom.exec(before);
  if (found === null) return 0;
  const verbs = [found[1], found[2]].flatMap((verb) => (verb === undefined ? [] : [stem(fold(verb))]));
  return verbs.some((verb) => matches.byStem.has(verb)) ? 1 : 0;
}
