import { expect, test } from 'vitest';
import { runId } from '../../../src/core/ids.ts';
import { wholePlan } from '../../../src/core/needs/whole-plan.ts';
import type { Passage } from '../../../src/core/passage.ts';
import { plainQuery, queryKey } from '../../../src/core/query.ts';
import type { RecalledRun } from '../../../src/core/recalled-run.ts';
import {
  holdsRecalledEvidence,
  orderByExperience,
  recalledFailures,
  recalledQueries,
  recalledReading,
} from '../../../src/core/rules/recalled-lessons.ts';
import { History } from '../../kit/history.ts';
import { hits, passage } from '../../kit/passages.ts';

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

test('recalledQueries() are those that brought the evidence when the same was answered, whole where the log has them so', () => {
  expect(recalledQueries(recalling(past))).toEqual([plainQuery('captain Merrow')]);
  const whole = { ...plainQuery('captain'), phrases: ['Merrow'] };
  expect(recalledQueries(recalling({ ...past, queries: [whole] }))).toEqual([whole]);
});

test('recalledQueries() are none of a question that is only similar, or that was given up', () => {
  expect(recalledQueries(recalling({ ...past, similarity: 0.7 }))).toEqual([]);
  expect(recalledQueries(recalling({ ...past, ended: 'gave-up' }))).toEqual([]);
});

test('recalledReading() is how the question was understood to the end: its respellings and what of it was asked', () => {
  expect(recalledReading(recalling(past))).toBeUndefined();
  const lesson = { failure: 'misspelled', move: 'respell', helped: true } as const;
  const repairs = [
    { ...lesson, detail: 'merow → merrow', replaces: [{ from: 'merow', to: 'merrow' }] },
    {
      ...past.repairs[0],
      failure: 'missing-hop',
      move: 'narrow',
      detail: 'Who?',
      helped: true,
      focus: 'Who?',
    },
    { ...lesson, detail: 'sailde → sailed', replaces: [{ from: 'sailde', to: 'sailed' }] },
  ] as const;
  expect(recalledReading(recalling({ ...past, repairs }))).toEqual({
    ...{ failure: 'misspelled', at: undefined, move: 'respell' },
    detail: 'merow → merrow, Who?, sailde → sailed',
    replaces: [
      { from: 'merow', to: 'merrow' },
      { from: 'sailde', to: 'sailed' },
    ],
    focus: 'Who?',
  });
});

test('holdsRecalledEvidence() once all passages came that the answer of then quotes', () => {
  const ship = passage('Merrow', 'Ilse Brandt sailed the Merrow.');
  const gone = passage('Log', 'Captain: Ilse Brandt.');
  const holding = (evidence: readonly Passage['id'][]) =>
    holdsRecalledEvidence(
      new History(question).prepared(wholePlan(question), [{ ...past, evidence }]).searched(hits(ship)).state,
    );
  expect(holding([ship.id])).toBe(true);
  expect(holding([ship.id, gone.id])).toBe(false);
  expect(holding([])).toBe(false);
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
