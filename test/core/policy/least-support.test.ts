import { expect, test } from 'vitest';
import { wholePlan } from '../../../src/core/needs/whole-plan.ts';
import { leastSupport } from '../../../src/core/policy/least-support.ts';
import { verifyWeak } from '../../../src/core/policy/stages.ts';
import { plainQuery } from '../../../src/core/query.ts';
import { thresholds } from '../../../src/core/relevance/thresholds.ts';
import { finding, History } from '../../kit/history.ts';
import { hits, passage } from '../../kit/passages.ts';

const ship = passage('Merrow (brig)', 'The brig Merrow was launched by Ilse Brandt.');

/** A run that has searched so often, each time in other words. */
function searched(question: string, times: number): History {
  const history = new History(question).prepared(wholePlan(question));
  for (let time = 1; time <= times; time++) {
    history.searched(hits(ship), { query: plainQuery(`words ${time}`) }).judged('good', { [ship.id]: 0.9 });
  }
  return history;
}

const after = (question: string, times: number) => leastSupport(searched(question, times).state);

test('leastSupport() asks more of an answer to what is asked in one step, after many searches', () => {
  expect(after('Who designed the Merrow?', 4)).toBe(thresholds.weak);
  expect(after('Who designed the Merrow?', 5)).toBe(thresholds.doubtful);
});

test('leastSupport() asks no more of what takes several steps: a clause, two names, kin of kin, several needs', () => {
  expect(after('Who designed the brig that was launched in Tolve?', 6)).toBe(thresholds.weak);
  expect(after('Who designed the brig of Ilse Brandt that Jonas Vey sailed?', 6)).toBe(thresholds.weak);
  expect(after('Who was a pupil of Jonas Vey and Ilse Brandt?', 6)).toBe(thresholds.weak);
  expect(after("Who is Ilse Brandt's paternal grandmother?", 6)).toBe(thresholds.weak);
  const { state } = searched('Who designed the Merrow?', 6);
  const needs = state.plan?.needs ?? [];
  const plan = { ...wholePlan('Who designed the Merrow?'), needs: [...needs, ...needs] };
  expect(leastSupport({ ...state, plan })).toBe(thresholds.weak);
});

test('leastSupport() asks no more of a question whose parts led nowhere and that is asked as a whole', () => {
  const history = searched('When did the mother of Ilse Brandt die?', 6);
  const repair = { failure: 'missing-hop', at: undefined, move: 'backtrack', detail: '' } as const;
  history.did(
    { type: 'plan', question: history.question, repair },
    { type: 'question-planned', plan: wholePlan(history.question) },
  );
  expect(leastSupport(history.state)).toBe(thresholds.weak);
});

test('verifyWeak takes no answer with less', () => {
  const taken = (support: number) => {
    const history = searched('Who designed the Merrow?', 6).read([ship]);
    return verifyWeak(history.extracted([ship.id], [finding('Ilse Brandt', ship, { support })]).state)?.type;
  };
  expect(taken(thresholds.weak)).toBeUndefined();
  expect(taken(thresholds.doubtful)).toBe('verify');
});
