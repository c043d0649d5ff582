import type { DocumentId, PassageId, SourceId } from './ids.ts';

/**
 * A piece of a document that is searched, judged and quoted as a whole (some 40-200 words).
 * `start` and `end` are UTF-16 offsets into the document's stored text: `text` is exactly that slice.
 */
export type Passage = {
  readonly id: PassageId;
  readonly documentId: DocumentId;
  readonly sourceId: SourceId;
  /** The document's title; where the passage stands under a heading, 'Title › Heading'. */
  readonly title: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** SHA-256 of the document's stored text, hex: a quote is tied to the version that it was taken from. */
  readonly documentHash: string;
};

/** A passage in a list of results. */
export type Hit = {
  readonly passage: Passage;
  /** Counts from 1 over all pages. */
  readonly rank: number;
  /** The source's own, higher is better; 0 where no word found it. */
  readonly score: number;
  /** Cosine of passage and query by the trained retriever, where it is among the nearest. */
  readonly nearness?: number;
};

/** Words quoted from a passage. Offsets are UTF-16, into the passage's text; `text` is exactly that slice. */
export type Quote = {
  readonly passageId: PassageId;
  readonly start: number;
  readonly end: number;
  readonly text: string;
};
