import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const main = fileURLToPath(new URL('../../src/cli/ask.ts', import.meta.url));
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reroute-ask-'));
  await mkdir(join(folder, 'blank'));
  await writeFile(join(folder, 'blank', 'a.md'), '\n');
  await writeFile(join(folder, 'a.md'), 'Ilse Brandt was the captain.');
});
afterAll(() => rm(folder, { recursive: true }));

test.each([
  ['a library that is a file', 'a.md', [], 'it is a file'],
  ['a folder with nothing to read', 'blank', [], 'there is nothing to read in it'],
  ['no search', '.', ['--searches', '0'], 'Cannot use a budget of 0'],
  ['too many searches', '.', ['--searches', '100000'], 'Cannot use a budget of 100000'],
])('ask refuses %s in plain words, and not as a question without an answer', async (_, name, more, words) => {
  const library = ['--library', join(folder, name), '--engine', 'reader-v0'];
  const args = ['--import', 'tsx', main, ...library, ...more, 'Who was the captain?'];
  const child = spawn(process.execPath, args, { stdio: 'pipe' });
  const said: string[] = [];
  child.stderr.on('data', (chunk) => said.push(String(chunk)));
  expect(await once(child, 'close')).toEqual([2, null]);
  expect(said.join('')).toContain(words);
  expect(said.join('')).not.toContain('    at ');
});
