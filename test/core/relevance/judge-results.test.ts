import { expect, test } from 'vitest';
import type { Hit } from '../../../src/core/passage.ts';
import { judgeResults, verdictOf } from '../../../src/core/relevance/judge-results.ts';
import { thresholds } from '../../../src/core/relevance/thresholds.ts';
import { hits, passage } from '../../kit/passages.ts';

const context = { terms: [], collectionPassages: 1000, evidence: [], followed: undefined };
const question = 'Who was the captain of the brig Merrow?';

test('judgeResults() calls results bad when none of them has to do with the question', () => {
  const found = hits(passage('Turnips', 'They grow in spring.'), passage('Owls', 'They were seen at night.'));
  expect(judgeResults({ ...context, question, hits: found }).verdict).toBe('bad');
});

test('judgeResults() calls results good when one of them speaks of all that is asked', () => {
  const ship = passage('Merrow (brig)', 'The captain of the brig Merrow was Ilse Brandt.');
  const { verdict, relevances } = judgeResults({
    ...context,
    question,
    hits: hits(passage('Owls', 'At night.'), ship),
  });
  expect(verdict).toBe('good');
  expect(relevances.map((each) => each.passageId)).toEqual(['Owls', 'Merrow (brig)']);
  expect(relevances[1]?.relevance).toBeGreaterThan(relevances[0]?.relevance ?? 1);
});

test('judgeResults() gives probabilities', () => {
  const { relevances } = judgeResults({
    ...context,
    question,
    hits: hits(passage('Merrow', 'captain brig')),
  });
  for (const { relevance } of relevances) {
    expect(relevance).toBeGreaterThan(0);
    expect(relevance).toBeLessThan(1);
  }
});

test('judgeResults() finds nothing in an empty list', () => {
  expect(judgeResults({ ...context, question, hits: [] })).toEqual({ relevances: [], verdict: 'bad' });
});

test('judgeResults() thinks more of what the search followed, where it is about that name', () => {
  const person = passage('Ilse Brandt', 'Ilse Brandt was a seafarer.');
  const evidence = [passage('Merrow (brig)', 'The captain of the brig Merrow was Ilse Brandt.')];
  const relevance = (followed: string | undefined) =>
    judgeResults({ ...context, question, hits: hits(person), evidence, followed }).relevances[0]?.relevance ??
    0;
  expect(relevance('Ilse Brandt')).toBeGreaterThan(relevance('Somebody Else'));
});

test('verdictOf() has three answers, parted by two thresholds', () => {
  expect(verdictOf(thresholds.good)).toBe('good');
  expect(verdictOf(thresholds.bad)).toBe('unclear');
  expect(verdictOf(thresholds.bad / 2)).toBe('bad');
});

test('judgeResults() takes what lies near in meaning for relevant where words found nothing, and hardly where they found it', () => {
  const [near, named] = [
    passage('Payday', 'It is the 27th.'),
    passage('Merrow (brig)', 'The captain of the brig Merrow was Ilse Brandt.'),
  ];
  const judged = (text: string, found: readonly Hit[]) =>
    judgeResults({
      ...{ question: text, hits: found, evidence: [], followed: undefined, collectionPassages: 100 },
      terms: [],
    }).relevances.map(({ relevance }) => relevance);
  const hit = { passage: near, rank: 1, score: 0 };
  const [without = 1] = judged('When do salaries arrive?', [hit]);
  const [alone = 0] = judged('When do salaries arrive?', [{ ...hit, nearness: 0.45 }]);
  expect(alone).toBeGreaterThan(without + 0.3);
  const [, beside = 1] = judged('Who was the captain of the brig Merrow?', [
    { passage: named, rank: 1, score: 9 },
    { ...hit, rank: 2, nearness: 0.45 },
  ]);
  expect(beside).toBeLessThan(alone - 0.1);
});
