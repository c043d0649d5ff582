import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadQuestions } from '../../src/cli/load-questions.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reroute-questions-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(...lines: string[]): Promise<string> {
  const path = join(folder, 'questions.jsonl');
  await writeFile(path, lines.join('\n'));
  return path;
}

test('loadQuestions() reads questions with their answers, gold ids and kind', async () => {
  const path = await file(
    '{"id":"a","question":"Who?","answers":["x","y"],"gold_ids":["d1"],"kind":"plain"}',
    '',
  );
  expect(await loadQuestions(path)).toEqual([
    { id: 'a', question: 'Who?', answers: ['x', 'y'], goldIds: ['d1'], kind: 'plain' },
  ]);
});

test('loadQuestions() takes a question that is marked as unanswerable for one without answers', async () => {
  const path = await file('{"id":"a","question":"Who?","answers":["x"],"answerable":false}');
  expect((await loadQuestions(path))[0]?.answers).toEqual([]);
});

test.each([
  ['{"id":"a"}', 'Line 1: It has no "question"'],
  ['[1]', 'Line 1: It is not a JSON object'],
  ['', 'holds no question'],
])('loadQuestions() refuses %j and says why', async (line, why) => {
  await expect(loadQuestions(await file(line))).rejects.toThrow(why);
});

test('loadQuestions() says that a file is missing', async () => {
  await expect(loadQuestions(join(folder, 'none.jsonl'))).rejects.toThrow('there is no such file');
});

test('loadQuestions() refuses a folder in place of a file', async () => {
  await expect(loadQuestions(folder)).rejects.toThrow('it is a folder. Give a JSONL file');
});

test.each<BufferEncoding>(['latin1', 'utf16le'])('loadQuestions() refuses a file in %s', async (encoding) => {
  const path = join(folder, `${encoding}.jsonl`);
  for (const mark of encoding === 'utf16le' ? ['', '\uFEFF'] : ['']) {
    await writeFile(path, `${mark}{"id":"a","question":"Who is Zoë?","answers":["x"]}`, encoding);
    await expect(loadQuestions(path)).rejects.toThrow('Save it as UTF-8');
  }
});
