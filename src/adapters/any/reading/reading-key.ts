import type { Passage } from '../../../core/passage.ts';
import type { ReadingRequest } from '../../../ports/passage-reader.ts';

/** How passages are read: with another number, readings that were kept before are not taken for those of now. 2: paragraphs by themselves. */
const way = 2;

/** 106 bits of all that a reading depends on: texts, not ids, so that another version of a document is another key. */
export function readingKey(
  { question, evidence }: Pick<ReadingRequest, 'question' | 'evidence'>,
  passage: Passage,
): string {
  const parts = [`${way}`, question, ...[...evidence, passage].flatMap(({ title, text }) => [title, text])];
  const whole = parts.map((part) => `${part.length} ${part}`).join('\n');
  return `${hash53(whole, 1)} ${hash53(whole, 2)}`;
}

/** cyrb53 (bryc, public domain): two 32-bit multiplicative hashes, mixed. */
function hash53(text: string, seed: number): string {
  let [high, low] = [0xdeadbeef ^ seed, 0x41c6ce57 ^ seed];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
