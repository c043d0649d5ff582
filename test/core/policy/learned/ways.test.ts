import { describe, expect, test } from 'vitest';
import { decisionAt } from '../../../../src/core/policy/learned/decision.ts';
import { networkInputs } from '../../../../src/core/policy/learned/inputs.ts';
import { viewOf } from '../../../../src/core/policy/learned/view.ts';
import { wayFeatures } from '../../../../src/core/policy/learned/way-features.ts';
import { effectKey, waysOf } from '../../../../src/core/policy/learned/ways.ts';
import { decideByRules } from '../../../../src/core/policy/rules-policy.ts';
import { finding, History } from '../../../kit/history.ts';
import { hits, passage } from '../../../kit/passages.ts';

const question = 'Where was the captain of the brig Merrow born?';
const ship = passage('Merrow (brig)', 'The captain of the brig Merrow was Ilse Brandt.');
const turnips = passage('Turnips', 'Turnips grow in spring.');
const name = { name: 'Ilse Brandt', passageId: ship.id, start: 35, titles: ['Ilse Brandt'], passages: 4 };

const good = () =>
  new History(question)
    .prepared()
    .searched(hits(ship))
    .judged('good', { [ship.id]: 0.9 })
    .read([ship], [name]);
const followed = () =>
  good()
    .searched(hits(turnips), {
      query: { text: 'Ilse Brandt born', phrases: ['Ilse Brandt'], match: 'any', prefix: false },
      repair: { failure: 'missing-hop', at: undefined, move: 'follow-entity', detail: 'Ilse Brandt' },
      parent: 3,
    })
    .judged('bad');
const kindsOf = (history: History) => waysOf(viewOf(history.state)).map(({ kind }) => kind);

describe('waysOf()', () => {
  test('lists ways for which no sign of failure shows, too', () => {
    expect(kindsOf(good())).toEqual(expect.arrayContaining(['follow', 'rephrase', 'broaden', 'give-up']));
  });

  test('lists an answer only where every need has one', () => {
    const place = finding('Ilse Brandt', ship);
    expect(kindsOf(good())).not.toContain('answer');
    expect(kindsOf(good().extracted([ship.id], [place]).verified(place, true))).toContain('answer');
  });

  test('lists a finding that waits to be verified, and none that was rejected', () => {
    const place = finding('Ilse Brandt', ship);
    expect(kindsOf(good().extracted([ship.id], [place]))).toContain('verify');
    expect(kindsOf(good().extracted([ship.id], [place]).verified(place, false))).not.toContain('verify');
  });

  test('offers the followed name once more, in other words, when what came is off topic', () => {
    const again = waysOf(viewOf(followed().state)).filter(({ kind }) => kind === 'followAgain');
    expect(again.map(({ effect }) => effect.type === 'search' && effect.query.text)).toEqual([
      'Ilse Brandt',
      `Ilse Brandt ${question}`,
    ]);
    expect(again[0]).toMatchObject({ failure: 'off-topic', isShown: true });
  });

  test('offers nothing that needs a search when the searches are used up', () => {
    const history = new History(question, { budget: { steps: 80, searches: 1, timeMs: 1000 } })
      .prepared()
      .searched(hits(ship))
      .judged('good', { [ship.id]: 0.9 })
      .read([ship], [name]);
    const searching = waysOf(viewOf(history.state)).filter(({ effect }) => effect.type === 'search');
    expect(searching).toEqual([]);
  });

  test('waits and retries where a source broke', () => {
    const kinds = kindsOf(new History(question).prepared().searchFailed('source-down'));
    expect(kinds).toEqual(expect.arrayContaining(['wait', 'retry', 'give-up']));
  });

  test.each([good, followed, () => new History(question).prepared().searched([])])(
    'holds what the rules would do',
    (make) => {
      const { state } = make();
      const keys = decisionAt(state).ways.map(({ effect }) => effectKey(effect));
      expect(keys).toContain(effectKey(decideByRules(state)));
    },
  );
});

describe('decisionAt()', () => {
  test('gives as many numbers as the network has inputs', () => {
    const decision = decisionAt(good().state);
    expect(decision.state).toHaveLength(networkInputs.state.length);
    for (const way of decision.each) expect(way).toHaveLength(networkInputs.way.length);
  });

  test('marks the way that the rules would take, and only that one', () => {
    const { each, byRules } = decisionAt(followed().state);
    const at = networkInputs.way.indexOf('isByRules');
    expect(each.map((way) => way[at])).toEqual(each.map((_, index) => (index === byRules ? 1 : 0)));
  });
});

describe('a feature of a way', () => {
  const view = viewOf(followed().state);
  const ways = waysOf(view);
  const context = { view, ways, byRules: decideByRules(view.state) };
  const way = (kind: string) => ways.find((each) => each.kind === kind) ?? expect.unreachable(kind);
  const cases = [
    ['isByRules', 'backtrack', 1],
    ['isShown', 'followAgain', 1],
    ['score', 'give-up', 0],
    ['scoreRoot', 'give-up', 0],
    ['behindBest', 'backtrack', 0],
    ['rank', 'backtrack', 0],
    ['isSearch', 'followAgain', 1],
    ['timesMade', 'followAgain', 0.25],
    ['timesMadeHere', 'followAgain', 0],
  ] as const;
  test.each(cases)('%s of %s', (feature, kind, expected) => {
    expect(wayFeatures[feature](way(kind), context)).toBeCloseTo(expected, 6);
  });
  test('is tested by its name', () => {
    expect(cases.map(([feature]) => feature)).toEqual(Object.keys(wayFeatures));
  });
});
