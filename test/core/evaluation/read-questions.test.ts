import { expect, test } from 'vitest';
import { lineProblemWords } from '../../../src/core/evaluation/jsonl-records.ts';
import { readQuestions } from '../../../src/core/evaluation/read-questions.ts';

const problemsOf = (...lines: string[]) => {
  const read = readQuestions(lines.join('\n'));
  return read.kind === 'broken' ? lineProblemWords(read.problems) : [];
};

test('readQuestions() reads what is there, and lets empty lines and a byte order mark be', () => {
  const line = '{"id":"a","question":"Who?","answers":["x"],"gold_ids":["d1"],"type":"bridge","hops":2}';
  expect(readQuestions(`\uFEFF${line}\n\n`)).toEqual({
    kind: 'read',
    values: [{ id: 'a', question: 'Who?', answers: ['x'], goldIds: ['d1'], kind: 'bridge', hops: 2 }],
  });
});

test('readQuestions() names every broken line by its number, and gives none of the others', () => {
  expect(
    problemsOf(
      '{"id":"a","question":"Who?","answers":["x"]}',
      'nope',
      '{"id":"b"}',
      '{"id":"c","question":"Q","answers":"x"}',
    ),
  ).toEqual([
    'Line 2: It is not a JSON object: each line must be one.',
    'Line 3: It has no "question".',
    'Line 4: "answers" is not a list of texts.',
  ]);
});

test('readQuestions() refuses a second question of the same id, and says where the first is', () => {
  const line = '{"id":"a","question":"Who?","answers":[]}';
  expect(problemsOf(line, '', line)).toEqual([
    'Line 3: Its id "a" is that of line 1 too: give each its own.',
  ]);
});

test.each([
  ['{"question":"Who?","answer":["x"]}', 'Line 1: It has no "answers": give [] where'],
  [
    '{"question":"Who?","answers":["x"],"answerable":"false"}',
    'Line 1: "answerable" is neither true nor false',
  ],
  ['{"question":"Who?","answers":[],"answerable":true}', 'Line 1: It is "answerable", but has none'],
  ['{"question":"Who?","answers":["x",""]}', 'Line 1: Its answer "" has no word'],
  ['{"question":"Who?","answers":["The"]}', 'Line 1: Its answer "The" has no word'],
])('readQuestions() does not guess that there is no answer from %s', (line, why) => {
  expect(problemsOf(line)[0]).toContain(why);
});

test('readQuestions() takes a question that is not answerable without answers', () => {
  const read = readQuestions('{"question":"Who?","answerable":false}');
  expect(read).toMatchObject({ kind: 'read', values: [{ id: 'line-1', answers: [] }] });
});

test('lineProblemWords() counts what it does not name', () => {
  const words = problemsOf(...Array.from({ length: 20 }, () => 'x'));
  expect(words).toHaveLength(13);
  expect(words.at(-1)).toBe('And 8 more lines like these.');
});
