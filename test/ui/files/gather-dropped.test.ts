import { expect, test } from 'vitest';
import { gatherDropped } from '../../../src/ui/files/gather-dropped.ts';

type Tree = { readonly [name: string]: string | Tree | Error };

/** Entries as a browser hands them out: two at a time. An Error is a file that cannot be read. */
function entryOf(name: string, content: string | Tree | Error): FileSystemEntry {
  const isFile = typeof content === 'string' || content instanceof Error;
  const children = isFile ? [] : Object.entries(content).map(([name, inner]) => entryOf(name, inner));
  const entry = {
    ...{ name, isFile, isDirectory: !isFile },
    file: (resolve: (file: File) => void, reject: (error: Error) => void) =>
      content instanceof Error
        ? reject(content)
        : resolve(new File([String(content)], name, { lastModified: 7 })),
    createReader: () => {
      const left = [...children];
      return { readEntries: (resolve: (some: FileSystemEntry[]) => void) => resolve(left.splice(0, 2)) };
    },
  };
  // Only what the walk looks at.
  return entry as unknown as FileSystemEntry;
}

const gather = (...entries: readonly FileSystemEntry[]) =>
  gatherDropped(entries, new AbortController().signal);

test('gatherDropped() walks through folders, however many entries they have', async () => {
  const tree = { 'a.md': 'a', 'b.md': 'b', 'c.md': 'c', deep: { deeper: { 'd.txt': 'dd' } }, empty: {} };
  const { files, problems } = await gather(entryOf('notes', tree), entryOf('one.txt', '1'));
  expect(files.map(({ path }) => path)).toEqual([
    ...['notes/a.md', 'notes/b.md', 'notes/c.md', 'notes/deep/deeper/d.txt', 'one.txt'],
  ]);
  expect(files[3]).toMatchObject({ sizeBytes: 2, modifiedAt: 7 });
  expect(problems).toEqual([]);
});

test('gatherDropped() leaves hidden files and folders out', async () => {
  const { files } = await gather(
    entryOf('notes', { '.git': { config: 'x' }, '.DS_Store': 'x', 'a.md': 'a' }),
  );
  expect(files.map(({ path }) => path)).toEqual(['notes/a.md']);
});

test('gatherDropped() keeps two folders of one name apart', async () => {
  const { files } = await gather(
    entryOf('notes', { 'a.md': '1' }),
    entryOf('notes', { 'a.md': '2' }),
    entryOf('x.txt', '1'),
    entryOf('x.txt', '2'),
  );
  expect(files.map(({ path }) => path)).toEqual([...['notes/a.md', 'notes (2)/a.md', 'x.txt', 'x (2).txt']]);
});

test('gatherDropped() names what cannot be read and goes on', async () => {
  const gone = new DOMException('A requested file could not be found.', 'NotFoundError');
  const { files, problems } = await gather(entryOf('notes', { 'gone.md': gone, 'here.md': 'x' }));
  expect(files.map(({ path }) => path)).toEqual(['notes/here.md']);
  expect(problems).toMatchObject([
    { path: 'notes/gone.md', reason: expect.stringContaining('A requested file could not be found.') },
  ]);
});

test('gatherDropped() stops with the signal', async () => {
  const stopped = AbortSignal.abort(new Error('stopped'));
  await expect(gatherDropped([entryOf('a.md', 'a')], stopped)).rejects.toThrow('stopped');
});
