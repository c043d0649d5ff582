import { SqliteLibrary } from '../adapters/any/sqlite-library/sqlite-library.ts';
import { isStorageFull } from '../adapters/any/sqlite-library/storage-error.ts';
import type { DocumentReader } from '../ports/document-reader.ts';
import { openDatabase, openMemory } from './open-database.ts';
import { freeBytes, opfsRoot } from './opfs.ts';
import { createOpfsStaging } from './opfs-staging.ts';
import type { OpenedLibrary } from './shared-library.ts';

const damagedNote =
  "The library's file was damaged and has been set aside. This library starts empty: import your documents again.";

/** The library on the disk; in memory where this browser keeps no files. Never rejects. */
export async function openLibrary(read: DocumentReader): Promise<OpenedLibrary> {
  const opfs = await opfsRoot();
  try {
    if (opfs.kind === 'missing') return await inMemory(read, opfs.message);
    const { connection, damaged } = await openDatabase();
    const library = new SqliteLibrary({
      ...{ connection, storage: 'disk', read, now: Date.now, freeBytes },
      staging: createOpfsStaging(opfs.root),
      ...(damaged ? { note: damagedNote } : {}),
    });
    return { kind: 'open', library, shared: true };
  } catch (error) {
    if (isStorageFull(error)) {
      return inMemory(
        read,
        'There is no room left for the library: it is kept in this tab only, and gone when the tab closes. Free some room, then reload the page.',
      );
    }
    const why = error instanceof Error ? error.message : String(error);
    return { kind: 'unavailable', message: `Cannot open the library: ${why}` };
  }
}

async function inMemory(read: DocumentReader, note: string): Promise<OpenedLibrary> {
  const connection = await openMemory();
  const library = new SqliteLibrary({ connection, storage: 'memory', read, now: Date.now, note });
  return { kind: 'open', library, shared: false };
}
