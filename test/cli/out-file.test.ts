import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkOutFile, writeOutFile } from '../../src/cli/out-file.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reroute-out-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('checkOutFile() refuses what cannot be written, and says why', async () => {
  const file = join(folder, 'a.json');
  await writeFile(file, '');
  const check = (path: string) => checkOutFile('--out', path);
  await expect(check('')).rejects.toThrow('Cannot write --out "": it is no name of a file');
  await expect(check(folder)).rejects.toThrow('it is a folder');
  await expect(check(join(folder, 'none', 'a.json'))).rejects.toThrow('there is no folder');
  await expect(check(join(file, 'a.json'))).rejects.toThrow('there is no folder');
});

test('checkOutFile() takes no file, a new one and one that is there, and writes nothing', async () => {
  const file = join(folder, 'b.json');
  await checkOutFile('--out', undefined);
  await checkOutFile('--out', file);
  expect(existsSync(file)).toBe(false);
  await writeFile(file, '');
  await checkOutFile('--out', file);
});

test('writeOutFile() says what could not be written', async () => {
  await expect(writeOutFile(folder, '')).rejects.toMatchObject({ name: 'CommandError' });
});
