import { expect, test } from 'vitest';
import { runId } from '../../../src/core/ids.ts';
import { wholePlan } from '../../../src/core/needs/whole-plan.ts';
import { answerAsBefore } from '../../../src/core/policy/answer-as-before.ts';
import { rulesPolicy } from '../../../src/core/policy/rules-policy.ts';
import { plainQuery } from '../../../src/core/query.ts';
import type { RecalledRun } from '../../../src/core/recalled-run.ts';
import { finding, History } from '../../kit/history.ts';
import { hits, passage } from '../../kit/passages.ts';

const question = 'Where was the captain of the brig Merrow born?';
const ship = passage('Merrow (brig)', 'The captain of the brig Merrow was Ilse Brandt.');
const captain = passage('Ilse Brandt', 'Ilse Brandt was a seafarer from Quill Harbour.');
const weak = finding('Quill Harbour', captain, { support: 0.3 });
const past: RecalledRun = {
  ...{ runId: runId('past'), question, similarity: 1, ended: 'answered' },
  ...{ worked: ['captain Merrow', 'Ilse Brandt'], failed: [question], repairs: [] },
  queries: [plainQuery('captain Merrow'), { ...plainQuery('Ilse Brandt'), phrases: ['Ilse Brandt'] }],
  evidence: [captain.id],
};

function began(...runs: readonly RecalledRun[]): History {
  return new History(question)
    .prepared(wholePlan(question), runs)
    .searched(hits(ship), { query: plainQuery('captain Merrow') })
    .judged('good', { [ship.id]: 0.9 })
    .read([ship])
    .extracted([ship.id], []);
}

test('what worked when the same was answered is searched for next, as it was asked then', () => {
  const { state } = began(past);
  const wanted = { type: 'search', query: past.queries?.[1], parent: state.searches[0]?.step };
  expect(answerAsBefore(state)).toMatchObject(wanted);
  expect(rulesPolicy(state)).toMatchObject(wanted);
});

test('nothing is repeated for a question that is only similar, was given up, or is new', () => {
  const others: RecalledRun[][] = [
    [{ ...past, similarity: 0.7 }],
    [{ ...past, ended: 'gave-up', worked: [], queries: [], evidence: [] }],
    [],
  ];
  for (const runs of others) expect(answerAsBefore(began(...runs).state)).toBeUndefined();
});

function searchedAgain(brought: typeof captain): History {
  return began(past)
    .searched(hits(brought), { query: past.queries?.[1] ?? plainQuery(''), parent: 1 })
    .judged('good', { [brought.id]: 0.9 })
    .read([brought])
    .extracted([ship.id, brought.id], [weak]);
}

test('a weak answer is taken once all came that it rested on then, and looked at again where that is gone', () => {
  expect(answerAsBefore(searchedAgain(captain).state)).toMatchObject({ type: 'verify', finding: weak });
  const other = passage('Ilse Brandt (painter)', 'Ilse Brandt was a painter.');
  expect(answerAsBefore(searchedAgain(other).state)).toBeUndefined();
});

test('an answer that stands on the evidence of then ends the run, though words of the question stay open', () => {
  const asked = 'Where was the captain of the brig Merrow born?';
  const once = { ...past, queries: [plainQuery(asked)], worked: [asked], evidence: [captain.id] };
  const answered = (runs: readonly RecalledRun[]) =>
    new History(asked)
      .prepared(wholePlan(asked), runs)
      .searched(hits(captain))
      .judged('good', { [captain.id]: 0.9 })
      .read([captain])
      .extracted([captain.id], [weak])
      .verified(weak, true).state;
  expect(answerAsBefore(answered([once]))).toMatchObject({
    type: 'answer',
    answer: { text: 'Quill Harbour' },
  });
  expect(answerAsBefore(answered([]))).toBeUndefined();
});
