import { expect, test } from 'vitest';
import { MemorySource } from '../../src/adapters/any/memory-library/memory-source.ts';
import { answersNotFound } from '../../src/simulation/answers-not-found.ts';
import { passage } from '../kit/passages.ts';

const { signal } = new AbortController();
const notFound = (text: string, answer: string) => {
  const source = new MemorySource({ passages: [passage('Merrow', text)], names: [] });
  return answersNotFound([{ id: 'a', question: 'Who?', answers: [answer], goldIds: [] }], source, signal);
};

test('answersNotFound() looks for an answer as words in their order', async () => {
  expect(await notFound('The captain of the Merrow was Ilse Brandt.', 'Ilse Brandt')).toEqual([]);
  expect(await notFound('The captain of the Merrow was Ilse Brandt.', 'Brandt Ilse')).toEqual(['a']);
  expect(await notFound('She sold it in the market.', 'Mark')).toEqual(['a']);
});

test.each([
  ['Chinese', '船长是王小明先生，他住在北京市。', '王小明'],
  ['Japanese', '船長は田中太郎さんです。', '田中太郎'],
  ['Thai', 'กัปตันคือสมชายใจดีและเขาอยู่ที่เชียงใหม่', 'เชียงใหม่'],
  ['Korean', '선장은 김민수였다. 그는 서울에서 산다.', '서울'],
  ['Hebrew', 'הקפטן גר בירושלים.', 'ירושלים'],
  ['Turkish', "Kaptan Ankara'da yaşıyordu, İstanbul’a gitti.", 'İstanbul'],
])('answersNotFound() finds what stands within a word of %s', async (_, text, answer) => {
  expect(await notFound(text, answer)).toEqual([]);
});

test('answersNotFound() still names an answer in Chinese that stands nowhere', async () => {
  expect(await notFound('船长是王小明先生，他住在北京市。', '李四')).toEqual(['a']);
});
