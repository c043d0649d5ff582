import { isSkippedPath } from '../../../core/library/skipped-path.ts';
import type { ImportFile } from '../../../ports/library.ts';

/** What of the picked files is imported, and under which paths. */
export function importable(files: readonly ImportFile[]): readonly ImportFile[] {
  return distinctPaths(files.filter(({ path }) => !isSkippedPath(path)));
}

/**
 * Files that a person picked from several folders may have one name: each keeps its own place in the library. 'notes.md', 'notes.md' ->
 * 'notes.md', 'notes (2).md'.
 */
function distinctPaths(files: readonly ImportFile[]): readonly ImportFile[] {
  const taken = new Set(files.map(({ path }) => path));
  if (taken.size === files.length) return files;
  const seen = new Set<string>();
  return files.map((file) => {
    let path = file.path;
    for (let number = 2; seen.has(path) || (path !== file.path && taken.has(path)); number++) {
      path = numbered(file.path, number);
    }
    seen.add(path);
    return path === file.path ? file : { ...file, path };
  });
}

function numbered(path: string, number: number): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  const cut = dot <= 0 ? path.length : path.length - name.length + dot;
  return `${path.slice(0, cut)} (${number})${path.slice(cut)}`;
}
