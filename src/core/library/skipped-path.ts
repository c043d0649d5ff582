/** Files that a system or an editor leaves in folders: no person means them. */
const systemNames = /^(?:\.DS_Store|\._.*|Thumbs\.db|ehthumbs\.db|desktop\.ini|Icon\r|~\$.*|\.~lock\..*#)$/iu;
const systemFolders = new Set(['node_modules', '__MACOSX', '__pycache__', '$RECYCLE.BIN']);

/**
 * Whether a file of a folder is passed over without a word: what systems leave behind, and hidden files and folders. What the person
 * picked itself (the first part of the path) may be hidden.
 */
export function isSkippedPath(path: string): boolean {
  const parts = path.split('/');
  const [name = '', folders] = [parts.at(-1), parts.slice(0, -1)];
  if (systemNames.test(name)) return true;
  if (folders.some((folder) => systemFolders.has(folder))) return true;
  return parts.slice(1).some((part) => part.startsWith('.') && part !== '.' && part !== '..');
}
