import type { ImportFile } from '../../ports/library.ts';

/** `path` is the file's name with the folders that were given with it. */
export function toImportFile(file: File, path = file.webkitRelativePath || file.name): ImportFile {
  return { path, sizeBytes: file.size, modifiedAt: file.lastModified, blob: file };
}

/** '.git', '.DS_Store': nobody means these when they give a folder. */
export function isHidden(name: string): boolean {
  return name.startsWith('.');
}

/** What was picked in a dialogue; hidden files and those in hidden folders are left out. */
export function pickedFiles(files: Iterable<File>): readonly ImportFile[] {
  return [...files].map((file) => toImportFile(file)).filter(({ path }) => !path.split('/').some(isHidden));
}
