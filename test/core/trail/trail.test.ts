import { expect, test } from 'vitest';
import { stepNumber } from '../../../src/core/ids.ts';
import type { Hit } from '../../../src/core/passage.ts';
import { plainQuery } from '../../../src/core/query.ts';
import { foldTrail } from '../../../src/core/trail/fold-trail.ts';
import { stationWords } from '../../../src/core/trail/station-words.ts';
import { tracksOf } from '../../../src/core/trail/track.ts';
import type { SearchStation, Station } from '../../../src/core/trail/trail.ts';
import { finding, History } from '../../kit/history.ts';
import { hits, passage } from '../../kit/passages.ts';

const question = 'Where was the captain of the brig Merow born?';
const turnips = passage('Turnips', 'Turnips grow in spring.');
const merrow = passage('Merrow (brig)', 'The captain of the Merrow was Ilse Brandt.');
const brandt = passage('Ilse Brandt', 'Ilse Brandt was a seafarer from Quill Harbour.');
const harbour = finding('Quill Harbour', brandt);
const respelling = {
  failure: 'misspelled',
  at: stepNumber(3),
  move: 'respell',
  detail: 'merow → merrow',
} as const;

/** Off topic, respelled, follows a name, answers. */
function repairedRun(): History {
  return new History(question)
    .prepared()
    .searched(hits(turnips))
    .judged('bad')
    .searched(hits(merrow), { query: plainQuery('captain merrow'), parent: 3, repair: respelling })
    .judged('good', { [merrow.id]: 0.9 })
    .searched(hits(brandt), {
      query: plainQuery('Ilse Brandt'),
      parent: 5,
      repair: { failure: 'missing-hop', at: stepNumber(5), move: 'follow-entity', detail: 'Ilse Brandt' },
    })
    .judged('good', { [brandt.id]: 0.9 })
    .extracted([brandt.id], [harbour])
    .verified(harbour, true)
    .did(
      { type: 'answer', answer: { text: 'Quill Harbour', findings: [harbour] } },
      { type: 'run-answered', answer: { text: 'Quill Harbour', findings: [harbour] } },
    );
}

function searchesOf(stations: readonly Station[]): readonly SearchStation[] {
  return stations.filter((each) => each.kind === 'search');
}

test('foldTrail() makes one station of each search, with what came and what was done about it', () => {
  const { stations } = foldTrail(repairedRun().events);
  expect(stations.map((each) => each.kind)).toEqual(['start', 'search', 'search', 'search', 'answered']);
  const [first, second, third] = searchesOf(stations);
  expect(first?.repairs).toEqual([respelling]);
  expect(second?.arrivedBy).toEqual(respelling);
  expect(third?.attempts.map((each) => each.stands)).toEqual([true]);
});

test('foldTrail() knows at every event what is in flight', () => {
  const { events } = repairedRun();
  for (const [index, event] of events.entries()) {
    const { doing } = foldTrail(events.slice(0, index + 1));
    expect(doing).toBe(event.type === 'step-started' ? event.effect.type : undefined);
  }
});

test('foldTrail() never loses a settled station as a run goes on', () => {
  const { events } = repairedRun();
  let before = 0;
  for (let length = 1; length <= events.length; length++) {
    const { stations } = foldTrail(events.slice(0, length));
    expect(stations.length).toBeGreaterThanOrEqual(before);
    before = stations.length;
  }
});

test('foldTrail() marks the branch that was left as dead', () => {
  const history = repairedRun();
  history.events.pop();
  history.events.pop();
  const repair = { failure: 'off-topic', at: stepNumber(5), move: 'backtrack', detail: '' } as const;
  history.did(
    { type: 'backtrack', to: stepNumber(3), dead: [stepNumber(5)], repair },
    { type: 'branch-abandoned' },
  );
  const [first, second] = searchesOf(foldTrail(history.events).stations);
  expect([first?.dead, second?.dead]).toEqual([false, true]);
  expect(second?.repairs.map((each) => each.move)).toEqual(['follow-entity', 'backtrack']);
});

test('foldTrail() tells what is found after a branch was left at the search that the run went back to', () => {
  const repair = { failure: 'off-topic', at: stepNumber(5), move: 'backtrack', detail: '' } as const;
  const history = new History(question)
    .prepared()
    .searched(hits(brandt))
    .judged('good', { [brandt.id]: 0.9 })
    .searched(hits(turnips), { query: plainQuery('turnips'), parent: 3 })
    .judged('bad')
    .did(
      { type: 'backtrack', to: stepNumber(3), dead: [stepNumber(5)], repair },
      { type: 'branch-abandoned' },
    )
    .extracted([brandt.id], [harbour])
    .verified(harbour, true);
  const [first, second] = searchesOf(foldTrail(history.events).stations);
  expect(first?.attempts.map((each) => each.stands)).toEqual([true]);
  expect(second?.attempts).toEqual([]);
  expect(second?.span.last).toBe(history.events.length - 1);
});

