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
