import { createCachedReader } from '../../src/adapters/any/reading/cached-reader.ts';
import { openReader } from '../../src/adapters/node/open-reader.ts';
import { openReadingFile } from '../../src/adapters/node/reading-file.ts';
import type { PassageReader } from '../../src/ports/passage-reader.ts';

export const weightsFolder = 'public/models/reader';

/** The trained reader for scripts: what it reads is kept in .cache, by the version of its weights. Undefined, and said, where it cannot be had. */
export async function openTrained(folder = weightsFolder): Promise<PassageReader | undefined> {
  const opened = await openReader(folder, { threads: 1, signal: new AbortController().signal });
  if (opened.kind !== 'opened') return said(opened.message);
  const kept = openReadingFile(`.cache/readings/${opened.version}.jsonl`);
  return kept.kind === 'opened' ? createCachedReader(opened.reader, kept.store) : said(kept.message);
}

function said(message: string): undefined {
  console.error(message);
}
