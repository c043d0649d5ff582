import type { ReadItem } from '../../../ports/document-reader.ts';
import type { ImportFile } from '../../../ports/library.ts';

/** Reads a file that is of one format. Throws `Unreadable`, or whatever a parser throws, for what is wrong with the file. */
export type FormatReader = (file: ImportFile, signal: AbortSignal) => AsyncIterable<ReadItem>;
