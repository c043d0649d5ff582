import { expect, test } from 'vitest';
import type { EvaluationQuestion } from '../../../src/core/evaluation/question.ts';
import { reportRun } from '../../../src/core/evaluation/run-report.ts';
import { finding, History } from '../../kit/history.ts';
import { hits, passage } from '../../kit/passages.ts';

const text = 'Who was the captain of the brig Merrow?';
const ship = passage('Merrow (brig)', 'The captain of the brig Merrow was Ilse Brandt.');
const noise = passage('Turnips', 'Turnips grow in spring.');
const captain = finding('Ilse Brandt', ship);
const question: EvaluationQuestion = {
  ...{ id: 'q1', question: text, answers: ['Ilse Brandt'], goldIds: [ship.id], kind: 'plain' },
};
const unanswerable: EvaluationQuestion = { ...question, answers: [], goldIds: [] };

const searched = () =>
  new History(text)
    .prepared()
    .searched(hits(noise, ship))
    .judged('good', { [ship.id]: 0.9 });

function answered(words: string) {
  const answer = { text: words, findings: [captain] };
  return searched().did({ type: 'answer', answer }, { type: 'run-answered', answer }).events;
}

function gaveUp() {
  const account = { reason: 'off-topic', tried: [], found: [], missing: text, wouldHelp: [] } as const;
  return searched().did({ type: 'give-up', account }, { type: 'run-given-up', account }).events;
}

test('reportRun() calls a run right whose answer is one of the right ones', () => {
  const report = reportRun(question, answered('The Ilse Brandt'), { seconds: 1 });
  expect(report).toMatchObject({ right: true, exactMatch: 1, f1: 1, goldInTop5: true, goldInEvidence: true });
  expect(report.quotes).toEqual([{ passageId: ship.id, text: 'Ilse Brandt' }]);
});

test('reportRun() calls an answer wrong where there is none, and giving up right', () => {
  expect(reportRun(unanswerable, answered('Ilse Brandt'), { seconds: 1 }).right).toBe(false);
  expect(reportRun(unanswerable, gaveUp(), { seconds: 1 })).toMatchObject({
    right: true,
    goldInTop5: undefined,
  });
  expect(reportRun(question, gaveUp(), { seconds: 1 }).right).toBe(false);
});

test('reportRun() counts a search with gold that was judged bad as a false alarm', () => {
  const history = new History(text).prepared().searched(hits(noise, ship)).judged('bad');
  expect(reportRun(question, history.events, { seconds: 1 })).toMatchObject({
    goodSearches: 1,
    falseAlarms: 1,
  });
  expect(reportRun(question, searched().events, { seconds: 1 })).toMatchObject({
    goodSearches: 1,
    falseAlarms: 0,
  });
});

test('reportRun() finds gold that is named by its document, whatever passage of it was found', () => {
  const part = passage('Merrow (brig) › Crew', 'The captain of the brig Merrow was Ilse Brandt.');
  const { events } = new History(text)
    .prepared()
    .searched(hits(noise, part))
    .judged('good', { [part.id]: 0.9 });
  expect(reportRun(question, events, { seconds: 1 })).toMatchObject({ goldInTop5: true, goodSearches: 1 });
});

test('reportRun() misses gold that stands nowhere among what was found', () => {
  const other = { ...question, goldIds: [ship.id, 'elsewhere'] };
  expect(reportRun(other, searched().events, { seconds: 1 })).toMatchObject({ goldInTop5: false });
});
