import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { PassageReading } from '../../ports/passage-reader.ts';
import type { ReadingStore } from '../any/reading/cached-reader.ts';

/**
 * Readings kept in a file, one a line: an evaluation or a fit that is run again reads nothing twice. One file for one version of the weights:
 * whoever opens it puts the version into its name. A line that was cut off is left out.
 */
export function openReadingFile(path: string): ReadingStore {
  const kept = new Map<string, PassageReading>();
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  for (const line of lines) {
    const entry = entryOf(line);
    if (entry !== undefined) kept.set(...entry);
  }
  mkdirSync(dirname(path), { recursive: true });
  return {
    get: (key) => kept.get(key),
    set: (key, reading) => {
      appendFileSync(path, `${JSON.stringify([key, reading])}\n`);
      return kept.set(key, reading);
    },
  };
}

/** Lines are this program's own; only the last may be broken off. */
function entryOf(line: string): [string, PassageReading] | undefined {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
