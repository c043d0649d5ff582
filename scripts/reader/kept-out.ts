import { createHash } from 'node:crypto';

const shareKeptOut = 0.05;

/**
 * Whether the trained reader never learnt from a group of questions (an article, a paragraph's first 80 characters, a question's id): one group in
 * twenty by its hash, as training/reader/files.py divides them.
 */
export function isKeptOut(group: string): boolean {
  return share(`held out: ${group}`) < shareKeptOut;
}

/** A number from 0 to 1 that belongs to this name; the same as in training/reader/files.py. */
export function share(name: string): number {
  return createHash('sha256').update(name).digest().readUIntBE(0, 6) / 2 ** 48;
}
