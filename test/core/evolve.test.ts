import { expect, test } from 'vitest';
import { evolve, foldEvents } from '../../src/core/evolve.ts';
import { stepNumber } from '../../src/core/ids.ts';
import { wholeNeed } from '../../src/core/needs/whole-plan.ts';
import { initialState } from '../../src/core/state.ts';
import { finding, History } from '../kit/history.ts';
import { hits, passage } from '../kit/passages.ts';

const ship = passage('Merrow', 'The Merrow sailed under Ilse Brandt.');
const person = passage('Ilse Brandt', 'Ilse Brandt was born in Quill Harbour.');
const noise = passage('Turnips', 'Turnips grow in spring.');

test('evolve() does not change the state that it is given', () => {
  const history = new History('Who sailed the Merrow?').prepared();
  const before = history.state;
  const copy = structuredClone(before);
  history.searched(hits(ship)).judged('good', { Merrow: 0.9 });
  foldEvents(history.events);
  expect(before).toEqual(copy);
});

test('evolve() is total: an outcome without a started step changes nothing but the clock', () => {
  const state = evolve(initialState, {
    version: 1,
    at: 5,
    step: stepNumber(1),
    durationMs: 0,
    type: 'need-unanswered',
    need: wholeNeed,
    reason: 'lost',
  });
  expect(state.extractions).toEqual([]);
  expect(state.lastAt).toBe(5);
});

test('evolve() keeps the best relevance that any judgement gave a passage', () => {
  const history = new History('Who sailed the Merrow?').prepared();
  history.searched(hits(ship)).judged('good', { Merrow: 0.9 });
  history.searched(hits(ship), { parent: 3 }).judged('bad', { Merrow: 0.1 });
  expect(history.state.relevance.get(ship.id)).toBe(0.9);
});

test('evolve() marks the searches of an abandoned branch dead, and keeps the rest', () => {
  const history = new History('Who sailed the Merrow?').prepared();
  history.searched(hits(ship)).judged('good');
  history.searched(hits(noise), { parent: 3 }).judged('bad');
  history.did(
    {
      type: 'backtrack',
      to: stepNumber(3),
      dead: [stepNumber(5)],
      repair: { failure: 'off-topic', at: stepNumber(5), move: 'backtrack', detail: '' },
    },
    { type: 'branch-abandoned' },
  );
  expect(history.state.searches.map((node) => node.dead)).toEqual([false, true]);
});

test('evolve() drops a finding whose quotes only a dead branch had brought', () => {
  const history = new History('Who sailed the Merrow?').prepared();
  const found = finding('spring', noise);
  history.searched(hits(ship)).searched(hits(noise), { parent: 3 }).verified(found, true);
  expect(history.state.findings.size).toBe(1);
  history.did(
    {
      type: 'backtrack',
      to: stepNumber(3),
      dead: [stepNumber(4)],
      repair: { failure: 'off-topic', at: stepNumber(4), move: 'backtrack', detail: '' },
    },
    { type: 'branch-abandoned' },
  );
  expect(history.state.findings.size).toBe(0);
});

test('evolve() counts a repair once its step has an outcome, and once when it was started twice', () => {
  const history = new History('Who sailed the Merrow?').prepared();
  const started = {
    type: 'step-started' as const,
    step: stepNumber(3),
    effect: {
      type: 'wait' as const,
      delayMs: 500,
      repair: { failure: 'source-slow' as const, at: undefined, move: 'wait' as const, detail: '' },
    },
  };
  history.add(started);
  expect(history.state.repairs).toHaveLength(0);
  history.add({ type: 'run-resumed' }).add(started);
  history.add({ type: 'wait-ended', step: stepNumber(3), durationMs: 0 });
  expect(history.state.repairs).toHaveLength(1);
});

test('evolve() does not hold the time against the budget in which the run was stopped', () => {
  const history = new History('Who sailed the Merrow?').add({ type: 'run-stopped' });
  const resumed = evolve(history.state, { version: 1, at: 50_000, type: 'run-resumed' });
  expect(resumed.idleMs).toBe(50_000 - history.state.lastAt);
  expect(resumed.stopped).toBe(false);
});

test('evolve() reopens an ended run that was forked, with the new policy and query', () => {
  const history = new History('Who sailed the Merrow?').prepared().searched(hits(person));
  history.did(
    { type: 'answer', answer: { text: 'Ilse', findings: [] } },
    { type: 'run-answered', answer: { text: 'Ilse', findings: [] } },
  );
  expect(history.state.ending?.kind).toBe('answered');
  const query = { text: 'merrow captain', phrases: [], match: 'any' as const, prefix: false };
  history.add({ type: 'run-forked', policy: 'naive', query });
  expect(history.state).toMatchObject({ ending: undefined, policy: 'naive', offeredQuery: query });
});

test('evolve() takes a plan that the engine could not make for the whole question', () => {
  const history = new History('Who sailed the Merrow?');
  history.did(
    { type: 'plan', question: 'Who sailed the Merrow?' },
    { type: 'engine-failed', failure: 'model-invalid', message: 'no JSON' },
  );
  expect(history.state.plan?.needs).toHaveLength(1);
  expect(history.state.troubles).toEqual([{ step: 1, failure: 'model-invalid', message: 'no JSON' }]);
});

test('evolve() gives passages from around a relevant one a little less than its relevance', () => {
  const history = new History('Who sailed the Merrow?').prepared();
  history.searched(hits(ship)).judged('good', { Merrow: 0.8 });
  history.read([ship], [], [passage('Merrow › Fate', 'She was lost.')]);
  expect(history.state.relevance.get(passage('Merrow › Fate', '').id)).toBeCloseTo(0.72);
});
