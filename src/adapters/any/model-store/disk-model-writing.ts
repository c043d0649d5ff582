import { isSafeName } from '../../../core/models/model-entry.ts';
import type { ModelFailure } from '../../../core/models/model-failure.ts';
import type { FileBegun, FileSpec, ModelWriting, WriteTrouble } from '../../../ports/model-store.ts';
import type { FileRecord, ModelRecord } from '../../../wire/model-record.ts';
import { diskTrouble, failed } from './disk-trouble.ts';
import type { ModelDisk } from './model-disk.ts';
import { isRecordName, saveRecord } from './model-record.ts';
import { PartFile } from './part-file.ts';
import { storedFiles } from './stored-model.ts';

/** So many bytes may have to come again after a crash. */
const keepEveryBytes = 16 * 2 ** 20;
const copyBytes = 4 * 2 ** 20;

type Options = { readonly disk: ModelDisk; readonly record: ModelRecord; readonly release: () => void };

/** Fills the folder of one model, whose lock it holds until it is closed. */
export class DiskModelWriting implements ModelWriting {
  readonly #disk: ModelDisk;
  readonly #release: () => void;
  #record: ModelRecord;
  #part: PartFile | undefined;
  #keptAt = 0;
  #isClosed = false;

  constructor({ disk, record, release }: Options) {
    this.#disk = disk;
    this.#record = record;
    this.#release = release;
  }

  get files() {
    return storedFiles(this.#record);
  }

  async begin(spec: FileSpec): Promise<FileBegun | WriteTrouble> {
    if (!isSafeName(spec.path) || isRecordName(spec.path))
      return failed({ kind: 'bad-entry', why: `“${spec.path}” is no name for a file of a model.` });
    return this.#guarded(spec.sizeBytes ?? 0, async () => {
      await this.#leavePart();
      const before = this.#fileRecord(spec.path);
      if (before?.isWhole === true) await this.#disk.remove(this.#folder, spec.path);
      const file = await this.#disk.open(this.#folder, partName(spec.path));
      const kept = before?.isWhole === true ? undefined : before?.kept;
      this.#part = await PartFile.open(spec, file, kept);
      this.#keptAt = this.#part.bytes;
      await this.#note({ ...blank(spec), ...before, isWhole: false, kept, sizeBytes: spec.sizeBytes });
      return { kind: 'begun', keptBytes: this.#part.bytes, etag: before?.etag };
    });
  }

