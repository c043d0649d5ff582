import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parsedJson } from '../../core/parsed-json.ts';
import type { PassageReading } from '../../ports/passage-reader.ts';
import { keptReading } from '../../wire/kept-reading.ts';
import type { ReadingStore } from '../any/reading/cached-reader.ts';

export type OpenedReadings =
  | { readonly kind: 'opened'; readonly store: ReadingStore }
  | { readonly kind: 'invalid'; readonly message: string };

/**
 * Readings kept in a file, one a line: an evaluation or a fit that is run again reads nothing twice. One file for one version of the weights:
 * whoever opens it puts the version into its name. A line that was cut off is left out.
 */
export function openReadingFile(path: string): OpenedReadings {
  const kept = new Map<string, PassageReading>();
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  for (const [index, line] of text.split('\n').entries()) {
    const value = parsedJson(line);
    if (value === undefined) continue;
    const entry = keptReading(value);
    if (entry === undefined) return { kind: 'invalid', message: oddLine(path, index + 1) };
    kept.set(...entry);
  }
  mkdirSync(dirname(path), { recursive: true });
  // What is added after a line that was cut off must not become a part of it.
  if (text !== '' && !text.endsWith('\n')) appendFileSync(path, '\n');
  return { kind: 'opened', store: storeIn(path, kept) };
}

function storeIn(path: string, kept: Map<string, PassageReading>): ReadingStore {
  return {
    get: (key) => kept.get(key),
    set: (key, reading) => {
      appendFileSync(path, `${JSON.stringify([key, reading])}\n`);
      return kept.set(key, reading);
    },
  };
}

function oddLine(path: string, line: number): string {
  return `Cannot use the readings in "${path}": line ${line} is no reading. Remove the line or the file, or name another.`;
}
