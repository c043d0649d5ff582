/** The root of the origin-private file system, or why there is none here. */
export type OpfsRoot =
  | { readonly kind: 'there'; readonly root: FileSystemDirectoryHandle }
  | { readonly kind: 'missing'; readonly message: string };

/** Private windows have the functions and refuse them, or have none. */
export async function opfsRoot(): Promise<OpfsRoot> {
  const message =
    'This browser keeps no files here (a private window, or storage is switched off): the library is gone when the tab closes.';
  if (typeof FileSystemFileHandle !== 'function') return { kind: 'missing', message };
  if (!('createSyncAccessHandle' in FileSystemFileHandle.prototype)) return { kind: 'missing', message };
  try {
    const root = await navigator.storage.getDirectory();
    return { kind: 'there', root };
  } catch {
    return { kind: 'missing', message };
  }
}

/** Bytes that this site may still write; undefined where the browser does not say. */
export async function freeBytes(): Promise<number | undefined> {
  try {
    const { quota, usage } = await navigator.storage.estimate();
    return quota === undefined || usage === undefined ? undefined : Math.max(0, quota - usage);
  } catch {
    return undefined;
  }
}

/** Makes a file of these bytes, or writes it anew. */
export async function writeFile(
  folder: FileSystemDirectoryHandle,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const file = await folder.getFileHandle(name, { create: true });
  const handle = await file.createSyncAccessHandle();
  try {
    handle.truncate(0);
    // Chromium gives its own number for 'no space', -8, as an unsigned one: more than was asked for.
    if (handle.write(bytes, { at: 0 }) !== bytes.length)
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    handle.flush();
  } finally {
    handle.close();
  }
}

/** A file as it is now; undefined where there is none. */
export async function readFile(folder: FileSystemDirectoryHandle, name: string): Promise<File | undefined> {
  try {
    return await (await folder.getFileHandle(name)).getFile();
  } catch {
    return undefined;
  }
}
