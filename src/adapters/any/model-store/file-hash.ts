import { createMD5, createSHA256, type IHasher } from 'hash-wasm';

export type HashName = 'sha256' | 'md5';

/** Hashes a file as its bytes come; its state can be written down and gone on with later. */
export interface FileHash {
  update(bytes: Uint8Array): void;
  /** Text that `create()` takes. */
  save(): string;
  /** Hex. Ends it. */
  digest(): string;
}

/** `saved` that is of another version of the library, or broken, throws: hash the bytes anew then. */
export async function createFileHash(name: HashName, saved?: string): Promise<FileHash> {
  const hasher: IHasher = await (name === 'sha256' ? createSHA256() : createMD5());
  hasher.init();
  if (saved !== undefined) hasher.load(Uint8Array.from(atob(saved), (sign) => sign.charCodeAt(0)));
  return {
    update: (bytes) => void hasher.update(bytes),
    save: () => btoa(String.fromCharCode(...hasher.save())),
    digest: () => hasher.digest('hex'),
  };
}
