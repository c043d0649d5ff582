import { expect, test } from 'vitest';
import { naivePolicy } from '../../../src/core/policy/naive-policy.ts';
import { next, nextBy } from '../../../src/core/policy/next.ts';
import { retryPolicy } from '../../../src/core/policy/retry-policy.ts';
import { plainQuery } from '../../../src/core/query.ts';
import { finding, History } from '../../kit/history.ts';
import { hits, passage } from '../../kit/passages.ts';

const question = 'Who was the captain of the Merrow?';
const noise = passage('Turnips', 'Turnips grow in spring.');
const wrong = finding('Turnips', noise);

test('naivePolicy searches once, extracts, and answers with whatever came', () => {
  const history = new History(question, { policy: 'naive' });
  expect(naivePolicy(history.state)).toMatchObject({ type: 'search', query: { text: question } });
  history.searched(hits(noise));
  expect(naivePolicy(history.state)).toMatchObject({ type: 'extract', passages: [noise.id] });
  history.extracted([noise.id], [wrong]);
  expect(naivePolicy(history.state)).toMatchObject({ type: 'answer', answer: { text: 'Turnips' } });
});

test('naivePolicy gives up when one search brought nothing', () => {
  const history = new History(question, { policy: 'naive' }).searched([]);
  expect(naivePolicy(history.state)).toMatchObject({ type: 'give-up', account: { reason: 'no-results' } });
});

test('naivePolicy asks the query of the person who forked the run', () => {
  const query = plainQuery('merrow');
  const history = new History(question)
    .searched(hits(noise))
    .add({ type: 'run-forked', policy: 'naive', query });
  expect(naivePolicy(history.state)).toMatchObject({ type: 'search', query });
});

test('retryPolicy rewords the query while no answer comes, up to its budget', () => {
  const budget = { steps: 80, searches: 2, timeMs: 9e9 };
  const history = new History(question, { policy: 'retry', budget }).searched([]);
  const effect = retryPolicy(history.state);
  if (effect?.type !== 'write-query') return expect.unreachable('no answer came');
  history.did(effect, { type: 'query-written', query: plainQuery('merrow') });
  expect(retryPolicy(history.state)).toMatchObject({ type: 'search', query: { text: 'merrow' } });
  history.searched(hits(noise), { query: plainQuery('merrow') }).extracted([noise.id], []);
  expect(retryPolicy(history.state)?.type).toBe('give-up');
});

test('retryPolicy answers with the first thing that is found', () => {
  const history = new History(question, { policy: 'retry' })
    .searched(hits(noise))
    .extracted([noise.id], [wrong]);
  expect(retryPolicy(history.state)?.type).toBe('answer');
});

test('next() follows the policy of the log, and a fork to another one', () => {
  const history = new History(question, { policy: 'naive' });
  expect(next(history.state)?.type).toBe('search');
  history.add({ type: 'run-forked', policy: 'rules', query: undefined });
  expect(next(history.state)?.type).toBe('recall');
});

test('nextBy() wants nothing by a policy that is not at hand', () => {
  expect(nextBy({})(new History(question).state)).toBeUndefined();
});
