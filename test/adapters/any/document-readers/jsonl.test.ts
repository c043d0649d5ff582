import { expect, test } from 'vitest';
import { fileOf, readAll } from '../../../kit/document-files.ts';

async function lines(content: string) {
  const { documents, problems } = await readAll(fileOf('c.jsonl', content));
  return {
    problems,
    documents: documents.map(({ key, title, text, aliases }) => ({ key, title, text, aliases })),
  };
}

test('readJsonl() gives a document for each line', async () => {
  const { documents } = await lines(
    '{"id":"k","title":"Kestrel","text":"A brig.","aliases":["Old Kes"]}\r\n\n{"_id":7,"text":["One.","Two."]}',
  );
  expect(documents).toEqual([
    { key: 'c.jsonl/k', title: 'Kestrel', text: 'A brig.', aliases: ['Old Kes'] },
    { key: 'c.jsonl/7', title: 'c, line 3', text: 'One.\nTwo.', aliases: [] },
  ]);
});

test('readJsonl() reports broken lines by their numbers and goes on', async () => {
  const { documents, problems } = await lines(
    '{"text":"One"}\n{"text":\n[1]\n{"id":"x"}\n{"text":"Two"}\n"text"',
  );
  expect(documents.map(({ text }) => text)).toEqual(['One', 'Two']);
  expect(problems.map((problem) => problem.slice(0, 22))).toEqual([
    'Line 2 was left out: i',
    'Line 3 was left out: i',
    'Line 4 was left out: i',
    'Line 6 was left out: i',
  ]);
});

test('readJsonl() keeps both records of one id', async () => {
  const { documents } = await lines('{"id":"a","text":"One"}\n{"id":"a","text":"Two"}');
  expect(documents.map(({ key }) => key)).toEqual(['c.jsonl/a', 'c.jsonl/a (2)']);
});

test('readJsonl() reads a record of other fields as they stand', async () => {
  expect((await lines('{"id":"q","Question":"Who?","answer":"Ilse","score":2}')).documents[0]?.text).toBe(
    'question: Who?\nanswer: Ilse\nscore: 2',
  );
});

test('readJsonl() passes over a line that is too long without holding it', async () => {
  const { documents, problems } = await lines(
    `{"text":"One"}\n{"text":"${'x'.repeat(20_000_000)}"}\n{"text":"Two"}`,
  );
  expect(documents.map(({ text }) => text)).toEqual(['One', 'Two']);
  expect(problems).toEqual(['Line 2 was left out: it is too long for one record.']);
});

test('readJsonl() makes half characters whole', async () => {
  expect((await lines('{"id":"\\ud800","text":"a\\ud800b\\u0000c"}')).documents[0]).toMatchObject({
    key: 'c.jsonl/\ufffd',
    text: 'a\ufffdbc',
  });
});
