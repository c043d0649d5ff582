import { createHash } from 'node:crypto';

const shareKeptOut = 0.05;

/**
 * Whether the trained reader never learnt from a group of questions (an article, a paragraph's first 80 characters, a question's id): one group in
 * twenty by its hash, as training/reader/files.py divides them.
 */
export function isKeptOut(group: string): boolean {
  const digest = createHash('sha256').update(`held out: ${group}`).digest();
  return digest.readUIntBE(0, 6) / 2 ** 48 < shareKeptOut;
}
