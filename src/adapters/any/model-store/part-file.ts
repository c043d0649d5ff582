import type { FileSpec } from '../../../ports/model-store.ts';
import type { FileRecord } from '../../../wire/model-record.ts';
import { createFileHash, type FileHash } from './file-hash.ts';
import type { DiskFile } from './model-disk.ts';

/** Bytes that are read at a time where a hash has to be made again. */
const readBytes = 4 * 2 ** 20;

type Hashes = { readonly sha256: FileHash; readonly md5: FileHash | undefined };

/** A file that is not whole yet: its bytes on the disk, and the hashes of exactly those. */
export class PartFile {
  readonly spec: FileSpec;
  readonly #file: DiskFile;
  #hashes: Hashes;
  #bytes: number;

  private constructor(
    spec: FileSpec,
    file: DiskFile,
    at: { readonly bytes: number; readonly hashes: Hashes },
  ) {
    this.spec = spec;
    this.#file = file;
    this.#bytes = at.bytes;
    this.#hashes = at.hashes;
  }

  /** Goes on after the bytes that are certain; what lies beyond them is cut off. */
  static async open(spec: FileSpec, file: DiskFile, kept: FileRecord['kept']): Promise<PartFile> {
    const bytes = kept === undefined || file.size() < kept.bytes ? 0 : kept.bytes;
    file.truncate(bytes);
    const hashes = bytes === 0 ? await freshHashes(spec) : await restoredHashes(spec, file, kept);
    return new PartFile(spec, file, { bytes, hashes });
  }

  get bytes(): number {
    return this.#bytes;
  }

  append(bytes: Uint8Array<ArrayBuffer>): void {
    this.#file.write(bytes, this.#bytes);
    this.#hashes.sha256.update(bytes);
    this.#hashes.md5?.update(bytes);
    this.#bytes += bytes.length;
  }

  async restart(): Promise<void> {
    this.#file.truncate(0);
    this.#bytes = 0;
    this.#hashes = await freshHashes(this.spec);
  }

  /** Puts what came on the disk for certain, and says how to go on from there. */
  keep(): NonNullable<FileRecord['kept']> {
    this.#file.flush();
    const { sha256, md5 } = this.#hashes;
    return { bytes: this.#bytes, sha256: sha256.save(), md5: md5?.save() };
  }

  digest(): { readonly sha256: string; readonly md5: string | undefined } {
    this.#file.flush();
    return { sha256: this.#hashes.sha256.digest(), md5: this.#hashes.md5?.digest() };
  }

  close(): void {
    this.#file.close();
  }
}

async function freshHashes(spec: FileSpec): Promise<Hashes> {
  const md5 = spec.md5 === undefined ? undefined : await createFileHash('md5');
  return { sha256: await createFileHash('sha256'), md5 };
}

async function restoredHashes(spec: FileSpec, file: DiskFile, kept: FileRecord['kept']): Promise<Hashes> {
  try {
    if (kept === undefined || (spec.md5 !== undefined && kept.md5 === undefined)) throw new Error('no state');
    const md5 = spec.md5 === undefined ? undefined : await createFileHash('md5', kept.md5);
    return { sha256: await createFileHash('sha256', kept.sha256), md5 };
  } catch {
    return hashesOf(spec, file);
  }
}

/** The state is of another version, or was never made: the bytes on the disk make it again. */
async function hashesOf(spec: FileSpec, file: DiskFile): Promise<Hashes> {
  const hashes = await freshHashes(spec);
  for (let at = 0; at < file.size(); at += readBytes) {
    const bytes = file.read(readBytes, at);
    hashes.sha256.update(bytes);
    hashes.md5?.update(bytes);
  }
  return hashes;
}
