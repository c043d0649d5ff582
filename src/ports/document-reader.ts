import type { Section } from '../core/library/split-passages.ts';
import type { DocumentFormat, FileProblem, ImportFile } from './library.ts';

/** A document as a parser read it. `key` is unique in the library: the file's path, or 'path/id' where a file holds many. */
export type ReadDocument = {
  readonly kind: 'document';
  readonly key: string;
  readonly title: string;
  readonly format: DocumentFormat;
  /** What people read, and what offsets count in: well-formed UTF-16 without NULs. */
  readonly text: string;
  readonly sections: readonly Section[];
  readonly aliases: readonly string[];
  /** How much of the file is read with this document (0-1), where a file holds many. */
  readonly share?: number;
};

/** One document of a file, or why a part of it could not be read: the rest goes on. */
export type ReadItem = ReadDocument | (FileProblem & { readonly kind: 'problem' });

/**
 * Reads a file: one document or many. Never throws for what is in a file: a broken one yields a problem. Rejects only with the
 * signal's reason.
 */
export type DocumentReader = (file: ImportFile, signal: AbortSignal) => AsyncIterable<ReadItem>;
