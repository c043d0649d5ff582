import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keptOut } from '../../src/cli/kept-out.ts';

const questions = ['a', 'b', 'c'].map((id) => ({ id, question: `${id}?`, answers: [], goldIds: [] }));
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'splits '));
});
afterAll(() => rm(folder, { recursive: true }));

test('keptOut() leaves only questions that were kept out of training', async () => {
  const file = join(folder, 'splits.json');
  await writeFile(
    file,
    JSON.stringify({ one: { fitted: ['a'], measured: ['b'] }, two: { measured: ['c', 'x'] } }),
  );
  expect((await keptOut(questions, file)).map(({ id }) => id)).toEqual(['b', 'c']);
  expect(await keptOut(questions, undefined)).toBe(questions);
});

test('keptOut() refuses splits that know none of the questions', async () => {
  const file = join(folder, 'others.json');
  await writeFile(file, JSON.stringify({ one: { measured: ['x'] } }));
  await expect(keptOut(questions, file)).rejects.toThrow('names none of these questions');
});

test('keptOut() leaves no question that any set was fitted on', async () => {
  const file = join(folder, 'two-sets.json');
  await writeFile(
    file,
    JSON.stringify({ one: { fitted: ['a'], measured: ['b'] }, two: { measured: ['a'] } }),
  );
  expect((await keptOut(questions, file)).map(({ id }) => id)).toEqual(['b']);
});

test.each(['{"one":', 'null', '[]'])('keptOut() says what it needs in place of %s', async (text) => {
  const file = join(folder, 'broken.json');
  await writeFile(file, text);
  await expect(keptOut(questions, file)).rejects.toThrow('it is not JSON of {"set"');
});

test('keptOut() takes sets that are nothing for sets without questions, and says that a file is missing', async () => {
  const file = join(folder, 'empty-set.json');
  await writeFile(file, JSON.stringify({ one: null, two: { fitted: null, measured: ['b'] } }));
  expect((await keptOut(questions, file)).map(({ id }) => id)).toEqual(['b']);
  await expect(keptOut(questions, join(folder, 'none.json'))).rejects.toThrow('there is no such file');
});
