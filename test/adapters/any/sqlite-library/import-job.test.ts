import { expect, test } from 'vitest';
import { runImport } from '../../../../src/adapters/any/sqlite-library/import-job.ts';
import { migrate } from '../../../../src/adapters/any/sqlite-library/schema.ts';
import { Connection, loadSqlite } from '../../../../src/adapters/any/sqlite-library/sqlite.ts';
import { textFile } from '../../../conformance/library.ts';
import { plainReader } from '../../../kit/plain-reader.ts';

test('runImport() says that storage is full, and keeps every file that was written before', async () => {
  const sqlite = await loadSqlite();
  const connection = new Connection(new sqlite.oo1.DB(':memory:', 'c'));
  migrate(connection);
  // SQLite itself answers SQLITE_FULL when a file may not grow.
  connection.db.exec(`PRAGMA max_page_count = ${connection.number('PRAGMA page_count') + 60}`);
  const text = (file: number) => Array.from({ length: 4000 }, (_, index) => `word${file}x${index}`).join(' ');
  const files = Array.from({ length: 20 }, (_, file) => textFile(`${file}.txt`, text(file)));
  const parts = {
    connection,
    read: plainReader,
    now: () => 0,
    progress: () => {},
    freeBytes: async () => 300_000,
  };
  const report = await runImport(files, parts, new AbortController().signal);
  const kept = connection.number('SELECT count(*) FROM documents');
  expect(report.ended).toBe('storage-full');
  expect(kept).toBeGreaterThan(0);
  expect(report.added).toBe(kept);
  expect(report.message).toMatch(/needs about .* MB, 300 kB free/u);
  expect(report.message).toContain(`${connection.number('SELECT count(*) FROM files')} of 20 files`);
  connection.db.exec(`INSERT INTO search(search) VALUES('integrity-check')`);
  connection.close();
});
