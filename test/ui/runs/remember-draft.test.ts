import { expect, test } from 'vitest';
import { faultMixes } from '../../../src/ui/runs/fault-mixes.ts';
import { rememberDraft } from '../../../src/ui/runs/remember-draft.ts';
import { memoryEvaluations } from '../../kit/memory-evaluations.ts';
import { tabStorage } from '../../kit/tab-storage.ts';

const key = 'reroute.evaluation-form';

test('rememberDraft() brings the choices for a new evaluation back after a reload', () => {
  const storage = tabStorage();
  const before = memoryEvaluations();
  rememberDraft(before, () => storage);
  const { world, budget } = before.draft.form.current();
  const chosen = {
    ...{ world: { ...world, articles: 137, questions: 12 }, budget: { ...budget, searches: 3 } },
    ...{ policies: ['naive', 'retry'] as const, faults: faultMixes.usual, seeds: '1, 2', beside: false },
  };
  before.draft.change(chosen);
  const after = memoryEvaluations();
  rememberDraft(after, () => storage);
  expect(after.draft.form.current()).toEqual(before.draft.form.current());
  expect(after.draft.form.current()).toMatchObject(chosen);
});

test('rememberDraft() takes nothing of what is not usable, nor a model that is loaded no more', () => {
  const storage = tabStorage();
  const first = memoryEvaluations().draft.form.current();
  for (const kept of [
    'no JSON',
    '7',
    JSON.stringify({
      world: { articles: -1, wording: 'loud' },
      engine: 'model',
      faults: 'x=2',
      limit: 'all',
    }),
  ]) {
    storage.setItem(key, kept);
    const desk = memoryEvaluations();
    rememberDraft(desk, () => storage);
    expect(desk.draft.form.current()).toEqual(first);
  }
});

test('rememberDraft() keeps nothing of what was deleted with all evaluations, and does without a storage', async () => {
  const storage = tabStorage();
  const desk = memoryEvaluations();
  rememberDraft(desk, () => storage);
  desk.draft.change({ seeds: '7' });
  await desk.removeAll();
  expect(storage.getItem(key)).not.toContain('7"');
  const blocked = () => {
    throw new Error('It is blocked.');
  };
  rememberDraft(memoryEvaluations(), blocked);
});
