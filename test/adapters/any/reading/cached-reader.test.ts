import { expect, test } from 'vitest';
import { createCachedReader } from '../../../../src/adapters/any/reading/cached-reader.ts';
import { readingKey } from '../../../../src/adapters/any/reading/reading-key.ts';
import { passage } from '../../../kit/passages.ts';
import { scriptedPassageReader, unavailableReader } from '../../../kit/scripted-passage-reader.ts';

const { signal } = new AbortController();
const [one, two, three] = ['one', 'two', 'three'].map((title) => passage(title, `Text ${title}.`));
const question = 'Which?';
const say = (title: string) => ({ relevance: title.length / 10 });

function all(...passages: readonly (typeof one)[]) {
  return { question, evidence: [], passages: passages.flatMap((each) => each ?? []) };
}

test('createCachedReader() asks only for what is new, and gives all in order', async () => {
  const behind = scriptedPassageReader(say);
  const reader = createCachedReader(behind);
  await reader.read(all(one, three), signal);
  const reply = await reader.read(all(three, two, one), signal);
  expect(behind.asked.map(({ passages }) => passages.map(({ title }) => title))).toEqual([
    ['one', 'three'],
    ['two'],
  ]);
  expect(reply.kind === 'read' && reply.readings.map(({ relevance }) => relevance)).toEqual([0.5, 0.3, 0.3]);
});

test('createCachedReader() tells of known and of new readings by their places', async () => {
  const reader = createCachedReader(scriptedPassageReader(say));
  await reader.read(all(two), signal);
  const told = new Map<number, number>();
  await reader.read(all(one, two, three), signal, (at, { relevance }) => told.set(at, relevance));
  expect(told).toEqual(
    new Map([
      [0, 0.3],
      [1, 0.3],
      [2, 0.5],
    ]),
  );
});

test('another question, other evidence or another version of a passage is read anew', async () => {
  const behind = scriptedPassageReader(say);
  const reader = createCachedReader(behind);
  const first = all(one);
  await reader.read(first, signal);
  await reader.read({ ...first, question: 'What?' }, signal);
  await reader.read({ ...first, evidence: all(two).passages }, signal);
  await reader.read({ ...first, passages: [passage('one', 'Another text.')] }, signal);
  expect(behind.asked).toHaveLength(4);
});

test('createCachedReader() keeps nothing of a reader that is unavailable', async () => {
  const reader = createCachedReader(unavailableReader);
  expect((await reader.read(all(one), signal)).kind).toBe('unavailable');
});

test('readingKey() does not take text over the border of two parts for the same', () => {
  const key = (title: string, text: string) => readingKey({ question, evidence: [] }, passage(title, text));
  expect(key('ab', 'c')).not.toBe(key('a', 'bc'));
});
