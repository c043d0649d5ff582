import { expect, test } from 'vitest';
import { stepNumber } from '../../../src/core/ids.ts';
import { plainQuery } from '../../../src/core/query.ts';
import { foldTrail } from '../../../src/core/trail/fold-trail.ts';
import { graphOf, nodeAt, type RunGraph } from '../../../src/ui/run/run-graph.ts';
import { finding, History } from '../../kit/history.ts';
import { hits, passage } from '../../kit/passages.ts';

const merrow = passage('Merrow (brig)', 'The captain of the brig was Ilse Brandt.');
const brandt = passage('Ilse Brandt', 'Ilse Brandt was born in Quill Harbour.');
const turnips = passage('Turnips', 'Turnips grow in spring.');

/** Misspelled and off topic (3), respelled (5), a branch that was left (7), the right name (10), the answer. */
function voyage(): History {
  const history = new History('Where was the captain of the brig Merow born?')
    .prepared()
    .searched(hits(turnips))
    .judged('bad')
    .searched(hits(merrow, turnips), {
      ...{ query: plainQuery('captain merrow'), parent: 3 },
      repair: { failure: 'misspelled', at: stepNumber(3), move: 'respell', detail: 'merow → merrow' },
    })
    .judged('good', { [merrow.id]: 0.9 })
    .searched(hits(turnips), {
      ...{ query: plainQuery('turnips born'), parent: 5 },
      repair: { failure: 'missing-hop', at: stepNumber(5), move: 'follow-entity', detail: 'Turnips' },
    })
    .judged('bad')
    .did(
      {
        ...{ type: 'backtrack', to: stepNumber(5), dead: [stepNumber(7)] },
        repair: { failure: 'off-topic', at: stepNumber(7), move: 'backtrack', detail: 'turnips born' },
      },
      { type: 'branch-abandoned' },
    )
    .searched(hits(brandt), {
      ...{ query: plainQuery('Ilse Brandt born'), parent: 5 },
      repair: { failure: 'missing-hop', at: stepNumber(5), move: 'rephrase', detail: 'Where was she born?' },
    })
    .judged('good', { [brandt.id]: 0.9 });
  const findings = [finding('Ilse Brandt', merrow), finding('Quill Harbour', brandt)];
  const answer = { text: 'Quill Harbour', findings };
  return history.did({ type: 'answer', answer }, { type: 'run-answered', answer });
}

const graph = (history: History): RunGraph => graphOf(foldTrail(history.events));
const looks = ({ edges }: RunGraph) => edges.map(({ id, look }) => `${id} ${look}`);

test('graphOf() hangs each search under the one that it went on from, dead branches beside the living way', () => {
  expect(looks(graph(voyage()))).toEqual([
    'start>search-3 living',
    'search-3>search-5 living',
    'search-5>search-7 dead',
    'search-5>search-10 living',
    'search-10>end living',
  ]);
});

test('graphOf() names the move on the edge, and what it names unless that is the query itself', () => {
  const labels = graph(voyage()).edges.map(({ label }) => label);
  expect(labels).toEqual([
    undefined,
    { move: 'Respell', detail: 'merow → merrow' },
    { move: 'Follow', detail: 'Turnips' },
    { move: 'Rephrase', detail: '' },
    undefined,
  ]);
});

test('graphOf() ends where the quotes came from, by an own line only for what led to no other of them', () => {
  const both = new History('Which is older?')
    .prepared()
    .searched(hits(merrow))
    .judged('good', { [merrow.id]: 0.9 })
    .searched(hits(brandt), { query: plainQuery('Ilse Brandt') })
    .judged('good', { [brandt.id]: 0.9 });
  const answer = { text: 'Both', findings: [finding('Ilse Brandt', merrow), finding('Quill', brandt)] };
  both.did({ type: 'answer', answer }, { type: 'run-answered', answer });
  expect(looks(graph(both))).toEqual([
    'start>search-3 living',
    'start>search-5 living',
    'search-3>end living',
    'search-5>end living',
  ]);
});

test('graphOf() has no living way where the run gave up', () => {
  const account = { tried: [], found: [], missing: 'where', wouldHelp: [] };
  const history = new History('Where?').prepared().searched(hits(turnips)).judged('unclear');
  history.did(
    { type: 'give-up', account: { reason: 'off-topic', ...account } },
    { type: 'run-given-up', account: { reason: 'off-topic', ...account } },
  );
  const { nodes } = graph(history);
  expect(looks(graph(history))).toEqual(['start>search-3 plain', 'search-3>end plain']);
  expect(nodes.at(-1)).toMatchObject({ kind: 'end', end: 'gave-up', text: 'where' });
});

test('graphOf() of any prefix of a log has a way to where the run is, and nodes of the whole graph only', () => {
  const { events } = voyage();
  const whole = new Set(graphOf(foldTrail(events)).nodes.map(({ id }) => id));
  for (let length = 1; length <= events.length; length++) {
    const { nodes, edges } = graphOf(foldTrail(events.slice(0, length)));
    const ids = new Set(nodes.map(({ id }) => id));
    expect(nodes.every(({ id }) => whole.has(id))).toBe(true);
    expect(edges.every(({ from, to }) => ids.has(from) && ids.has(to))).toBe(true);
    // Every node but the question is reached.
    expect(nodes.slice(1).every(({ id }) => edges.some(({ to }) => to === id))).toBe(true);
  }
});

test('graphOf() has an end for a run that was stopped, until it is gone on with', () => {
  const history = new History('Where?').prepared().searched(hits(turnips)).add({ type: 'run-stopped' });
  expect(graph(history).nodes.at(-1)).toMatchObject({ kind: 'end', end: 'stopped' });
  history.add({ type: 'run-resumed' });
  expect(graph(history).nodes.at(-1)).toMatchObject({ kind: 'search' });
});

test('graphOf() takes a search whose parent is not in the log for one that goes on from the question', () => {
  const history = new History('Where?').prepared().searched(hits(turnips), { parent: 99 });
  expect(looks(graph(history))).toEqual(['start>search-3 living']);
});

test('graphOf() of no events is empty', () => {
  expect(graphOf(foldTrail([]))).toEqual({ nodes: [], edges: [] });
});

test('nodeAt() shows what an event belongs to, steps between searches with the search before them', () => {
  const whole = graph(voyage());
  const at = (index: number) => nodeAt(whole, index)?.id;
  expect([0, 1, 4].map(at)).toEqual(['start', 'start', 'start']);
  // 5 and 6 are the first search, 7 and 8 its judgement, 9 begins the second one.
  expect([5, 6, 8, 9].map(at)).toEqual(['search-3', 'search-3', 'search-3', 'search-5']);
  expect(at(voyage().events.length - 1)).toBe('end');
});
