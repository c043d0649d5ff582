import { expect, test } from 'vitest';
import { latestSearch } from '../../../src/core/diagnosis/diagnosis.ts';
import { needId } from '../../../src/core/ids.ts';
import type { Plan } from '../../../src/core/need.ts';
import { seekPassedBy, verifyConfident, verifySolid } from '../../../src/core/policy/stages.ts';
import { plainQuery } from '../../../src/core/query.ts';
import { seekNamed } from '../../../src/core/rules/seek-named.ts';
import { finding, History } from '../../kit/history.ts';
import { hits, passage } from '../../kit/passages.ts';

const ship = passage('Merrow', 'The captain of the Merrow was Ilse Brandt of the Tolve Line.');
const captain = passage('Ilse Brandt', 'Ilse Brandt was born in Tolve.');
const noise = passage('Ilse Karsten', 'Ilse Karsten was born in Vanth.');
const [first, second] = [needId('n1'), needId('n2')];
const plan: Plan = {
  needs: [
    { id: first, question: 'Who was the captain of the Merrow?', dependsOn: [], expects: 'person' },
    { id: second, question: 'Where was #1 born?', dependsOn: [first], expects: 'place' },
  ],
  combination: { kind: 'last' },
};
const asked = plainQuery('Where was Ilse Brandt born?');

/** The captain is known, and `found` is what the search for her birthplace brought. */
function history(found: typeof ship, titles: readonly string[]): History {
  const answer = finding('Ilse Brandt', ship, { need: first });
  const run = new History('Where was the captain of the Merrow born?').prepared(plan);
  run.searched(hits(ship), { need: first }).judged('good', { Merrow: 0.9 });
  run.read([ship], [{ name: 'Ilse Brandt', passageId: ship.id, start: 30, titles, passages: 2 }]);
  run.extracted(['Merrow'], [answer], first).verified(answer, true);
  return run.searched(hits(found), { need: second, query: asked, parent: 3 }).judged('unclear');
}

function seek(run: History) {
  return seekNamed(run.state, {
    failure: 'missing-hop',
    search: latestSearch(run.state),
    detail: 'Where was Ilse Brandt born?',
  });
}

test('seekNamed looks for a page that is known to be there by its name alone, then with the other words', () => {
  const run = history(noise, ['Ilse Brandt']);
  const effect = seek(run);
  expect(effect).toMatchObject({
    need: 'n2',
    query: { text: 'Ilse Brandt', phrases: ['Ilse Brandt'] },
    repair: { failure: 'missing-hop', move: 'follow-entity', detail: 'Ilse Brandt' },
  });
  if (effect?.type !== 'search') return expect.unreachable('it searches');
  run.searched(hits(noise), { need: second, query: effect.query, parent: 3 }).judged('unclear');
  expect(seek(run)).toMatchObject({ query: { text: 'Ilse Brandt born' } });
});

test('seekNamed has nothing to seek where the page came, or where nobody says that there is one', () => {
  expect(seek(history(captain, ['Ilse Brandt']))).toBeUndefined();
  expect(seek(history(noise, []))).toBeUndefined();
});

const word = (term: string, passages: number) => ({ term, passages, neighbours: [] });

test('seekNamed seeks a name of the question that the source knows and nothing that came speaks of', () => {
  const run = (passages: number) =>
    new History('Who sailed the Great Auk?')
      .prepared()
      .searched(hits(noise), { terms: [word('great', 3), word('auk', passages)] })
      .judged('unclear');
  expect(seek(run(2))).toMatchObject({ query: { text: 'Great Auk', phrases: ['Great Auk'] } });
  expect(seek(run(0))).toBeUndefined();
});

test('seekPassedBy leaves a source that broke, and a word that is spelled wrong, to what repairs them', () => {
  const run = history(noise, ['Ilse Brandt']);
  expect(seekPassedBy(run.state)).toMatchObject({ query: { text: 'Ilse Brandt' } });
  expect(seekPassedBy(history(noise, ['Ilse Brandt']).searchFailed('source-down').state)).toBeUndefined();
});

test('verifySolid takes a weakly supported answer from the page of the very thing that its part goes on from, and none from elsewhere', () => {
  const weak = (page: typeof ship) => finding('Tolve', page, { need: second, support: 0.55 });
  const run = (page: typeof ship) =>
    history(page, ['Ilse Brandt']).extracted([page.title], [weak(page)], second).state;
  expect(verifySolid(run(captain))).toMatchObject({ type: 'verify', finding: { text: 'Tolve' } });
  expect(verifySolid(run(noise))).toBeUndefined();
});

test('seekNamed seeks an answer that its own search knows the words of and brought nothing about, though an earlier passage names it', () => {
  const run = history(noise, []).searched(hits(noise), {
    need: second,
    query: plainQuery('birthplace Brandt'),
    terms: [word('ilse', 5), word('brandt', 2)],
    parent: 3,
  });
  expect(seek(run)).toMatchObject({ query: { text: 'Ilse Brandt', phrases: ['Ilse Brandt'] } });
});

test('verifyConfident waits with what other pages say of a part until that was asked for by itself', () => {
  const sure = finding('Vanth', noise, { need: second, support: 0.95 });
  const unasked = new History('Where was the captain of the Merrow born?').prepared(plan);
  const answer = finding('Ilse Brandt', ship, { need: first });
  unasked.searched(hits(ship, noise), { need: first }).judged('good', { Merrow: 0.9 });
  unasked.extracted(['Merrow'], [answer], first).verified(answer, true);
  expect(verifyConfident(unasked.extracted([noise.title], [sure], second).state)).toBeUndefined();
  const asked = history(noise, []).extracted([noise.title], [sure], second);
  expect(verifyConfident(asked.state)).toMatchObject({ type: 'verify', finding: { text: 'Vanth' } });
});
