import { splitPassages } from '../../../core/library/split-passages.ts';
import type { DocumentReader, ReadDocument } from '../../../ports/document-reader.ts';
import type { FileProblem, ImportFile, ImportProgress, ImportReport } from '../../../ports/library.ts';
import { sha256 } from '../sha256.ts';
import type { Connection } from './sqlite.ts';
import { isStorageFull } from './storage-error.ts';
import { deleteDocument, type Written, writeDocument } from './write.ts';

/** Raise it when parsers read something better than before, so that unchanged files are read again. */
const readerVersion = 1;
/** Documents written in one transaction, at most: a stop or a crash loses no more than these. */
const batchDocuments = 200;
const batchCharacters = 2_000_000;
/** More problems than these are counted, not listed. */
const mostProblems = 500;

export type ImportParts = {
  readonly connection: Connection;
  readonly read: DocumentReader;
  readonly now: () => number;
  readonly progress: (progress: ImportProgress) => void;
  /** Called after a file is in the library for good. */
  readonly fileDone?: (path: string) => Promise<void>;
};

/** Reads files one after the other into the library. Stopping keeps what is written; the same files go on from there. */
export async function runImport(
  files: readonly ImportFile[],
  parts: ImportParts,
  signal: AbortSignal,
): Promise<ImportReport> {
  const job = new ImportJob(files, parts);
  try {
    for (const file of files) {
      await job.take(file, signal);
      await parts.fileDone?.(file.path);
    }
    return job.report('completed');
  } catch (error) {
    if (signal.aborted) return job.report('stopped');
    if (isStorageFull(error)) return job.report('storage-full', fullMessage(job));
    throw error;
  }
}

function fullMessage({ filesDone, files }: ImportJob): string {
  return `Cannot import the rest: the disk, or the room this site may use, is full. ${filesDone} of ${files.length} files are in the library and stay. Free some room or remove documents, then import again: what is there is not read twice.`;
}

class ImportJob {
  readonly files: readonly ImportFile[];
  filesDone = 0;
  readonly #parts: ImportParts;
  readonly #bytesTotal: number;
  readonly #startedAt: number;
  readonly #counts: Record<Written, number> = { added: 0, changed: 0, unchanged: 0 };
  readonly #problems: FileProblem[] = [];
  #moreProblems = 0;
  #bytesDone = 0;
  #passages = 0;

  constructor(files: readonly ImportFile[], parts: ImportParts) {
    this.files = files;
    this.#parts = parts;
    this.#bytesTotal = files.reduce((sum, file) => sum + file.sizeBytes, 0);
    this.#startedAt = parts.now();
  }

  async take(file: ImportFile, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    this.#tell(file.path);
    const known = this.#parts.connection.row('SELECT hash FROM files WHERE path = ?', [file.path]);
    if (known?.[0] === fingerprint(file)) this.#counts.unchanged += 1;
    else await this.#read(file, signal);
    this.filesDone += 1;
    this.#bytesDone += file.sizeBytes;
    this.#tell(file.path);
  }

  report(ended: ImportReport['ended'], message?: string): ImportReport {
    const more =
      this.#moreProblems === 0
        ? []
        : [{ path: '', reason: `… and ${this.#moreProblems} more problems of this kind.` }];
    return { ...this.#counts, problems: [...this.#problems, ...more], ended, message };
  }

  async #read(file: ImportFile, signal: AbortSignal): Promise<void> {
    const keys = new Set<string>();
    let batch: ReadDocument[] = [];
    let characters = 0;
    let broken = false;
    for await (const item of this.#parts.read(file, signal)) {
      signal.throwIfAborted();
      if (item.kind === 'problem') {
        broken = true;
        this.#addProblem(item);
        continue;
      }
      keys.add(item.key);
      batch.push(item);
      characters += item.text.length;
      if (batch.length < batchDocuments && characters < batchCharacters) continue;
      await this.#write(file, batch, signal);
      [batch, characters] = [[], 0];
    }
    await this.#write(file, batch, signal);
    // A file that could not be read whole keeps its older documents, and is read again next time.
    if (!broken) this.#finish(file, keys);
  }

  async #write(file: ImportFile, batch: readonly ReadDocument[], signal: AbortSignal): Promise<void> {
    const { connection, now } = this.#parts;
    const hashes = await Promise.all(batch.map(({ text }) => sha256(text)));
    signal.throwIfAborted();
    const written = connection.transaction(() =>
      batch.map((document, index) => {
        const { key, title, format, text, aliases, sections } = document;
        const passages = splitPassages(text, { title, sections });
        const hash = hashes[index] ?? '';
        const row = {
          key,
          path: file.path,
          title,
          format,
          text,
          hash,
          aliases,
          passages,
          sizeBytes: file.sizeBytes,
        };
        return { how: writeDocument(connection, row, now()), passages: passages.length };
      }),
    );
    // Only what is committed counts.
    for (const { how, passages } of written) {
      this.#counts[how] += 1;
      this.#passages += passages;
    }
    this.#tell(file.path);
  }

  /** Documents that stood in an older version of the file go, and the file is marked as read. */
  #finish(file: ImportFile, keys: ReadonlySet<string>): void {
    const { connection, now } = this.#parts;
    connection.transaction(() => {
      const old = connection.rows('SELECT id, key FROM documents WHERE path = ?', [file.path]);
      for (const [id, key] of old) if (!keys.has(String(key))) deleteDocument(connection, Number(id));
      connection.run('INSERT OR REPLACE INTO files (path, hash, imported_at) VALUES (?, ?, ?)', [
        ...[file.path, fingerprint(file), now()],
      ]);
    });
  }

  #addProblem({ path, reason }: FileProblem): void {
    if (this.#problems.length < mostProblems) this.#problems.push({ path, reason });
    else this.#moreProblems += 1;
  }

  #tell(path: string): void {
    const elapsedMs = this.#parts.now() - this.#startedAt;
    const share = this.#bytesTotal === 0 ? 0 : this.#bytesDone / this.#bytesTotal;
    this.#parts.progress({
      filesDone: this.filesDone,
      filesTotal: this.files.length,
      bytesDone: this.#bytesDone,
      bytesTotal: this.#bytesTotal,
      passages: this.#passages,
      path,
      // In the first second, or the first hundredth, a guess would be wild.
      remainingMs: elapsedMs < 1000 || share < 0.01 ? undefined : (elapsedMs * (1 - share)) / share,
    });
  }
}

/** Changes when a file does, as far as the file system tells. */
function fingerprint({ sizeBytes, modifiedAt }: ImportFile): string {
  return `${readerVersion}-${sizeBytes}-${modifiedAt}`;
}
