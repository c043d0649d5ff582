import { documentId, passageId, sourceId } from '../../src/core/ids.ts';
import type { Hit, Passage, Quote } from '../../src/core/passage.ts';

export const librarySource = sourceId('library');

/** A passage whose id and document are its title. */
export function passage(title: string, text: string): Passage {
  return {
    id: passageId(title),
    documentId: documentId(title.split(' › ')[0] ?? title),
    sourceId: librarySource,
    title,
    text,
    start: 0,
    end: text.length,
    documentHash: 'hash',
  };
}

/** The first place in a passage that says exactly this. */
export function quoteOf({ id, text: whole }: Passage, text: string): Quote {
  const start = whole.indexOf(text);
  return { passageId: id, start, end: start + text.length, text };
}

/** Hits in the order given, with scores that fall by a half from 10. */
export function hits(...passages: readonly Passage[]): readonly Hit[] {
  return passages.map((each, index) => ({ passage: each, rank: index + 1, score: 10 - index / 2 }));
}
