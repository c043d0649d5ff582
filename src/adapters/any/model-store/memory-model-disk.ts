import type { DiskFile, ModelDisk } from './model-disk.ts';

export type MemoryDisk = ModelDisk & {
  /** From now on so many bytes have room in all. */
  limit(bytes: number): void;
  /** As after a crash: locks are free, and what was not flushed may be lost. */
  crash(): void;
};

/** A disk in memory. Folders and files are gone with it. */
export function createMemoryModelDisk(roomBytes = Number.POSITIVE_INFINITY): MemoryDisk {
  const folders = new Map<string, Map<string, MemoryFile>>();
  const locks = new Set<string>();
  let room = roomBytes;
  const used = () =>
    [...folders.values()]
      .flatMap((files) => [...files.values()])
      .reduce((sum, { bytes }) => sum + bytes.length, 0);
  const folderOf = (name: string) => {
    const folder = folders.get(name) ?? new Map<string, MemoryFile>();
    folders.set(name, folder);
    return folder;
  };
  const hold = (wanted: number) => {
    if (used() + wanted > room) throw new DOMException('The disk is full.', 'QuotaExceededError');
  };
  return {
    folders: async () => [...folders.keys()],
    readText: async (folder, name) => {
      const file = folders.get(folder)?.get(name);
      return file === undefined ? undefined : new TextDecoder().decode(file.bytes);
    },
    writeText: async (folder, name, text) => {
      const bytes = new TextEncoder().encode(text);
      // Records are small, and a real disk keeps some room for them.
      folderOf(folder).set(name, { bytes });
    },
    open: async (folder, name) => {
      const files = folderOf(folder);
      const file = files.get(name) ?? { bytes: new Uint8Array() };
      files.set(name, file);
      return openFile(file, hold);
    },
    blob: async (folder, name) => {
      const file = folders.get(folder)?.get(name);
      return file === undefined ? undefined : new Blob([file.bytes]);
    },
    rename: async (folder, name, to) => {
      const files = folderOf(folder);
      const file = files.get(name);
      if (file === undefined) throw new DOMException(`There is no “${name}”.`, 'NotFoundError');
      files.delete(name);
      files.set(to, file);
    },
    names: async (folder) => [...(folders.get(folder)?.keys() ?? [])],
    remove: async (folder, name) => {
      if (name === undefined) folders.delete(folder);
      else folders.get(folder)?.delete(name);
    },
    freeBytes: async () => (Number.isFinite(room) ? Math.max(0, room - used()) : undefined),
    lock: async (folder) => {
      if (locks.has(folder)) return undefined;
      locks.add(folder);
      return () => void locks.delete(folder);
    },
    limit: (bytes) => {
      room = bytes;
    },
    crash: () => locks.clear(),
  };
}

type MemoryFile = { bytes: Uint8Array<ArrayBuffer> };

function openFile(file: MemoryFile, hold: (wanted: number) => void): DiskFile {
  const resize = (size: number) => {
    const next = new Uint8Array(size);
    next.set(file.bytes.subarray(0, size));
    file.bytes = next;
  };
  return {
    size: () => file.bytes.length,
    write: (bytes, at) => {
      hold(Math.max(0, at + bytes.length - file.bytes.length));
      if (at + bytes.length > file.bytes.length) resize(at + bytes.length);
      file.bytes.set(bytes, at);
    },
    read: (length, at) => file.bytes.slice(at, at + length),
    truncate: resize,
    flush: () => {},
    close: () => {},
  };
}
