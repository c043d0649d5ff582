import type {
  ImportStaging,
  StagedFile,
  StagedImport,
} from '../adapters/any/sqlite-library/import-staging.ts';
import type { ImportFile } from '../ports/library.ts';
import { readManifest } from '../wire/staged-manifest.ts';
import { freeBytes, readFile, writeFile } from './opfs.ts';

const folderName = 'reroute-imports';
/** Names of the files, all contents one after the other, and a mark that they are whole. */
const names = { manifest: 'manifest.json', contents: 'contents', whole: 'whole' };
const chunkBytes = 4 * 1_048_576;
/** The copy and what the database takes of the same files must both have room. */
const roomFactor = 3;

/** Staging in the origin-private file system: a folder for each import. */
export function createOpfsStaging(root: FileSystemDirectoryHandle): ImportStaging {
  const top = () => root.getDirectoryHandle(folderName, { create: true });
  const folder = async (id: string) => (await top()).getDirectoryHandle(id, { create: true });
  const discard = async (id: string) => {
    await (await top()).removeEntry(id, { recursive: true }).catch(() => {});
  };
  return {
    pending: async () => {
      const found: StagedImport[] = [];
      for await (const [id, entry] of await top()) {
        const staged = entry.kind === 'directory' ? await readStaged(id, entry) : undefined;
        if (staged === undefined) await discard(id);
        else found.push(staged);
      }
      return found.sort((left, right) => (left.id < right.id ? -1 : 1));
    },
    begin: async (files) => {
      // In the order of time, so that the oldest comes first.
      const id = `${Date.now()}-${crypto.randomUUID()}`;
      try {
        await writeFile(await folder(id), names.manifest, encode({ version: 1, files }));
        return id;
      } catch {
        await discard(id);
        return undefined;
      }
    },
    keep: async (id, files, signal) => keep(await folder(id), files, signal),
    files: async (id) => {
      const entry = await folder(id);
      const staged = await readStaged(id, entry);
      const contents = staged?.resumable === true ? await readFile(entry, names.contents) : undefined;
      return staged === undefined || contents === undefined ? [] : slices(staged.files, contents);
    },
    dropContents: async (id) => dropContents(await folder(id)),
    discard,
  };
}

async function dropContents(folder: FileSystemDirectoryHandle): Promise<void> {
  for (const name of [names.whole, names.contents]) await folder.removeEntry(name).catch(() => {});
}

async function readStaged(id: string, folder: FileSystemDirectoryHandle): Promise<StagedImport | undefined> {
  const manifest = await readFile(folder, names.manifest);
  const files = manifest === undefined ? undefined : readManifest(await manifest.text());
  if (files === undefined) return undefined;
  const isWhole = (await readFile(folder, names.whole)) !== undefined;
  const contents = isWhole ? await readFile(folder, names.contents) : undefined;
  return { id, files, resumable: contents?.size === files.reduce((sum, file) => sum + file.sizeBytes, 0) };
}

/** All contents or none. */
async function keep(
  folder: FileSystemDirectoryHandle,
  files: readonly ImportFile[],
  signal: AbortSignal,
): Promise<void> {
  const bytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
  if (((await freeBytes()) ?? 0) < bytes * roomFactor) return;
  try {
    await copyAll(await folder.getFileHandle(names.contents, { create: true }), files, signal);
    await writeFile(folder, names.whole, new Uint8Array(0));
  } catch {
    // Stopped, no room after all, or a file that cannot be read: the names stay.
    await dropContents(folder);
  }
}

async function copyAll(
  file: FileSystemFileHandle,
  files: readonly ImportFile[],
  signal: AbortSignal,
): Promise<void> {
  // In large pieces over all files: for each piece this has to wait its turn beside the import.
  const whole = new Blob(files.map(({ blob }) => blob));
  const handle = await file.createSyncAccessHandle();
  try {
    handle.truncate(0);
    for (let at = 0; at < whole.size; at += chunkBytes) {
      const chunk = await whole.slice(at, at + chunkBytes).arrayBuffer();
      signal.throwIfAborted();
      const written = handle.write(new Uint8Array(chunk), { at });
      if (written !== chunk.byteLength) throw new Error('There is no room for the copy.');
    }
    // Not flushed: that could take seconds. A closed tab loses nothing by it, and after a power cut the size tells.
  } finally {
    handle.close();
  }
}

function slices(files: readonly StagedFile[], contents: File): readonly ImportFile[] {
  let at = 0;
  return files.map((file) => {
    const blob = contents.slice(at, at + file.sizeBytes);
    at += file.sizeBytes;
    return { ...file, blob };
  });
}

function encode(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value));
}
