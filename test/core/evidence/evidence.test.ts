import { expect, test } from 'vitest';
import { assessState, rankEvidence } from '../../../src/core/evidence/assess-state.ts';
import { candidatesOf } from '../../../src/core/evidence/candidates.ts';
import { evidencePassages } from '../../../src/core/evidence/evidence-passages.ts';
import { applyReplacements } from '../../../src/core/evidence/question-in-use.ts';
import { coverage, wordWeights } from '../../../src/core/evidence/word-weights.ts';
import { evolve } from '../../../src/core/evolve.ts';
import { stepNumber } from '../../../src/core/ids.ts';
import { plainQuery } from '../../../src/core/query.ts';
import { History } from '../../kit/history.ts';
import { hits, passage } from '../../kit/passages.ts';

const question = 'Who was the captain of the brig Merrow?';
const ship = passage('Merrow (brig)', 'The captain of the brig Merrow was Ilse Brandt.');
const noise = passage('Turnips', 'Turnips grow in spring.');

test('wordWeights() gives a rare word more weight than a common one, and function words none', () => {
  const terms = [
    { term: 'captain', passages: 500, neighbours: [] },
    { term: 'merrow', passages: 2, neighbours: [] },
  ];
  const weights = wordWeights('Who was the captain of Merrow?', { terms, collectionPassages: 1000 });
  expect([...weights.keys()].sort()).toEqual(['captain', 'merrow']);
  expect(weights.get('merrow')).toBeGreaterThan(weights.get('captain') ?? 99);
});

test('assessState() tells states apart that read other documents after the same searches', () => {
  const other = passage('Captains of Tolve', 'Of the captain of a brig much is told.');
  const before = new History(question).prepared().searched(hits(ship, other)).judged('unclear').state;
  const [first, second] = [ship, other].map((read) => {
    const more = { ...passage(`${read.title} › Crew`, 'The crew is listed.'), documentId: read.documentId };
    const step = stepNumber(9);
    const effect = { type: 'read', passages: [read.id], whole: true } as const;
    const outcome = { type: 'passages-read', passages: [more], names: [] } as const;
    const started = evolve(before, { version: 1, at: 2000, type: 'step-started', step, effect });
    return { state: evolve(started, { version: 1, at: 2001, step, durationMs: 0, ...outcome }), more };
  });
  for (const { state, more } of [first, second].flatMap((each) => each ?? []))
    expect(assessState(state).map((each) => each.passage.id)).toContain(more.id);
});

test('coverage() is the share of the weight, and 0 where there is nothing to cover', () => {
  const weights = new Map([
    ['a', 3],
    ['b', 1],
  ]);
  expect(coverage(weights, new Set(['a']))).toBe(0.75);
  expect(coverage(new Map(), new Set(['a']))).toBe(0);
});

test('assessState() puts what bears on the question before what does not', () => {
  const { state } = new History(question)
    .prepared()
    .searched(hits(noise, ship))
    .judged('good', { [ship.id]: 0.9 });
  expect(assessState(state).map((each) => each.passage.id)).toEqual([ship.id, noise.id]);
  expect(evidencePassages(state)).toEqual([ship]);
});

test('rankEvidence() keeps the order of the source for a run that does not judge', () => {
  const { state } = new History(question).searched(hits(noise, ship));
  expect(rankEvidence(state)).toEqual([noise.id, ship.id]);
});

test('candidatesOf() leaves dead branches out', () => {
  const history = new History(question).prepared().searched(hits(ship));
  history.searched(hits(noise), { query: plainQuery('spring'), parent: 3 });
  history.did(
    {
      type: 'backtrack',
      to: stepNumber(3),
      dead: [stepNumber(4)],
      repair: { failure: 'off-topic', at: stepNumber(4), move: 'backtrack', detail: '' },
    },
    { type: 'branch-abandoned' },
  );
  expect(candidatesOf(history.state).map((each) => each.passage.id)).toEqual([ship.id]);
});

test('candidatesOf() tells searches for the question from searches that followed a name', () => {
  const history = new History(question).prepared().searched(hits(noise, ship));
  const repair = {
    failure: 'missing-hop',
    at: stepNumber(3),
    move: 'follow-entity',
    detail: 'Merrow',
  } as const;
  const query = { ...plainQuery('Merrow'), phrases: ['Merrow'] };
  history.searched(hits(ship), { query, parent: 3, repair });
  expect(candidatesOf(history.state)[1]).toMatchObject({ questionRank: 0.5, followRank: 1, followed: 1 });
});

test('applyReplacements() replaces whole words, keeps the capital, and leaves the rest as it stands', () => {
  const replaced = applyReplacements('Who sailed the Merow, merow’s kin, to Merowland?', [
    { from: 'merow', to: 'merrow' },
  ]);
  expect(replaced).toBe('Who sailed the Merrow, merrow’s kin, to Merowland?');
});
