import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { folderFiles } from '../../../src/adapters/node/folder-files.ts';
import { readAll } from '../../kit/document-files.ts';

const { signal } = new AbortController();
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reroute-folder-'));
});

afterEach(() => rm(folder, { recursive: true }));

async function put(path: string, text = path): Promise<void> {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), text);
}

const paths = async () => (await folderFiles(folder, signal)).map(({ path }) => path);

test('folderFiles() gives files of all depths in the order of their paths', async () => {
  for (const path of ['b.md', 'a/z.txt', 'a/b/c.md', 'B.md']) await put(path);
  expect(await paths()).toEqual(['B.md', 'a/b/c.md', 'a/z.txt', 'b.md']);
});

test('folderFiles() gives contents, sizes and times without reading the contents', async () => {
  await put('a.txt', 'Kestrel');
  const [file] = await folderFiles(folder, signal);
  expect(file).toMatchObject({ sizeBytes: 7, modifiedAt: expect.closeTo(Date.now(), -5) });
  expect(await file?.blob.text()).toBe('Kestrel');
});

test('folderFiles() passes over hidden files and what systems leave behind', async () => {
  for (const path of ['.git/config', '.DS_Store', 'node_modules/x/README.md', '~$a.docx', 'a.md'])
    await put(path);
  expect(await paths()).toEqual(['a.md']);
});

test('folderFiles() follows links, and ends where they lead round', async () => {
  await put('a/b.md');
  await symlink(folder, join(folder, 'a/up'));
  await symlink(join(folder, 'a/b.md'), join(folder, 'link.md'));
  expect(await paths()).toEqual(['a/b.md', 'link.md']);
});

test('folderFiles() gives a link that leads nowhere as a file that cannot be read', async () => {
  await symlink(join(folder, 'gone'), join(folder, 'lost.md'));
  const [file] = await folderFiles(folder, signal);
  expect(file?.path).toBe('lost.md');
  const { problems } = file === undefined ? { problems: [] } : await readAll(file);
  expect(problems).toEqual([expect.stringMatching(/could not be read/u)]);
});

test('folderFiles() says that a folder cannot be read', async () => {
  await expect(folderFiles(join(folder, 'none'), signal)).rejects.toThrow(
    /Cannot read the folder ".*none": there is no such/u,
  );
});

test('folderFiles() rejects with the reason of its signal', async () => {
  await put('a.md');
  await expect(folderFiles(folder, AbortSignal.abort('enough'))).rejects.toBe('enough');
});
