import { expect, test } from 'vitest';
import type {
  ImportStaging,
  StagedFile,
} from '../../../../src/adapters/any/sqlite-library/import-staging.ts';
import { Connection, loadSqlite } from '../../../../src/adapters/any/sqlite-library/sqlite.ts';
import { SqliteLibrary } from '../../../../src/adapters/any/sqlite-library/sqlite-library.ts';
import type { ImportFile } from '../../../../src/ports/library.ts';
import { textFile } from '../../../conformance/library.ts';
import { plainReader } from '../../../kit/plain-reader.ts';

const { signal } = new AbortController();
const files = ['a', 'b', 'c'].map((name) => textFile(`${name}.txt`, `The brig ${name}.`));

/** Staging that outlives the library, as a disk does. `hasRoom` says whether contents are kept. */
function memoryStaging(hasRoom: boolean) {
  const staged = new Map<
    string,
    { readonly names: readonly StagedFile[]; contents: readonly ImportFile[] }
  >();
  const staging: ImportStaging = {
    pending: async () =>
      [...staged].map(([id, { names, contents }]) => ({ id, files: names, resumable: contents.length > 0 })),
    begin: async (names) => {
      const id = `import-${staged.size}`;
      staged.set(id, { names, contents: [] });
      return id;
    },
    keep: async (id, contents) => {
      const kept = staged.get(id);
      if (hasRoom && kept !== undefined) kept.contents = contents;
    },
    files: async (id) => staged.get(id)?.contents ?? [],
    dropContents: async (id) => {
      const kept = staged.get(id);
      if (kept !== undefined) kept.contents = [];
    },
    discard: async (id) => void staged.delete(id),
  };
  return { staging, staged };
}

async function open(staging: ImportStaging, connection?: Connection) {
  const sqlite = await loadSqlite();
  const over = connection ?? new Connection(new sqlite.oo1.DB(':memory:', 'c'));
  const library = new SqliteLibrary({
    connection: over,
    storage: 'disk',
    read: plainReader,
    now: Date.now,
    staging,
  });
  return { library, connection: over };
}

/** An import that ends when the tab does: after the first file. */
async function interrupted(staging: ImportStaging) {
  const { library, connection } = await open(staging);
  const stop = new AbortController();
  await library.importFiles(files, ({ filesDone }) => filesDone === 1 && stop.abort(), stop.signal);
  return open(staging, connection);
}

test('an import that ends leaves nothing behind', async () => {
  const { staging, staged } = memoryStaging(true);
  await (await open(staging)).library.importFiles(files, () => {}, signal);
  expect(staged.size).toBe(0);
});

test('an interrupted import is told with what is done, and goes on from there', async () => {
  const { library } = await interrupted(memoryStaging(true).staging);
  const [pending] = await library.pendingImports();
  expect(pending).toMatchObject({ filesDone: 1, filesTotal: 3, resumable: true });
  const report = await library.resumeImport(pending?.id ?? '', () => {}, signal);
  expect(report).toMatchObject({ added: 2, unchanged: 1, ended: 'completed' });
  expect(await library.pendingImports()).toEqual([]);
});

test('an interrupted import whose contents had no room is told by its names, and asks for the files', async () => {
  const { library } = await interrupted(memoryStaging(false).staging);
  const [pending] = await library.pendingImports();
  expect(pending).toMatchObject({ filesDone: 1, filesTotal: 3, resumable: false });
  const report = await library.resumeImport(pending?.id ?? '', () => {}, signal);
  expect(report).toMatchObject({ ended: 'unavailable', message: expect.stringMatching(/Pick them again/u) });
  await library.importFiles(files, () => {}, signal);
  expect(await library.pendingImports()).toEqual([]);
});

test('an import that is going on is not told as interrupted, and cannot be taken up twice', async () => {
  const { staging, staged } = memoryStaging(true);
  const { library } = await open(staging);
  const seen: unknown[] = [];
  const asked: Promise<void>[] = [];
  const look = async () => {
    const [id = ''] = staged.keys();
    seen.push(await library.pendingImports(), (await library.resumeImport(id, () => {}, signal)).ended);
  };
  await library.importFiles(files, ({ filesDone }) => void (filesDone === 1 && asked.push(look())), signal);
  await Promise.all(asked);
  expect(seen.slice(0, 2)).toEqual([[], 'unavailable']);
});

test('files that are in the library already are not kept a second time', async () => {
  const { staging, staged } = memoryStaging(true);
  const { library } = await open(staging);
  await library.importFiles(files, () => {}, signal);
  await library.importFiles(files, () => expect(staged.size).toBe(0), signal);
});
