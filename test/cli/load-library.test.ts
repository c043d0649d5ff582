import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadLibrary } from '../../src/cli/load-library.ts';
import { Progress } from '../../src/cli/progress.ts';
import { plainQuery } from '../../src/core/query.ts';

const signal = new AbortController().signal;
const progress = new Progress({ write: () => true });
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reroute-library-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function folderWith(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const path = join(folder, name);
  await mkdir(path);
  for (const [file, text] of Object.entries(files)) await writeFile(join(path, file), text);
  return path;
}

test('loadLibrary() takes a corpus.jsonl with the ids that its records have', async () => {
  const path = await folderWith('corpus', {
    'corpus.jsonl': '{"id":"d7","title":"Merrow","text":"The captain of the Merrow was Ilse Brandt."}\n',
  });
  const { library } = await loadLibrary(path, { progress, signal });
  const reply = await library.search({ query: plainQuery('captain'), page: 0, pageSize: 5 }, signal);
  expect(reply.kind === 'found' && reply.hits.map(({ passage }) => passage.id)).toEqual(['d7']);
  library.close();
});

test('loadLibrary() reads the documents of a folder, and tells what it could not read', async () => {
  const path = await folderWith('notes', {
    'merrow.md': '# Merrow\n\nThe captain of the Merrow was Ilse Brandt.',
    'broken.docx': 'no zip at all',
  });
  const { library, problems } = await loadLibrary(path, { progress, signal });
  expect((await library.counts()).documents).toBe(1);
  expect(problems.map((problem) => problem.path)).toEqual(['broken.docx']);
  library.close();
});

test('loadLibrary() takes the answer key for no document, wherever in the folder it lies', async () => {
  const path = await folderWith('with-key', {
    'merrow.md': '# Merrow\n\nThe captain of the Merrow was Ilse Brandt.',
    'questions.jsonl': '{"id":"q1","question":"Who owns the Merrow?","answers":["Jon Tarn"]}\n',
    'second.jsonl': '{"id":"q2","question":"Who built the Merrow?","answers":["Ada Wray"]}\n',
  });
  await symlink(join(path, 'second.jsonl'), join(path, 'link.jsonl'));
  const { library } = await loadLibrary(path, { progress, signal, key: join(path, '.', 'second.jsonl') });
  expect((await library.counts()).documents).toBe(1);
  library.close();
});

test('loadLibrary() says what a record lacks', async () => {
  const path = await folderWith('bad', { 'corpus.jsonl': '{"id":"d1","title":"No text"}\n' });
  await expect(loadLibrary(path, { progress, signal })).rejects.toThrow('Line 1: It has no "text".');
});

test('loadLibrary() says that a folder is missing or empty', async () => {
  await expect(loadLibrary(join(folder, 'none'), { progress, signal })).rejects.toThrow(
    'there is no such folder',
  );
  const empty = await folderWith('empty', {});
  await expect(loadLibrary(empty, { progress, signal })).rejects.toThrow('there is no document in it');
});
