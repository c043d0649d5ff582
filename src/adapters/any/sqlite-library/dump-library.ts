import type { LibraryDump } from '../../../core/library/library-dump.ts';
import { passageColumns, toPassage } from './rows.ts';
import type { Connection } from './sqlite.ts';

/** As many documents of one name as a search of names tells. */
const mostNamed = 20;

/** The library as plain data, for an index in memory that answers the same (memory-library/). */
export function dumpLibrary(connection: Connection): LibraryDump {
  const passages = connection
    .rows(`SELECT ${passageColumns} FROM passages p JOIN documents d ON d.id = p.document ORDER BY p.id`)
    .map(toPassage);
  const names = new Map<string, string[]>();
  const rows = connection.rows(`SELECT n.name, t.key FROM names n JOIN documents d ON d.id = n.document
    JOIN documents t ON t.id = coalesce(d.same_as, d.id) ORDER BY n.name, n.document`);
  for (const [name, key] of rows) {
    const documents = names.get(String(name)) ?? [];
    names.set(String(name), documents);
    if (documents.length < mostNamed && !documents.includes(String(key))) documents.push(String(key));
  }
  return { passages, names: [...names] };
}
