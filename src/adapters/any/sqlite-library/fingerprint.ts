import type { ImportFile } from '../../../ports/library.ts';
import type { Connection } from './sqlite.ts';

/** Raise it when parsers read something better than before, so that unchanged files are read again. */
const readerVersion = 1;

/** Changes when a file does, as far as the file system tells. */
export function fingerprint({ sizeBytes, modifiedAt }: Omit<ImportFile, 'blob'>): string {
  return `${readerVersion}-${sizeBytes}-${modifiedAt}`;
}

/** Whether a file is in the library as it is now. */
export function isImported(connection: Connection, file: Omit<ImportFile, 'blob'>): boolean {
  return connection.row('SELECT hash FROM files WHERE path = ?', [file.path])?.[0] === fingerprint(file);
}
