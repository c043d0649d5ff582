import type { FileProblem, ImportFile } from '../../ports/library.ts';
import type { GatheredFiles } from '../runs/library-desk.ts';
import { isHidden, toImportFile } from './to-import-file.ts';

/** What was dropped. To be called within the drop event: afterwards the browser forgets it. */
export function droppedEntries({ items }: DataTransfer): readonly FileSystemEntry[] {
  return [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
}

/** All files in what was dropped, folders walked through, hidden ones left out. Rejects only with the signal's reason. */
export async function gatherDropped(
  entries: readonly FileSystemEntry[],
  signal: AbortSignal,
): Promise<GatheredFiles> {
  const files: ImportFile[] = [];
  const problems: FileProblem[] = [];
  const names = new Set<string>();
  for (const entry of entries) {
    const root = uniqueName(entry.name, names);
    for await (const found of walk(entry, root, signal)) {
      if ('blob' in found) files.push(found);
      else problems.push(found);
    }
  }
  return { files, problems };
}

/** Two folders of one name from different places must not overwrite each other: 'notes', 'notes (2)'. */
function uniqueName(name: string, taken: Set<string>): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${stem} (${number})${ending}`;
  taken.add(free);
  return free;
}

async function* walk(
  entry: FileSystemEntry,
  path: string,
  signal: AbortSignal,
): AsyncGenerator<ImportFile | FileProblem> {
  signal.throwIfAborted();
  if (isHidden(entry.name)) return;
  try {
    if (isFile(entry)) yield toImportFile(await fileOf(entry), path);
    else if (isFolder(entry)) yield* walkFolder(entry, path, signal);
  } catch (error) {
    signal.throwIfAborted();
    yield { path, reason: unreadable(error) };
  }
}

async function* walkFolder(folder: FileSystemDirectoryEntry, path: string, signal: AbortSignal) {
  const reader = folder.createReader();
  // A reader hands out some hundred at a time, and none when it is at its end.
  for (let some = await nextEntries(reader); some.length > 0; some = await nextEntries(reader)) {
    for (const entry of some) yield* walk(entry, `${path}/${entry.name}`, signal);
  }
}

function unreadable(error: unknown): string {
  const why = error instanceof DOMException ? error.message : String(error);
  return `The browser could not read it: ${why} Check that it is still there and may be read, then add it again.`;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

function nextEntries(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}
