import { expect, test } from 'vitest';
import {
  giveUpCurve,
  recoveryByFaultKind,
  rightBySearches,
  rightBySteps,
} from '../../../src/core/evaluation/curves.ts';
import { givenUp, runReport, wrongRun } from '../../kit/run-reports.ts';

test('rightBySteps() counts right runs by the steps that they need, and leaves out those of which nobody knows', () => {
  const runs = [runReport({ steps: 1 }), wrongRun({ steps: 2 }), runReport({ steps: 2 }), runReport({})];
  expect(rightBySteps(runs).map(({ steps, right }) => [steps, right.hits, right.all])).toEqual([
    [1, 1, 1],
    [2, 1, 2],
  ]);
});

test('rightBySteps() takes several seeds of a question for no more evidence than one', () => {
  const once = [runReport({ id: 'a', steps: 1 }), wrongRun({ id: 'b', steps: 1 })];
  const often = [1, 2, 3].flatMap((seed) => once.map((each) => ({ ...each, seed })));
  expect(rightBySteps(often)[0]?.right).toMatchObject({ hits: 3, all: 6 });
  expect(rightBySteps(often)[0]?.right.interval).toEqual(rightBySteps(once)[0]?.right.interval);
});

test('rightBySearches() never falls, and ends at the share of right runs', () => {
  const runs = [runReport({ searches: 1 }), runReport({ searches: 3 }), wrongRun({ searches: 5 }), givenUp()];
  expect(rightBySearches(runs).map(({ share }) => share)).toEqual([0, 0.25, 0.25, 0.5, 0.5, 0.5]);
});

test('giveUpCurve() begins with the policy as it ran, and gives all up at last', () => {
  const runs = [
    runReport({ support: 0.9 }),
    givenUp(),
    wrongRun({ answerable: false, support: 0.3 }),
    givenUp({ answerable: false, right: true }),
  ];
  const curve = giveUpCurve(runs);
  expect(curve[0]).toEqual({ threshold: 0, right: 0.5, wrong: 0.5 });
  expect(curve.at(-1)).toMatchObject({ right: 1, wrong: 1 });
  expect(curve).toContainEqual({ threshold: 0.9, right: 1, wrong: 0.5 });
});

test('giveUpCurve() is empty where there is no question without an answer', () => {
  expect(giveUpCurve([runReport()])).toEqual([]);
});

test('recoveryByFaultKind() counts a run once for each kind that befell it', () => {
  const twice = [
    { kind: 'down', step: 1 },
    { kind: 'down', step: 5 },
    { kind: 'irrelevant', step: 7 },
  ] as const;
  const found = recoveryByFaultKind([
    runReport({ injected: twice }),
    wrongRun({ injected: [{ kind: 'down', step: 2 }] }),
  ]);
  expect(found.map(({ fault, recovered }) => [fault, recovered.hits, recovered.all])).toEqual([
    ['down', 1, 2],
    ['irrelevant', 1, 1],
  ]);
});
