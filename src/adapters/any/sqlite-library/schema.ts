import type { Connection } from './sqlite.ts';

/** Raise it with each change of the tables below, and say in `migrate` what becomes of older files. */
export const schemaVersion = 1;

/**
 * `passages.text` with `passages.gap` before it makes the document's text, in order, with `documents.tail` at the end: nothing is stored
 * twice. A document with `same_as` has the text of that one and no passages of its own. The full-text index is contentless: it holds words and positions only; its rowid is passages.id.
 */
const tables = `
  CREATE TABLE documents (
    id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, path TEXT NOT NULL, title TEXT NOT NULL, format TEXT NOT NULL,
    size INTEGER NOT NULL, characters INTEGER NOT NULL, passages INTEGER NOT NULL, hash TEXT NOT NULL,
    version INTEGER NOT NULL, imported_at INTEGER NOT NULL, tail TEXT NOT NULL, same_as INTEGER
  );
  CREATE INDEX documents_by_path ON documents(path);
  CREATE INDEX documents_by_hash ON documents(hash);
  CREATE INDEX documents_by_same ON documents(same_as) WHERE same_as IS NOT NULL;
  CREATE TABLE passages (
    id INTEGER PRIMARY KEY, document INTEGER NOT NULL, number INTEGER NOT NULL, start INTEGER NOT NULL,
    title TEXT NOT NULL, gap TEXT NOT NULL, text TEXT NOT NULL
  );
  CREATE UNIQUE INDEX passages_of_document ON passages(document, number);
  CREATE TABLE names (name TEXT NOT NULL, document INTEGER NOT NULL, PRIMARY KEY (name, document)) WITHOUT ROWID;
  CREATE INDEX names_of_document ON names(document);
  CREATE TABLE files (path TEXT PRIMARY KEY, hash TEXT NOT NULL, imported_at INTEGER NOT NULL) WITHOUT ROWID;
  CREATE VIRTUAL TABLE search USING fts5(
    title, body, content='', contentless_delete=1,
    tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc Me'"
  );
  CREATE VIRTUAL TABLE vocabulary USING fts5vocab(search, row);
`;

/** Makes the tables of an empty file, and brings older ones up to date. */
export function migrate(connection: Connection): void {
  const version = connection.number('PRAGMA user_version');
  if (version === schemaVersion) return;
  if (version > schemaVersion) {
    throw new Error(
      `Cannot open the library: it was written by a newer version of Reroute (format ${version}, this one knows ${schemaVersion}). Reload the page to get the newer version.`,
    );
  }
  connection.transaction(() => {
    connection.db.exec(tables);
    connection.db.exec(`PRAGMA user_version = ${schemaVersion}`);
  });
}
