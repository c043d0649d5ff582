import type { DocumentReader, ReadItem } from '../../../ports/document-reader.ts';
import type { ImportFile } from '../../../ports/library.ts';

/** So many small files are read while the one before them is written. */
const mostAhead = 4;
/** A larger file is read piece by piece, when its turn comes. */
const smallBytes = 1_048_576;

/** A file in its turn, and what is in it; undefined where it need not be read. */
export type FileRead = { readonly file: ImportFile; readonly items: AsyncIterable<ReadItem> | undefined };

export type ReadAheadOptions = {
  readonly read: DocumentReader;
  readonly isWanted: (file: ImportFile) => boolean;
};

/** Files in their order, the next ones being read already. Rejects with the signal's reason. */
export async function* readAhead(
  files: readonly ImportFile[],
  { read, isWanted }: ReadAheadOptions,
  signal: AbortSignal,
): AsyncGenerator<FileRead> {
  const ahead: FileRead[] = [];
  let next = 0;
  for (let taken = 0; taken < files.length; taken++) {
    while (next < files.length && next - taken <= mostAhead) {
      const file = files[next++];
      if (file !== undefined)
        ahead.push(isWanted(file) ? { file, items: start(file, read, signal) } : { file, items: undefined });
    }
    signal.throwIfAborted();
    const current = ahead.shift();
    if (current !== undefined) yield current;
  }
}

function start(file: ImportFile, read: DocumentReader, signal: AbortSignal): AsyncIterable<ReadItem> {
  if (file.sizeBytes > smallBytes) return read(file, signal);
  const reading = collect(read(file, signal));
  // After a stop nobody asks for it any more.
  reading.catch(() => {});
  return held(reading);
}

async function collect(items: AsyncIterable<ReadItem>): Promise<readonly ReadItem[]> {
  const all: ReadItem[] = [];
  for await (const item of items) all.push(item);
  return all;
}

async function* held(reading: Promise<readonly ReadItem[]>): AsyncGenerator<ReadItem> {
  yield* await reading;
}
