import { expect, test } from 'vitest';
import { recoverByFault } from '../../../src/core/evaluation/fault-recovery.ts';
import type { FaultKind } from '../../../src/core/faults/fault-kind.ts';
import { Random } from '../../../src/core/world/random.ts';

const run = (id: string, right: boolean, ...kinds: readonly FaultKind[]) => ({
  ...{ id, right },
  injected: kinds.map((kind) => ({ kind, step: 2 })),
});

const runs = [
  run('a', true, 'irrelevant'),
  run('b', false, 'irrelevant', 'down'),
  run('c', true, 'near-miss'),
  run('d', true),
];

test('recoverByFault() counts the runs that each kind and class befell, and how many ended right', () => {
  const found = recoverByFault(runs, { random: () => 0.5 });
  expect(Object.keys(found)).toEqual(['implicit', 'explicit', 'down', 'irrelevant', 'near-miss']);
  expect(found.irrelevant).toMatchObject({ runs: 2, right: 0.5, stillRight: undefined });
  expect(found.implicit).toMatchObject({ runs: 3, right: 2 / 3 });
  expect(found.explicit).toMatchObject({ runs: 1, right: 0 });
});

test('recoverByFault() tells apart what would not have ended right without faults either', () => {
  const found = recoverByFault(runs, { random: () => 0.5, rightWithout: new Set(['a', 'c', 'd']) });
  expect(found.implicit).toMatchObject({ runs: 3, wereRight: 2, stillRight: 1 });
  expect(found.explicit).toMatchObject({ wereRight: 0, stillRight: undefined });
  expect(found.implicit?.intervals.stillRight).toEqual([1, 1]);
});

test('recoverByFault() takes several runs of a question for no more evidence than one', () => {
  const recover = (all: typeof runs) => {
    const random = new Random(1);
    return recoverByFault(all, { random: () => random.next(), rightWithout: new Set(['a', 'b']) }).implicit;
  };
  const often = recover([...runs, ...runs, ...runs]);
  expect(often?.runs).toBe(9);
  expect(often?.intervals).toEqual(recover(runs)?.intervals);
});