  async restart(version: { readonly etag: string | undefined; readonly sizeBytes: number | undefined }) {
    const part = this.#begun();
    return this.#quietly(0, async () => {
      await part.restart();
      this.#keptAt = 0;
      await this.#note({ ...this.#recordOf(part), ...version, kept: undefined });
    });
  }

  async append(bytes: Uint8Array<ArrayBuffer>): Promise<WriteTrouble | undefined> {
    const part = this.#begun();
    const { path, sizeBytes: expected } = part.spec;
    const actual = part.bytes + bytes.length;
    if (expected !== undefined && actual > expected)
      return this.#drop(part, { kind: 'wrong-size', path, expected, actual });
    const trouble = await this.#quietly((expected ?? actual) - part.bytes, async () => {
      part.append(bytes);
      if (part.bytes - this.#keptAt >= keepEveryBytes) await this.#keep(part);
    });
    return trouble;
  }

  async copy(blob: Blob, progress: (keptBytes: number) => void, signal: AbortSignal) {
    for (let at = this.#begun().bytes; at < blob.size; at += copyBytes) {
      signal.throwIfAborted();
      let bytes: ArrayBuffer;
      try {
        bytes = await blob.slice(at, at + copyBytes).arrayBuffer();
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        return failed({ kind: 'bad-file', path: this.#begun().spec.path, why: `It cannot be read: ${why}` });
      }
      signal.throwIfAborted();
      const trouble = await this.append(new Uint8Array(bytes));
      if (trouble !== undefined) return trouble;
      progress(Math.min(blob.size, at + copyBytes));
    }
    return undefined;
  }

  async end(): Promise<{ readonly kind: 'whole'; readonly sha256: string } | WriteTrouble> {
    const part = this.#begun();
    const { path, sizeBytes: expected } = part.spec;
    if (expected !== undefined && part.bytes !== expected)
      return this.#drop(part, { kind: 'wrong-size', path, expected, actual: part.bytes });
    return this.#guarded(0, async () => {
      const { sha256, md5 } = part.digest();
      const wrong = wrongHash(part.spec, this.#recordOf(part), { sha256, md5 });
      if (wrong !== undefined) return this.#drop(part, wrong);
      const record = {
        ...this.#recordOf(part),
        sizeBytes: part.bytes,
        sha256,
        isWhole: true,
        kept: undefined,
      };
      part.close();
      this.#part = undefined;
      await this.#disk.rename(this.#folder, partName(path), path);
      await this.#note(record);
      return { kind: 'whole', sha256 };
    });
  }

  async read(path: string): Promise<string | undefined> {
    if (this.#fileRecord(path)?.isWhole !== true) return undefined;
    return this.#disk.readText(this.#folder, path).catch(() => undefined);
  }

  async finish(paths: readonly string[]): Promise<WriteTrouble | undefined> {
    const missing = paths.find((path) => this.#fileRecord(path)?.isWhole !== true);
    if (missing !== undefined) return failed({ kind: 'missing-file', path: missing });
    return this.#quietly(0, async () => {
      await this.#leavePart();
      const files = this.#record.files.filter(({ path }) => paths.includes(path));
      this.#record = await saveRecord(this.#disk, this.#folder, { ...this.#record, files, isWhole: true });
      for (const name of await this.#disk.names(this.#folder))
        if (!paths.includes(name) && !isRecordName(name)) await this.#disk.remove(this.#folder, name);
    });
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    // Without room for the note the bytes since the last one have to come again; they harm nothing.
    await this.#quietly(0, () => this.#leavePart());
    this.#release();
  }

  get #folder(): string {
    return this.#record.entry.id;
  }

  #begun(): PartFile {
    if (this.#part === undefined) throw new Error('No file was begun.');
    return this.#part;
  }

  #fileRecord(path: string): FileRecord | undefined {
    return this.#record.files.find((file) => file.path === path);
  }

  #recordOf({ spec }: PartFile): FileRecord {
    return this.#fileRecord(spec.path) ?? blank(spec);
  }

  async #note(file: FileRecord): Promise<void> {
    const others = this.#record.files.filter(({ path }) => path !== file.path);
    const next = { ...this.#record, isWhole: false, files: [...others, file] };
    this.#record = await saveRecord(this.#disk, this.#folder, next);
  }

  async #keep(part: PartFile): Promise<void> {
    await this.#note({ ...this.#recordOf(part), kept: part.keep() });
    this.#keptAt = part.bytes;
  }

  async #leavePart(): Promise<void> {
    const part = this.#part;
    this.#part = undefined;
    if (part === undefined) return;
    try {
      if (part.bytes > 0 && part.bytes !== this.#keptAt) await this.#keep(part);
    } finally {
      part.close();
    }
  }

  /** Nothing of it stays, but the fingerprint that it should have had. */
  async #drop(part: PartFile, failure: ModelFailure): Promise<WriteTrouble> {
    part.close();
    this.#part = undefined;
    await this.#quietly(0, async () => {
      await this.#disk.remove(this.#folder, partName(part.spec.path));
      await this.#note({ ...this.#recordOf(part), kept: undefined, etag: undefined });
    });
    return failed(failure);
  }

  async #guarded<T>(neededBytes: number, work: () => Promise<T>): Promise<T | WriteTrouble> {
    try {
      return await work();
    } catch (error) {
      return diskTrouble(this.#disk, error, neededBytes);
    }
  }

  async #quietly(neededBytes: number, work: () => Promise<void>): Promise<WriteTrouble | undefined> {
    return (await this.#guarded(neededBytes, work)) ?? undefined;
  }
}

function partName(path: string): string {
  return `${path}.part`;
}

function blank({ path, sizeBytes }: FileSpec): FileRecord {
  return { path, sizeBytes, sha256: undefined, isWhole: false, etag: undefined, kept: undefined };
}

function wrongHash(
  spec: FileSpec,
  record: FileRecord,
  { sha256, md5 }: { readonly sha256: string; readonly md5: string | undefined },
): ModelFailure | undefined {
  const wrong = (expected: string, actual: string, known: 'catalogue' | 'list' | 'first-download') =>
    ({ kind: 'wrong-hash', path: spec.path, expected, actual, known }) as const;
  if (spec.sha256 !== undefined && spec.sha256 !== sha256) return wrong(spec.sha256, sha256, 'catalogue');
  if (spec.md5 !== undefined && md5 !== undefined && spec.md5 !== md5) return wrong(spec.md5, md5, 'list');
  if (spec.sha256 === undefined && record.sha256 !== undefined && record.sha256 !== sha256)
    return wrong(record.sha256, sha256, 'first-download');
  return undefined;
}
