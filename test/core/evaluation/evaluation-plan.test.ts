import { expect, test } from 'vitest';
import {
  allRuns,
  type EvaluationPlan,
  plannedRun,
  plannedRuns,
  planProblem,
} from '../../../src/core/evaluation/evaluation-plan.ts';

const plan: EvaluationPlan = {
  ...{ policies: ['naive', 'rules'], engine: 'reader-v0', faults: '', seeds: [1, 2], limit: undefined },
  ...{ budget: { searches: 6, steps: 160, timeMs: 120_000 }, beside: true },
};

test('plannedRun() has every policy answer a question before the next one comes', () => {
  const runs = Array.from({ length: plannedRuns(3, plan) }, (_, position) => plannedRun(position, 3, plan));
  expect(runs).toHaveLength(12);
  expect(runs.slice(0, 3)).toEqual([
    { question: 0, policy: 'naive', seed: 1, isBeside: false },
    { question: 0, policy: 'rules', seed: 1, isBeside: false },
    { question: 1, policy: 'naive', seed: 1, isBeside: false },
  ]);
  expect(runs.at(-1)).toEqual({ question: 2, policy: 'rules', seed: 2, isBeside: false });
  expect(new Set(runs.map((run) => JSON.stringify(run))).size).toBe(12);
});

test('plannedRun() has nothing past the last run', () => {
  expect(plannedRun(12, 3, plan)).toBeUndefined();
});

test('plannedRun() has the same runs without faults after all others, where there are faults and it is wanted', () => {
  const faulty = { ...plan, faults: 'empty=0.1' };
  expect(allRuns(3, faulty)).toBe(24);
  expect(plannedRun(13, 3, faulty)).toEqual({ question: 0, policy: 'rules', seed: 1, isBeside: true });
  expect(plannedRun(24, 3, faulty)).toBeUndefined();
  expect(allRuns(3, { ...faulty, beside: false })).toBe(12);
});

test.each([
  [{ policies: [] }, 'No policy is chosen'],
  [{ seeds: [] }, 'No seed is given'],
  [{ limit: 0 }, 'its limit is 0'],
  [{ budget: { ...plan.budget, searches: 0 } }, 'a budget of 0 for searches'],
  [{ budget: { ...plan.budget, steps: 0 } }, 'a budget of 0 for steps'],
  [{ budget: { ...plan.budget, timeMs: 0 } }, 'a budget of 0 ms for time'],
])('planProblem() refuses %j and says what to give', (changes, words) => {
  expect(planProblem({ ...plan, ...changes })).toContain(words);
});

test('planProblem() finds nothing wrong with a plan that can be run', () => {
  expect(planProblem(plan)).toBeUndefined();
});
