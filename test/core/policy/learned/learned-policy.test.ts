import { expect, test } from 'vitest';
import { needId, runId } from '../../../../src/core/ids.ts';
import { wholePlan } from '../../../../src/core/needs/whole-plan.ts';
import { networkInputs } from '../../../../src/core/policy/learned/inputs.ts';
import { createLearnedPolicy } from '../../../../src/core/policy/learned/learned-policy.ts';
import type { Network } from '../../../../src/core/policy/learned/network.ts';
import { rulesPolicy } from '../../../../src/core/policy/rules-policy.ts';
import type { RecalledRun } from '../../../../src/core/recalled-run.ts';
import { initialState } from '../../../../src/core/state.ts';
import { History } from '../../../kit/history.ts';
import { hits, passage } from '../../../kit/passages.ts';

const question = 'Who was the captain of the brig Merrow?';
const ship = passage('Merrow (brig)', 'The captain of the brig Merrow was Ilse Brandt.');

/** Wants one kind of way above all. */
function fondOf(kind: string): Network {
  const inputs = networkInputs.state.length + networkInputs.way.length;
  const weights = new Float64Array(inputs);
  weights[networkInputs.state.length + networkInputs.way.indexOf(`is-${kind}`)] = 1;
  const layer = { inputs, outputs: 1, weights, biases: new Float64Array(1) };
  return { stateInputs: networkInputs.state.length, layers: [layer] };
}

const judged = (history: History) =>
  history
    .searched(hits(ship))
    .judged('good', { [ship.id]: 0.9 })
    .read([ship])
    .extracted([ship.id], []);

test('the learned policy wants nothing before a run has started, and observes as the rules do', () => {
  const learned = createLearnedPolicy(fondOf('give-up'));
  expect(learned(initialState)).toBeUndefined();
  const { state } = new History(question);
  expect(learned(state)).toEqual(rulesPolicy(state));
});

test('the learned policy takes the way that its network scores highest, and the same each time', () => {
  const { state } = judged(new History(question).prepared());
  expect(createLearnedPolicy(fondOf('give-up'))(state)?.type).toBe('give-up');
  const broaden = createLearnedPolicy(fondOf('broaden'));
  expect(broaden(state)).toMatchObject({ type: 'search', repair: { move: 'broaden' } });
  expect(broaden(state)).toEqual(broaden(state));
});

test('the learned policy leaves a question to the rules that was answered before', () => {
  const past: RecalledRun = {
    ...{ runId: runId('past'), question, similarity: 1, ended: 'answered' },
    ...{ worked: ['captain Merrow'], failed: [], repairs: [] },
  };
  const { state } = judged(new History(question).prepared(wholePlan(question), [past]));
  expect(createLearnedPolicy(fondOf('give-up'))(state)).toEqual(rulesPolicy(state));
  expect(rulesPolicy(state)).toMatchObject({ type: 'search', query: { text: 'captain Merrow' } });
});

test('the learned policy leaves plans of several needs to the rules', () => {
  const needs = Array.from({ length: 2 }, (_, index) => ({
    ...{ id: needId(`n${index}`), question, dependsOn: [], expects: 'person' as const },
  }));
  const { state } = judged(new History(question).prepared({ needs, combination: { kind: 'last' } }));
  expect(createLearnedPolicy(fondOf('give-up'))(state)).toEqual(rulesPolicy(state));
});
