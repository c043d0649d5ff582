import { expect, test } from 'vitest';
import { assessState } from '../../../src/core/evidence/assess-state.ts';
import { foldEvents } from '../../../src/core/evolve.ts';
import { History } from '../../kit/history.ts';
import { hits, passage } from '../../kit/passages.ts';

const question = 'Who was the captain of the brig Merrow?';
const ship = passage('Merrow (brig)', 'The captain of the brig Merrow was Ilse Brandt.');
const other = passage('Merrow (river)', 'The captain of a brig once saw the river Merrow.');

/** The state after a judgement in which the trained reader said these. */
function judged(readings: Readonly<Record<string, number>>) {
  const history = new History(question).prepared().searched(hits(other, ship)).judged('good', {});
  const last = history.events.at(-1);
  if (last?.type !== 'results-judged') throw new Error('The last event is no judgement.');
  const read = Object.entries(readings).map(([title, relevance]) => ({
    passageId: [ship, other].find((each) => each.title === title)?.id ?? ship.id,
    relevance,
  }));
  return foldEvents([...history.events.slice(0, -1), { ...last, readings: read }]);
}

test('what the trained reader said in a judgement ranks the evidence', () => {
  const up = assessState(judged({ 'Merrow (brig)': 0.99, 'Merrow (river)': 0.001 }));
  const down = assessState(judged({ 'Merrow (brig)': 0.001, 'Merrow (river)': 0.99 }));
  const of = (list: typeof up, id: string) => list.find((each) => each.passage.id === id)?.relevance ?? -1;
  expect(of(up, ship.id)).toBeGreaterThan(of(down, ship.id));
  expect(of(up, other.id)).toBeLessThan(of(down, other.id));
});

test('a log without readings is assessed by words alone', () => {
  const state = judged({});
  expect(state.readings.get(question)?.size).toBe(0);
  expect(assessState(state).length).toBe(2);
});
