import type { ReadItem } from '../../../ports/document-reader.ts';
import type { ByteSource } from './byte-source.ts';

export type SourceFile = { readonly path: string; readonly source: ByteSource };

/** Reads a file that is of one format. Throws `Unreadable`, or whatever a parser throws, for what is wrong with the file. */
export type FormatReader = (file: SourceFile, signal: AbortSignal) => AsyncIterable<ReadItem>;
