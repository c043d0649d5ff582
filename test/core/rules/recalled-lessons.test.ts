import { expect, test } from 'vitest';
import { runId } from '../../../src/core/ids.ts';
import { wholePlan } from '../../../src/core/needs/whole-plan.ts';
import { plainQuery, queryKey } from '../../../src/core/query.ts';
import type { RecalledRun } from '../../../src/core/recalled-run.ts';
import {
  orderByExperience,
  recalledFailures,
  recalledQuery,
} from '../../../src/core/rules/recalled-lessons.ts';
import { History } from '../../kit/history.ts';

const question = 'Who sailed the Merrow?';
const past: RecalledRun = {
  runId: runId('past'),
  question,
  similarity: 1,
  ended: 'answered',
  worked: ['captain Merrow'],
  failed: [question],
  repairs: [{ failure: 'off-topic', move: 'rephrase', helped: true, detail: '' }],
};
const recalling = (...runs: RecalledRun[]) => new History(question).prepared(wholePlan(question), runs).state;

test('recalledQuery() is the query that worked when the same question failed in its own words', () => {
  expect(recalledQuery(recalling(past))).toBe('captain Merrow');
});

test('recalledQuery() leaves a question alone whose own words worked, or that is only similar', () => {
  expect(recalledQuery(recalling({ ...past, failed: [] }))).toBeUndefined();
  expect(recalledQuery(recalling({ ...past, similarity: 0.7 }))).toBeUndefined();
  expect(recalledQuery(recalling({ ...past, ended: 'gave-up' }))).toBeUndefined();
});

test('recalledFailures() holds the dead ends of runs for the same question, also of those that gave up', () => {
  const dead = { ...past, ended: 'gave-up' as const, worked: [], failed: ['sailors'], similarity: 0.95 };
  expect(recalledFailures(recalling(dead))).toEqual(new Set([queryKey(plainQuery('sailors'))]));
  expect(recalledFailures(recalling({ ...dead, similarity: 0.7 })).size).toBe(0);
});

test('recalledFailures() forgives a query that worked in another similar run', () => {
  const other = { ...past, worked: ['sailors'], failed: [] };
  expect(recalledFailures(recalling({ ...past, failed: ['sailors'] }, other)).size).toBe(0);
});

test('orderByExperience() puts moves first that helped before, and last those that only failed', () => {
  const rules = [{ move: 'backtrack' }, { move: 'broaden' }, { move: 'rephrase' }] as const;
  const failed = { failure: 'off-topic', move: 'backtrack', helped: false, detail: '' } as const;
  const state = recalling({ ...past, repairs: [...past.repairs, failed] });
  expect(orderByExperience(state, 'off-topic', rules).map((each) => each.move)).toEqual([
    'rephrase',
    'broaden',
    'backtrack',
  ]);
  expect(orderByExperience(state, 'no-results', rules)).toEqual(rules);
});
