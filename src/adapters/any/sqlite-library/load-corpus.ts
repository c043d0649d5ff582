import { splitPassages } from '../../../core/library/split-passages.ts';
import { sha256 } from '../sha256.ts';
import type { Connection } from './sqlite.ts';
import { writeDocument } from './write.ts';

/** A record of a prepared corpus: corpus.jsonl holds one a line. Its id becomes the document's and its first passage's. */
export type CorpusRecord = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly aliases?: readonly string[];
};

const batchRecords = 2000;
/** Records of a benchmark are judged as a whole: they are cut only where no person would read them as one passage. */
const longestWhole = 6000;

/** Writes records in large transactions, all with the path of the corpus. */
export async function loadCorpus(
  connection: Connection,
  records: Iterable<CorpusRecord>,
  {
    path,
    importedAt,
    signal,
  }: { readonly path: string; readonly importedAt: number; readonly signal: AbortSignal },
): Promise<void> {
  for (const batch of batches(records)) {
    signal.throwIfAborted();
    const hashes = await Promise.all(batch.map(({ text }) => sha256(text)));
    connection.transaction(() => {
      batch.forEach(({ id, title, text, aliases = [] }, index) => {
        const whole = text.length <= longestWhole && text.trim() !== '';
        const passages = whole ? [{ start: 0, end: text.length, title }] : splitPassages(text, { title });
        const common = {
          key: id,
          path,
          title,
          format: 'jsonl',
          text,
          aliases,
          passages,
          sizeBytes: text.length,
        };
        writeDocument(connection, { ...common, hash: hashes[index] ?? '' }, importedAt);
      });
    });
  }
}

function* batches(records: Iterable<CorpusRecord>): Generator<CorpusRecord[]> {
  let batch: CorpusRecord[] = [];
  for (const record of records) {
    batch.push(record);
    if (batch.length === batchRecords) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
