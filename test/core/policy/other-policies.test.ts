import { expect, test } from 'vitest';
import { needId } from '../../../src/core/ids.ts';
import type { Plan } from '../../../src/core/need.ts';
import { wholePlan } from '../../../src/core/needs/whole-plan.ts';
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
  expect(naivePolicy(history.state)).toMatchObject({ type: 'plan', question });
  history.prepared(wholePlan(question));
  expect(naivePolicy(history.state)).toMatchObject({ type: 'search', query: { text: question } });
  history.searched(hits(noise));
  expect(naivePolicy(history.state)).toMatchObject({ type: 'extract', passages: [noise.id] });
  history.extracted([noise.id], [wrong]);
  expect(naivePolicy(history.state)).toMatchObject({ type: 'answer', answer: { text: 'Turnips' } });
});

const [first, second] = [needId('one'), needId('two')];
const chain: Plan = {
  needs: [
    { id: first, question: 'Who was the captain of the Merrow?', dependsOn: [], expects: 'person' },
    { id: second, question: 'Where was #1 born?', dependsOn: [first], expects: 'place' },
  ],
  combination: { kind: 'last' },
};
const brandt = passage('Ilse Brandt', 'Ilse Brandt was born in Quill Harbour.');
const captain = { ...finding('Ilse Brandt', noise), need: first };

test('naivePolicy makes one search for each need, with the answers it took before in its question', () => {
  const history = new History('Where was the captain of the Merrow born?', { policy: 'naive' });
  history.prepared(chain).searched(hits(noise), { need: first }).extracted([noise.id], [captain], first);
  expect(naivePolicy(history.state)).toMatchObject({
    ...{ type: 'search', need: second, query: { text: 'Where was Ilse Brandt born?' } },
  });
  history.searched(hits(brandt), { need: second });
  expect(naivePolicy(history.state)).toMatchObject({ type: 'extract', need: second, passages: [brandt.id] });
  history.extracted([brandt.id], [{ ...finding('Quill Harbour', brandt), need: second }], second);
  const effect = naivePolicy(history.state);
  expect(effect).toMatchObject({ type: 'answer', answer: { text: 'Quill Harbour' } });
  expect(effect?.type === 'answer' && effect.answer.findings).toHaveLength(2);
});

test('naivePolicy gives up at the first need for which nothing came', () => {
  const history = new History(question, { policy: 'naive' }).prepared(chain).searched([], { need: first });
  expect(naivePolicy(history.state)?.type).toBe('give-up');
});

test('retryPolicy rewords the query of the need at hand, whatever was taken before', () => {
  const history = new History(question, { policy: 'retry' }).prepared(chain);
  history.searched(hits(noise), { need: first }).extracted([noise.id], [captain], first);
  history.searched([], { need: second });
  expect(retryPolicy(history.state)).toMatchObject({
    ...{ type: 'write-query', need: second, question: 'Where was Ilse Brandt born?' },
  });
});

test('naivePolicy gives up when one search brought nothing', () => {
  const history = new History(question, { policy: 'naive' }).prepared(wholePlan(question)).searched([]);
  expect(naivePolicy(history.state)).toMatchObject({ type: 'give-up', account: { reason: 'no-results' } });
});

test('naivePolicy asks the query of the person who forked the run', () => {
  const query = plainQuery('merrow');
  const history = new History(question)
    .prepared(wholePlan(question))
    .searched(hits(noise))
    .add({ type: 'run-forked', policy: 'naive', query });
  expect(naivePolicy(history.state)).toMatchObject({ type: 'search', query });
});

test('retryPolicy rewords the query while no answer comes, up to its budget', () => {
  const budget = { steps: 80, searches: 2, timeMs: 9e9 };
  const history = new History(question, { policy: 'retry', budget })
    .prepared(wholePlan(question))
    .searched([]);
  const effect = retryPolicy(history.state);
  if (effect?.type !== 'write-query') return expect.unreachable('no answer came');
  history.did(effect, { type: 'query-written', query: plainQuery('merrow') });
  expect(retryPolicy(history.state)).toMatchObject({ type: 'search', query: { text: 'merrow' } });
  history.searched(hits(noise), { query: plainQuery('merrow') }).extracted([noise.id], []);
  expect(retryPolicy(history.state)?.type).toBe('give-up');
});

test('retryPolicy answers with the first thing that is found', () => {
  const history = new History(question, { policy: 'retry' })
    .prepared(wholePlan(question))
    .searched(hits(noise))
    .extracted([noise.id], [wrong]);
  expect(retryPolicy(history.state)?.type).toBe('answer');
});

test('next() follows the policy of the log, and a fork to another one', () => {
  const history = new History(question, { policy: 'naive' });
  expect(next(history.state)?.type).toBe('plan');
  history.add({ type: 'run-forked', policy: 'rules', query: undefined });
  expect(next(history.state)?.type).toBe('recall');
});

test('nextBy() wants nothing by a policy that is not at hand', () => {
  expect(nextBy({})(new History(question).state)).toBeUndefined();
});
