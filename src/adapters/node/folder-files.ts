import { openAsBlob } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { isSkippedPath } from '../../core/library/skipped-path.ts';
import type { ImportFile } from '../../ports/library.ts';

/**
 * All files below a folder, in the order of their paths, which are relative to it and have '/' between their parts. Links are followed, each
 * folder is entered once. What cannot be read is a file all the same, whose content cannot be had: the import reports it by name. Rejects where
 * the folder itself cannot be read, with the signal's reason otherwise.
 */
export async function folderFiles(folder: string, signal: AbortSignal): Promise<readonly ImportFile[]> {
  const files: ImportFile[] = [];
  const walk = { root: resolve(folder), entered: new Set<string>(), files };
  try {
    await readdir(walk.root);
  } catch (error) {
    throw new Error(
      `Cannot read the folder "${folder}": ${reasonOf(error)}. Check its name and your rights.`,
    );
  }
  await enter(walk, '', signal);
  return files.sort((left, right) => (left.path < right.path ? -1 : 1));
}

type Walk = { readonly root: string; readonly entered: Set<string>; readonly files: ImportFile[] };

async function enter(walk: Walk, path: string, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const place = join(walk.root, path);
  try {
    const real = await realpath(place);
    // A link to a folder above would lead round and round.
    if (walk.entered.has(real)) return;
    walk.entered.add(real);
    for (const name of (await readdir(place)).sort()) {
      await take(walk, path === '' ? name : `${path}/${name}`, signal);
    }
  } catch (error) {
    signal.throwIfAborted();
    walk.files.push(unreadableFile(path, error));
  }
}

async function take(walk: Walk, path: string, signal: AbortSignal): Promise<void> {
  // The folder itself is what the person picked, and may be hidden.
  if (isSkippedPath(`${basename(walk.root)}/${path}`)) return;
  const place = join(walk.root, path);
  try {
    const about = await stat(place);
    if (about.isDirectory()) return await enter(walk, path, signal);
    // Pipes and devices may never end.
    if (!about.isFile()) return;
    const blob = await openAsBlob(place);
    walk.files.push({ path, sizeBytes: blob.size, modifiedAt: Math.round(about.mtimeMs), blob });
  } catch (error) {
    signal.throwIfAborted();
    walk.files.push(unreadableFile(path, error));
  }
}

function unreadableFile(path: string, error: unknown): ImportFile {
  return { path, sizeBytes: 0, modifiedAt: 0, blob: new UnreadableBlob(reasonOf(error)) };
}

class UnreadableBlob extends Blob {
  readonly #reason: string;

  constructor(reason: string) {
    super();
    this.#reason = reason;
  }

  override slice(): Blob {
    return this;
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    throw new DOMException(this.#reason, 'NotReadableError');
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file or folder';
  if (code === 'EACCES' || code === 'EPERM') return 'access is denied';
  if (code === 'ENOTDIR') return 'it is no folder';
  return error instanceof Error ? error.message : String(error);
}
