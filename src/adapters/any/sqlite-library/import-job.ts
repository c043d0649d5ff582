import { sizeWords } from '../../../core/text/size-words.ts';
import type { DocumentReader, ReadItem } from '../../../ports/document-reader.ts';
import type { ImportFile, ImportProgress, ImportReport } from '../../../ports/library.ts';
import { isImported } from './fingerprint.ts';
import { type Committed, ImportBatch } from './import-batch.ts';
import { ImportCounter } from './import-progress.ts';
import { ImportReporter } from './import-report.ts';
import { readAhead } from './read-ahead.ts';
import type { Connection } from './sqlite.ts';
import { isStorageFull } from './storage-error.ts';

/** What was read is written at least so often. */
const commitMs = 1000;
/** Bytes of text take so many on the disk with their index. Measured on English notes; other scripts take less. */
const storedFactor = 2;

export type ImportParts = {
  readonly connection: Connection;
  readonly read: DocumentReader;
  readonly now: () => number;
  readonly progress: (progress: ImportProgress) => void;
  /** How much room the place of the database has left; undefined where nobody knows. */
  readonly freeBytes?: (() => Promise<number | undefined>) | undefined;
};

/** Reads files, whose paths are distinct, one after the other into the library. Stopping keeps what was read; the same files go on from there. Never rejects. */
export async function runImport(
  files: readonly ImportFile[],
  parts: ImportParts,
  signal: AbortSignal,
): Promise<ImportReport> {
  const job = new ImportJob(files, parts);
  try {
    return await job.run(signal);
  } catch (error) {
    if (isStorageFull(error)) return job.full(await parts.freeBytes?.());
    return job.brokenOff(error instanceof Error ? error.message : String(error));
  }
}

/** Chromium states some 10 GB free on every device; a figure that is plainly not so would only puzzle. */
function roomWords(needed: number, free: number | undefined): string {
  if (free === undefined || free >= needed) return ` (needs about ${sizeWords(needed)})`;
  return ` (needs about ${sizeWords(needed)}, ${sizeWords(free)} free)`;
}

class ImportJob {
  readonly #files: readonly ImportFile[];
  readonly #parts: ImportParts;
  readonly #batch: ImportBatch;
  readonly #counter: ImportCounter;
  readonly #reporter = new ImportReporter();
  #committedAt: number;
  /** In the library for good. */
  #filesKept = 0;
  #bytesKept = 0;

  constructor(files: readonly ImportFile[], parts: ImportParts) {
    this.#files = files;
    this.#parts = parts;
    this.#batch = new ImportBatch(parts.connection, parts.now);
    this.#counter = new ImportCounter(files, parts.now);
    this.#committedAt = parts.now();
  }

  async run(signal: AbortSignal): Promise<ImportReport> {
    const { connection, read } = this.#parts;
    const isWanted = (file: ImportFile) => !isImported(connection, file);
    try {
      for await (const { file, items } of readAhead(this.#files, { read, isWanted }, signal)) {
        if (items === undefined) this.#skip(file);
        else await this.#take(file, items, signal);
      }
    } catch (error) {
      if (!signal.aborted) throw error;
      this.#batch.dropUnfinished();
      await this.#commit();
      return this.#reporter.report('stopped');
    }
    await this.#commit();
    return this.#reporter.report('completed');
  }

  full(freeBytes: number | undefined): ImportReport {
    const needed = (this.#counter.bytesTotal - this.#bytesKept) * storedFactor;
    const message = `Cannot import the rest: there is no room left for it${roomWords(needed, freeBytes)}. ${this.#filesKept} of ${this.#files.length} files are in the library and stay. Free some room on the device or remove documents, then import again: what is there is not read twice.`;
    return this.#reporter.report('storage-full', message);
  }

  brokenOff(why: string): ImportReport {
    const message = `The import broke off: ${why}. What was written before stays. Import again to go on.`;
    return this.#reporter.report('unavailable', message);
  }

  #skip(file: ImportFile): void {
    const documents = this.#parts.connection.number('SELECT count(*) FROM documents WHERE path = ?', [
      file.path,
    ]);
    this.#reporter.count('unchanged', documents);
    this.#keep(file);
    this.#counter.done(file, 'skipped');
    this.#tell(file, 0);
  }

  async #take(file: ImportFile, items: AsyncIterable<ReadItem>, signal: AbortSignal): Promise<void> {
    this.#tell(file, 0);
    const keys = new Set<string>();
    let whole = true;
    for await (const item of items) {
      signal.throwIfAborted();
      if (item.kind === 'problem') {
        whole = false;
        this.#reporter.problem(item);
        continue;
      }
      keys.add(item.key);
      this.#batch.add(file, item);
      if (!this.#batch.isFull) continue;
      await this.#commit();
      this.#tell(file, item.share ?? 0);
    }
    signal.throwIfAborted();
    this.#batch.end(file, keys, whole);
    if (this.#parts.now() - this.#committedAt >= commitMs) await this.#commit();
    this.#counter.done(file, 'read');
    this.#tell(file, 0);
  }

  /** Only what is committed counts. */
  async #commit(): Promise<void> {
    await this.#batch.commit((entries) => {
      for (const entry of entries) this.#count(entry);
    });
    this.#committedAt = this.#parts.now();
  }

  #count(entry: Committed): void {
    if (entry.kind === 'end') {
      this.#keep(entry.file);
      return;
    }
    const { document, how, sameAs } = entry;
    this.#reporter.count(how);
    this.#counter.passages += entry.passages;
    if (sameAs !== undefined) this.#reporter.sameText(entry.path, document, sameAs);
  }

  #keep({ sizeBytes }: ImportFile): void {
    this.#filesKept += 1;
    this.#bytesKept += sizeBytes;
  }

  #tell(file: ImportFile, share: number): void {
    this.#parts.progress(this.#counter.at(file, share));
  }
}
