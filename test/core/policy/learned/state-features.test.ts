import { describe, expect, test } from 'vitest';
import {
  type StateFeature,
  stateFeatureNames,
  stateFeatures,
} from '../../../../src/core/policy/learned/state-features.ts';
import { viewOf } from '../../../../src/core/policy/learned/view.ts';
import { finding, History } from '../../../kit/history.ts';
import { hits, passage } from '../../../kit/passages.ts';

const question = 'Who was the captain of the brig Merrow?';
const ship = passage('Merrow (brig)', 'The captain of the brig Merrow was Ilse Brandt.');
const captain = passage('Ilse Brandt', 'Ilse Brandt was born in Tolve.');
const turnips = passage('Turnips', 'Turnips grow in spring.');
const found = finding('Ilse Brandt', ship);

const begun = () => new History(question).prepared();
const good = () =>
  begun()
    .searched(hits(ship, turnips))
    .judged('good', { [ship.id]: 0.8, [turnips.id]: 0.5 });
const follow = {
  repair: { failure: 'missing-hop', at: undefined, move: 'follow-entity', detail: 'Ilse Brandt' } as const,
  query: { text: 'Ilse Brandt', phrases: ['Ilse Brandt'], match: 'any', prefix: false } as const,
};
const followed = (parent = 3) => ({ ...follow, parent });
const value = (history: History, name: StateFeature) => stateFeatures[name](viewOf(history.state));

const cases: Readonly<Record<StateFeature, readonly [of: () => History, expected: number]>> = {
  isGood: [good, 1],
  isUnclear: [() => begun().searched(hits(ship)).judged('unclear'), 1],
  isBad: [() => begun().searched(hits(turnips)).judged('bad'), 1],
  isFailed: [() => begun().searchFailed('source-down'), 1],
  bestHit: [good, 0.8],
  anyHit: [good, 0.9],
  meanHit: [good, 0.65],
  bestFound: [() => begun(), 0],
  evidence: [() => begun().searched(hits(turnips)).judged('bad'), 0],
  hits: [good, 0.1],
  hasMore: [() => begun().searched(hits(ship), { hasMore: true }), 1],
  novelty: [() => good().searched(hits(ship, captain), followed()), 0.5],
  steepness: [() => good(), 0.05],
  covered: [() => begun().searched(hits(turnips)), 0],
  coveredByHits: [() => begun().searched(hits(ship)), 1],
  rareCovered: [() => begun().searched(hits(ship)), 1],
  unknownWords: [
    () => begun().searched(hits(ship), { terms: [{ term: 'brig', passages: 0, neighbours: [] }] }),
    1 / 3,
  ],
  support: [() => good().extracted([ship.id], [found]), 0.9],
  lead: [() => good().extracted([ship.id], [found, finding('Merrow', ship, { support: 0.6 })]), 0.3],
  isLatestFinding: [() => good().extracted([ship.id], [found]), 1],
  openFindings: [() => good().extracted([ship.id], [found]), 0.2],
  verifiedSupport: [() => good().extracted([ship.id], [found]).verified(found, true), 0.9],
  isAnswered: [() => good().extracted([ship.id], [found]).verified(found, true), 1],
  needs: [good, 0.25],
  needsAnswered: [() => good().extracted([ship.id], [found]).verified(found, true), 1],
  isComparison: [good, 0],
  searchesLeft: [good, 0.5],
  searchesMade: [good, 0.1],
  stepsLeft: [() => begun(), 78 / 80],
  questionDepth: [good, 2 / 6],
  chainLength: [() => good().searched(hits(captain), followed()), 0.1],
  isFollowing: [() => good().searched(hits(captain), followed()), 1],
  isReworded: [() => good().searched(hits(captain), { repair: { ...follow.repair, move: 'broaden' } }), 1],
  deadBranches: [
    () => {
      const history = good().searched(hits(turnips), followed());
      const repair = { ...follow.repair, move: 'backtrack' } as const;
      const effect = { type: 'backtrack', to: undefined, dead: [history.step], repair } as const;
      return history.did(effect, { type: 'branch-abandoned' });
    },
    0.2,
  ],
  rejected: [() => good().extracted([ship.id], [found]).verified(found, false), 1 / 3],
  badInARow: [() => good().searched(hits(turnips), followed()).judged('bad'), 0.2],
  failures: [() => begun().searchFailed('source-down'), 1 / 3],
  showsMisspelled: [
    () =>
      begun()
        .searched(hits(ship), {
          terms: [{ term: 'merrow', passages: 0, neighbours: [{ term: 'merow', passages: 3 }] }],
        })
        .judged('bad'),
    1,
  ],
  showsAmbiguous: [good, 0],
  showsNoResults: [() => begun().searched([]), 1],
  showsOffTopic: [() => begun().searched(hits(turnips)).judged('bad'), 1],
  showsNarrow: [() => begun().searched(hits(turnips)).judged('bad'), 1],
  showsBroad: [good, 0],
  showsRepeating: [() => good().searched(hits(ship, turnips), followed()).judged('bad'), 1],
  showsContradiction: [
    () => good().extracted([ship.id], [found, finding('Merrow', ship, { support: 0.89 })]),
    1,
  ],
  showsUnsupported: [() => good().extracted([ship.id], [found]).verified(found, false), 1],
  showsMissingHop: [good, 1],
};

describe('a feature of the run', () => {
  test.each(stateFeatureNames)('%s says what its name says', (name) => {
    const [of, expected] = cases[name];
    expect(value(of(), name)).toBeCloseTo(expected, 6);
  });

  test.each(stateFeatureNames)('%s is a number from 0 to 1 before and after a search', (name) => {
    for (const history of [begun(), good(), begun().searchFailed('source-slow')]) {
      const is = value(history, name);
      expect(is).toBeGreaterThanOrEqual(0);
      expect(is).toBeLessThanOrEqual(1);
    }
  });
});
