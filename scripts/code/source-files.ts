import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** All TypeScript files under these folders, sorted. A folder that is not there has none. */
export function sourceFiles(root: string, folders: readonly string[]): string[] {
  return folders.flatMap((folder) => filesUnder(root, folder)).filter((path) => /\.tsx?$/.test(path));
}

/** All folders under a folder, and it itself, sorted. */
export function foldersUnder(root: string, folder: string): string[] {
  const files = filesUnder(root, folder);
  const folders = files.flatMap((path) => parentsOf(path)).filter((path) => path.startsWith(folder));
  return [...new Set(folders)].sort();
}

export function filesUnder(root: string, folder: string): string[] {
  const entries = list(join(root, folder));
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

function list(folder: string) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch {
    return [];
  }
}

function parentsOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
