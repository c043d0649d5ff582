import { expect, test } from 'vitest';
import { needId } from '../../../src/core/ids.ts';
import type { Plan } from '../../../src/core/need.ts';
import { citationsOfText, citeFindings } from '../../../src/ui/answer/cite.ts';
import { finding, History } from '../../kit/history.ts';
import { hits, passage } from '../../kit/passages.ts';

const merrow = passage('Merrow', 'The captain of the Merrow was Ilse Brandt.');
const brandt = passage('Ilse Brandt', 'Ilse Brandt was born in Quill Harbour.');
const [first, second] = [needId('n1'), needId('n2')];
const plan: Plan = {
  needs: [
    { id: first, question: 'Who was the captain of the Merow?', dependsOn: [], expects: 'person' },
    { id: second, question: 'Where was #1 born?', dependsOn: [first], expects: 'place' },
  ],
  combination: { kind: 'last' },
};
const captain = finding('Ilse Brandt', merrow, { need: first });
const harbour = finding('Quill Harbour', brandt, { need: second });
const run = new History('Where was the captain of the Merow born?')
  .prepared(plan)
  .searched(hits(merrow, brandt))
  .extracted([merrow.id], [captain], first)
  .verified(captain, true);

test('citeFindings() numbers quotes in order and says which part each answers', () => {
  const claims = citeFindings(run.state, [captain, harbour]);
  expect(claims.map(({ question }) => question)).toEqual([
    'Who was the captain of the Merow?',
    'Where was Ilse Brandt born?',
  ]);
  expect(claims.map(({ citations }) => citations.map(({ number }) => number))).toEqual([[1], [2]]);
  expect(claims[1]?.citations[0]?.passage).toEqual(brandt);
});

test('citeFindings() gives the same words one number', () => {
  const claims = citeFindings(run.state, [
    captain,
    { ...harbour, quotes: [...harbour.quotes, ...captain.quotes] },
  ]);
  expect(claims[1]?.citations.map(({ number }) => number)).toEqual([2, 1]);
});

test('citeFindings() does not repeat the question of a run with one need', () => {
  const one = new History('Who?').prepared().searched(hits(merrow));
  expect(citeFindings(one.state, [finding('Ilse Brandt', merrow)])[0]?.question).toBe('');
});

test('citeFindings() keeps a quote whose passage is not in the log', () => {
  const claims = citeFindings(new History('Who?').state, [captain]);
  expect(claims[0]?.citations[0]).toMatchObject({ number: 1, passage: undefined });
});

test('citationsOfText() cites the claims that the text repeats, whatever their case', () => {
  const claims = citeFindings(run.state, [captain, harbour]);
  const cited = (text: string) => citationsOfText({ text, findings: [] }, claims).map(({ number }) => number);
  expect(cited('quill harbour')).toEqual([2]);
  expect(cited('yes')).toEqual([1, 2]);
});