test('foldTrail() drops a search that was cut off, since it is asked again after the pause', () => {
  const history = new History(question).prepared();
  history.add({
    type: 'step-started',
    step: stepNumber(3),
    effect: {
      type: 'search',
      need: harbour.need,
      source: turnips.sourceId,
      query: plainQuery('x'),
      page: 0,
      parent: undefined,
    },
  });
  expect(foldTrail(history.events).stations.map((each) => each.kind)).toEqual(['start', 'search']);
  history.add({ type: 'run-resumed' });
  expect(foldTrail(history.events).stations.map((each) => each.kind)).toEqual(['start', 'paused']);
});

test('foldTrail() of a fork shows where the other way begins and takes the old end away', () => {
  const history = repairedRun().add({ type: 'run-forked', policy: 'retry', query: plainQuery('Brandt') });
  const { stations, quoted } = foldTrail(history.events);
  expect(stations.at(-1)?.kind).toBe('forked');
  expect(stations.some((each) => each.kind === 'answered')).toBe(false);
  expect(quoted.size).toBe(0);
});

test('foldTrail() keeps a question to the person open until it is answered', () => {
  const repair = { failure: 'ambiguous', at: stepNumber(3), move: 'ask-person', detail: 'A / B' } as const;
  const history = new History(question).prepared().searched(hits(merrow)).judged('good');
  history.add({
    type: 'step-started',
    step: stepNumber(5),
    effect: { type: 'ask-person', question: 'Which one?', repair },
  });
  expect(foldTrail(history.events).stations.at(-1)).toMatchObject({ kind: 'asked', isOpen: true });
  history.add({ type: 'person-answered', text: 'the brig', step: stepNumber(5), durationMs: 1 });
  expect(foldTrail(history.events).stations.at(-1)).toMatchObject({ isOpen: false, reply: 'the brig' });
});

test('tracksOf() bends the line at a dead end and goes on in the repaired way', () => {
  const tracks = tracksOf(foldTrail(repairedRun().events));
  expect(tracks.map((each) => each.lane)).toEqual([0, 1, 0, 0, 0]);
  expect(tracks[0]).toMatchObject({ goesOn: 'repaired' });
  expect(tracks[1]).toMatchObject({ forksHere: true, passing: 'repaired', goesOn: 'none' });
  expect(tracks[2]).toMatchObject({ isRepaired: true, goesOn: 'repaired' });
  expect(tracks[3]).toMatchObject({ isRepaired: true, goesOn: 'plain' });
  expect(tracks[4]).toMatchObject({ goesOn: 'none' });
});

test('tracksOf() keeps two dead ends of one branch on one dashed line', () => {
  const history = new History(question)
    .prepared()
    .searched(hits(turnips))
    .judged('bad')
    .searched([], { parent: 3, repair: respelling });
  const tracks = tracksOf(foldTrail(history.events));
  expect(tracks.slice(1)).toMatchObject([
    { lane: 1, forksHere: true, goesOn: 'dead', passing: 'none' },
    { lane: 1, forksHere: false, goesOn: 'none', passing: 'none' },
  ]);
});

test('tracksOf() keeps a search on the way whose passage the answer quotes, whatever its verdict', () => {
  const history = new History(question)
    .prepared()
    .searched(hits(brandt))
    .judged('bad')
    .did(
      { type: 'answer', answer: { text: 'Quill Harbour', findings: [harbour] } },
      { type: 'run-answered', answer: { text: 'Quill Harbour', findings: [harbour] } },
    );
  expect(tracksOf(foldTrail(history.events)).map((each) => each.lane)).toEqual([0, 0, 0]);
});

test('stationWords() says what was tried, what came, why it failed and what was done', () => {
  const [first] = searchesOf(foldTrail(repairedRun().events).stations);
  expect(first && stationWords(first)).toEqual({
    tried: `Searched for “${question}”`,
    came: '1 passage came. No passage bears on the question.',
    noticed: ['Misspelled: no document holds “merow”. Respelled: merow → merrow.'],
  });
});

test('stationWords() says how many passages no word found', () => {
  const near = { passage: turnips, rank: 2, score: 0, nearness: 0.4 };
  const came = (found: readonly Hit[]) => {
    const history = new History(question).prepared().searched(found);
    return searchesOf(foldTrail(history.events).stations).map((station) => stationWords(station).came);
  };
  expect(came([...hits(merrow), near])).toEqual(['2 passages came, 1 of them by meaning alone.']);
  expect(came([near])).toEqual(['1 passage came, by meaning alone.']);
});

test('stationWords() gives the reason of a broken source in its own words', () => {
  const history = new History(question).prepared().searchFailed('source-down');
  const [first] = searchesOf(foldTrail(history.events).stations);
  expect(first && stationWords(first).came).toBe('It broke.');
});
