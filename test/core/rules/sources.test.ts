import { expect, test } from 'vitest';
import type { RunEvent } from '../../../src/core/event.ts';
import { foldEvents } from '../../../src/core/evolve.ts';
import { sourceId, stepNumber } from '../../../src/core/ids.ts';
import { wholeNeed } from '../../../src/core/needs/whole-plan.ts';
import { plainQuery } from '../../../src/core/query.ts';
import { leaveSource } from '../../../src/core/rules/leave-source.ts';
import { switchSource } from '../../../src/core/rules/look-further.ts';
import { retrySearch, waitFirst } from '../../../src/core/rules/try-again.ts';
import type { SearchOutcome, State } from '../../../src/core/state.ts';

const query = plainQuery('Where was she born?');
const sources = ['library', 'first', 'second'].map(sourceId);
const started: RunEvent = {
  ...{ version: 1, at: 0, type: 'run-started', question: query.text, policy: 'rules', engine: 'reader' },
  ...{ sources, budget: { steps: 80, searches: 6, timeMs: 1000 }, seed: 1, mayAsk: false },
  forkedFrom: undefined,
};
const nothing: SearchOutcome = {
  ...{ kind: 'found', hits: [], terms: [], collectionPassages: 9, hasMore: false },
};

/** A run whose searches went to these sources in turn, each from the one before. */
function given(...searches: readonly (readonly [source: number, outcome: SearchOutcome])[]): State {
  return {
    ...foldEvents([started]),
    searches: searches.map(([source, outcome], index) => ({
      ...{ step: stepNumber(index + 1), need: wholeNeed, source: sources[source] ?? sourceId(''), query },
      ...{ page: 0, parent: index === 0 ? undefined : stepNumber(index), repair: undefined, outcome },
      ...{ judgement: undefined, dead: false },
    })),
  };
}

const failed = (more: object = {}): SearchOutcome => ({
  ...{ kind: 'failed', failure: 'source-blocked', message: 'No.', retryAfterMs: undefined },
  ...more,
});

function make(rule: typeof switchSource, state: State) {
  return rule(state, { failure: 'source-blocked', search: state.searches.at(-1), detail: '' });
}

test('neither waitFirst nor retrySearch does anything about what the person, the mode or the server refused', () => {
  for (const refusedBy of ['person', 'mode', 'server'] as const) {
    const state = given([0, nothing], [1, failed({ refusedBy })]);
    expect(make(waitFirst, state)).toBeUndefined();
    expect(make(retrySearch, state)).toBeUndefined();
    expect(make(switchSource, state)).toMatchObject({ type: 'search', source: 'second' });
  }
});

test('retrySearch does not ask a source before it wants to be asked', () => {
  expect(make(retrySearch, given([0, failed({ retryAfterMs: 60_000 })]))).toBeUndefined();
  expect(make(retrySearch, given([0, failed({ retryAfterMs: 1000 })]))).toMatchObject({ type: 'search' });
});

test('where there are other sources, a source in trouble gets one more try, and the others their own', () => {
  const repair = { failure: 'source-blocked', at: stepNumber(2), move: 'retry', detail: '' } as const;
  const tried = { ...given([0, nothing], [1, failed()], [1, failed()]), repairs: [repair] };
  expect(make(retrySearch, tried)).toBeUndefined();
  const other = { ...given([0, nothing], [1, failed()], [2, failed()]), repairs: [repair] };
  expect(make(retrySearch, other)).toMatchObject({ type: 'search', source: 'second' });
});

test('switchSource passes a source over that was in trouble when it was asked last', () => {
  expect(make(switchSource, given([1, failed()], [0, nothing]))).toMatchObject({ source: 'second' });
});

test('leaveSource goes back to the last search that was answered, and drops those that were not', () => {
  expect(make(leaveSource, given([0, nothing], [1, failed()], [2, failed()]))).toMatchObject({
    ...{ type: 'backtrack', to: 1, dead: [3, 2] },
  });
  expect(make(leaveSource, given([1, failed()]))).toBeUndefined();
  expect(make(leaveSource, given([0, nothing]))).toBeUndefined();
});
