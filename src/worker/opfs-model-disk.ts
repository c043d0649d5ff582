import type { DiskFile, ModelDisk } from '../adapters/any/model-store/model-disk.ts';
import { freeBytes, readFile } from './opfs.ts';

const top = 'models';
const decoder = new TextDecoder();

/** Models in the origin-private file system: '/models/<id>/'. Locks are Web Locks, so that they end with their tab. */
export function createOpfsModelDisk(root: FileSystemDirectoryHandle): ModelDisk {
  const models = () => root.getDirectoryHandle(top, { create: true });
  const folderOf = async (name: string) => (await models()).getDirectoryHandle(name, { create: true });
  const existing = async (name: string) => {
    try {
      return await (await models()).getDirectoryHandle(name);
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  };
  return {
    folders: async () => {
      const names: string[] = [];
      for await (const [name, handle] of await models()) if (handle.kind === 'directory') names.push(name);
      return names;
    },
    readText: async (folder, name) => {
      const handle = await existing(folder);
      const file = handle === undefined ? undefined : await readFile(handle, name);
      return file === undefined ? undefined : decoder.decode(await file.arrayBuffer());
    },
    writeText: async (folder, name, text) => {
      const file = await (await folderOf(folder)).getFileHandle(name, { create: true });
      const bytes = padded(text);
      const handle = diskFile(await file.createSyncAccessHandle());
      try {
        handle.write(bytes, 0);
        if (handle.size() > bytes.length) handle.truncate(bytes.length);
        handle.flush();
      } finally {
        handle.close();
      }
    },
    open: async (folder, name) => {
      const file = await (await folderOf(folder)).getFileHandle(name, { create: true });
      return diskFile(await file.createSyncAccessHandle());
    },
    blob: async (folder, name) => {
      const handle = await existing(folder);
      return handle === undefined ? undefined : readFile(handle, name);
    },
    rename: async (folder, name, to) => {
      const handle = await (await folderOf(folder)).getFileHandle(name);
      await movable(handle).move(to);
    },
    names: async (folder) => {
      const names: string[] = [];
      for await (const [name] of (await existing(folder)) ?? []) names.push(name);
      return names;
    },
    remove: async (folder, name) => {
      try {
        if (name === undefined) await (await models()).removeEntry(folder, { recursive: true });
        else await (await existing(folder))?.removeEntry(name);
      } catch (error) {
        if (!isMissing(error)) throw error;
      }
    },
    freeBytes,
    lock: holdLock,
  };
}

const blockBytes = 32 * 2 ** 10;

/** Text in whole blocks, with spaces at its end: written over in place it needs no room, also on a full disk. */
function padded(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(text);
  const whole = new Uint8Array(Math.ceil(bytes.length / blockBytes) * blockBytes).fill(32);
  whole.set(bytes);
  return whole;
}

function diskFile(handle: FileSystemSyncAccessHandle): DiskFile {
  return {
    size: () => handle.getSize(),
    write: (bytes, at) => {
      // Chromium gives its own number for 'no space', -8, as an unsigned one: more than was asked for.
      if (handle.write(bytes, { at }) !== bytes.length)
        throw new DOMException('The disk is full.', 'QuotaExceededError');
    },
    read: (length, at) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, handle.getSize() - at)));
      handle.read(bytes, { at });
      return bytes;
    },
    truncate: (size) => handle.truncate(size),
    flush: () => handle.flush(),
    close: () => handle.close(),
  };
}

/** Every browser with synchronous handles has `move` too; the types of TypeScript do not. */
function movable(handle: FileSystemFileHandle) {
  return handle as FileSystemFileHandle & { move(name: string): Promise<void> };
}

function isMissing(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError';
}

function holdLock(folder: string): Promise<(() => void) | undefined> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(`reroute-model-${folder}`, { ifAvailable: true }, (lock) => {
        if (lock === null) return resolve(undefined);
        return new Promise<void>((release) => resolve(release));
      })
      .catch(reject);
  });
}
