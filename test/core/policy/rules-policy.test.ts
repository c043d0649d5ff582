import { expect, test } from 'vitest';
import type { EffectOf, EffectType } from '../../../src/core/effect.ts';
import { assessState } from '../../../src/core/evidence/assess-state.ts';
import { foldEvents } from '../../../src/core/evolve.ts';
import { needId } from '../../../src/core/ids.ts';
import { wholePlan } from '../../../src/core/needs/whole-plan.ts';
import { rulesPolicy } from '../../../src/core/policy/rules-policy.ts';
import { initialState } from '../../../src/core/state.ts';
import { finding, History } from '../../kit/history.ts';
import { hits, passage } from '../../kit/passages.ts';

const question = 'Who was the captain of the brig Merrow?';
const ship = passage('Merrow (brig)', 'The captain of the brig Merrow was Ilse Brandt.');
const noise = passage('Turnips', 'Turnips grow in spring.');
const captain = finding('Ilse Brandt', ship);
const wants = (history: History) => rulesPolicy(history.state)?.type;

test('rulesPolicy wants nothing before a run has started, or after it has ended', () => {
  expect(rulesPolicy(initialState)).toBeUndefined();
  const history = new History(question);
  history.did(
    { type: 'answer', answer: { text: 'x', findings: [] } },
    { type: 'run-answered', answer: { text: 'x', findings: [] } },
  );
  expect(rulesPolicy(history.state)).toBeUndefined();
});

test('rulesPolicy recalls, plans, and then always searches, in the words of the question', () => {
  const history = new History(question);
  expect(wants(history)).toBe('recall');
  history.did({ type: 'recall', question }, { type: 'runs-recalled', runs: [] });
  expect(wants(history)).toBe('plan');
  history.did({ type: 'plan', question }, { type: 'question-planned', plan: wholePlan(question) });
  expect(rulesPolicy(history.state)).toMatchObject({
    type: 'search',
    query: { text: question },
    parent: undefined,
  });
});

test('rulesPolicy judges every search that brought something', () => {
  expect(wants(new History(question).prepared().searched(hits(ship)))).toBe('judge');
});

test('rulesPolicy reads the names in good passages, tries to answer, and verifies the answer', () => {
  const history = new History(question)
    .prepared()
    .searched(hits(ship))
    .judged('good', { [ship.id]: 0.9 });
  expect(rulesPolicy(history.state)).toMatchObject({ type: 'read', whole: false, passages: [ship.id] });
  history.read([ship]);
  expect(rulesPolicy(history.state)).toMatchObject({ type: 'extract', question, passages: [ship.id] });
  history.extracted([ship.id], [captain]);
  expect(rulesPolicy(history.state)).toMatchObject({ type: 'verify', finding: captain });
  history.verified(captain, true);
  expect(rulesPolicy(history.state)).toMatchObject({ type: 'answer', answer: { text: 'Ilse Brandt' } });
});

test('rulesPolicy verifies the next best finding when one does not stand', () => {
  const other = finding('Merrow', ship, { support: 0.7 });
  const history = new History(question)
    .prepared()
    .searched(hits(ship))
    .judged('good', { [ship.id]: 0.9 });
  history.read([ship]).extracted([ship.id], [captain, other]).verified(captain, false);
  expect(rulesPolicy(history.state)).toMatchObject({ type: 'verify', finding: other });
});

test('rulesPolicy reads on before it gives up: what was found and not read yet, once', () => {
  const budget = { steps: 80, searches: 1, timeMs: 9e9 };
  const many = Array.from({ length: 30 }, (_, at) => passage(`Field ${at}`, `Field ${at} lies fallow.`));
  const history = new History(question, { budget })
    .prepared()
    .searched(hits(...many))
    .judged('bad');
  history.read(many.slice(0, 1));
  const first = nextOf(history, 'extract');
  history.extracted(first.passages, []);
  const second = nextOf(history, 'extract');
  expect(second.passages).toHaveLength(20);
  expect(second.passages.filter((id) => first.passages.includes(id))).toEqual([]);
  history.extracted(second.passages, []);
  expect(wants(history)).toBe('give-up');
});

test('rulesPolicy gives up with an account when nothing is found and no move is left', () => {
  const budget = { steps: 80, searches: 1, timeMs: 9e9 };
  const history = new History(question, { budget }).prepared().searched(hits(noise)).judged('bad');
  history.read([noise]).extracted([noise.id], []);
  const effect = rulesPolicy(history.state);
  if (effect?.type !== 'give-up') return expect.unreachable('one search is all it may make');
  expect(effect.account).toMatchObject({
    reason: 'off-topic',
    tried: [{ query: question, failure: 'off-topic', move: undefined }],
    missing: question,
  });
  expect(effect.account.wouldHelp.length).toBeGreaterThan(0);
});

test('rulesPolicy ends when its steps or its time are used up', () => {
  const steps = new History(question, { budget: { steps: 2, searches: 6, timeMs: 9e9 } }).prepared();
  expect(rulesPolicy(steps.state)).toMatchObject({ type: 'give-up', account: { reason: 'out-of-budget' } });
  const time = new History(question, { budget: { steps: 80, searches: 6, timeMs: 3 } }).prepared();
  expect(rulesPolicy(time.state)).toMatchObject({ type: 'give-up', account: { reason: 'out-of-budget' } });
});

test('rulesPolicy still answers at the end of its budget with what was verified', () => {
  const history = new History(question, { budget: { steps: 6, searches: 6, timeMs: 9e9 } }).prepared();
  history.searched(hits(ship)).judged('good', { [ship.id]: 0.9 });
  history.extracted([ship.id], [captain]).verified(captain, true);
  expect(wants(history)).toBe('answer');
});

test('rulesPolicy gives up when the findings could not be put together', () => {
  const history = new History(question)
    .prepared()
    .searched(hits(ship))
    .judged('good', { [ship.id]: 0.9 });
  history.read([ship]).extracted([ship.id], [captain]).verified(captain, true);
  history.did(
    { type: 'answer', answer: { text: 'x', findings: [captain] } },
    { type: 'engine-failed', failure: 'model-invalid', message: 'no' },
  );
  expect(rulesPolicy(history.state)).toMatchObject({ type: 'give-up', account: { reason: 'unsupported' } });
});

test('rulesPolicy wants the same from the same log, however it was folded', () => {
  const history = new History(question)
    .prepared()
    .searched(hits(ship, noise))
    .judged('good', { [ship.id]: 0.9 });
  const stored = JSON.parse(JSON.stringify(history.events));
  expect(rulesPolicy(foldEvents(stored))).toEqual(rulesPolicy(history.state));
});

test('rulesPolicy takes a weakly supported finding only when no repair is left', () => {
  const weak = finding('Merrow', ship, { support: 0.55 });
  const begun = (searches: number) =>
    new History(question, { budget: { steps: 80, searches, timeMs: 9e9 } })
      .prepared()
      .searched(hits(ship), { hasMore: true })
      .judged('good', { [ship.id]: 0.9 })
      .read([ship])
      .extracted([ship.id], [weak]);
  expect(wants(begun(6))).not.toBe('verify');
  const read = begun(1).did(
    { type: 'read', passages: [ship.id], whole: true },
    { type: 'passages-read', passages: [], names: [] },
  );
  expect(rulesPolicy(read.state)).toMatchObject({ type: 'verify', finding: weak });
});

test('rulesPolicy comes back to the best weak finding of fewer passages when more of them showed none', () => {
  const weak = finding('Merrow', ship, { support: 0.55 });
  const better = finding('Ilse Brandt', ship, { support: 0.6 });
  const history = new History(question, { budget: { steps: 80, searches: 1, timeMs: 9e9 } })
    .prepared()
    .searched(hits(ship, noise))
    .judged('good', { [ship.id]: 0.9, [noise.id]: 0.2 })
    .read([ship, noise])
    .extracted([ship.id], [weak, better])
    .extracted([ship.id, noise.id], [])
    .did(
      { type: 'read', passages: [ship.id, noise.id], whole: true },
      { type: 'passages-read', passages: [], names: [] },
    );
  expect(rulesPolicy(history.state)).toMatchObject({ type: 'verify', finding: better });
  history.verified(better, false);
  expect(rulesPolicy(history.state)).toMatchObject({ type: 'verify', finding: weak });
});

test('rulesPolicy reads the better half of the passages alone, where all that was found was rejected', () => {
  const history = new History('Who was the captain of the Merrow?').prepared();
  const texts = ['The captain of the Merrow was Ilse Brandt.', 'The captain of the Merrow liked turnips.'];
  const found = texts.map((text, index) => passage(`Merrow ${index}`, text));
  history.searched(hits(...found)).judged('good', { 'Merrow 0': 0.9, 'Merrow 1': 0.9 });
  const read = nextOf(history, 'read');
  history.did(read, { type: 'passages-read', passages: [], names: [] });
  const first = nextOf(history, 'extract');
  const wrong = { ...finding('turnips', found[1] ?? passage('', '')), support: 0.97 };
  history.did(first, { type: 'need-answered', finding: wrong, others: [] });
  const verify = nextOf(history, 'verify');
  history.did(verify, { type: 'finding-verified', supported: false, reason: 'No.' });
  const again = nextOf(history, 'extract');
  expect(again.passages).toEqual(first.passages.slice(0, Math.ceil(first.passages.length / 2)));
  expect(again.passages.length).toBeLessThan(first.passages.length);
});

test('rulesPolicy reads the documents of results whose text came damaged or cut off, and goes by the whole text from then on', () => {
  const whole = passage('Merrow', 'The Merrow was a brig of Tolve. The captain of the brig was Ilse Brandt.');
  const fine = passage('Tolve', 'Tolve is the largest port of the coast.');
  const brokenTexts = [
    'The Mcxbzw was a brig of Tqlpk. The ghzkptr of the bxcr was Ilse Bwmnpt.',
    'The Merrow was a brig of Tolve. The captain',
  ];
  for (const text of brokenTexts) {
    const history = new History('Who was the captain of the Merrow?').prepared();
    history.searched(hits({ ...whole, text }, fine)).judged('good', { Merrow: 0.9, Tolve: 0.3 });
    const read = nextOf(history, 'read');
    expect(read).toMatchObject({ passages: [whole.id], whole: true, repair: { failure: 'unreadable' } });
    history.did(read, { type: 'passages-read', passages: [whole], names: [] });
    expect(history.state.passages.get(whole.id)?.text).toBe(whole.text);
    history.searched(hits({ ...whole, text }, fine)).judged('good', { Merrow: 0.9, Tolve: 0.3 });
    expect(history.state.passages.get(whole.id)?.text).toBe(whole.text);
    const [best] = assessState(history.state);
    expect(best?.passage.text).toBe(whole.text);
    expect(rulesPolicy(history.state)).not.toMatchObject({ repair: { failure: 'unreadable' } });
  }
});

function nextOf<T extends EffectType>(history: History, type: T): EffectOf<T> {
  const effect = rulesPolicy(history.state);
  expect(effect?.type).toBe(type);
  // The line above fails where it is another one.
  return effect as EffectOf<T>;
}

test('rulesPolicy asks for the first part of a chain first, and for each next one by itself, before names in the evidence', () => {
  const [first, second] = [needId('part-1'), needId('part-2')];
  const nested = 'Who was the mother of the captain of the brig Merrow?';
  const history = new History(nested).prepared({
    needs: [
      { id: first, question, dependsOn: [], expects: 'person' },
      { id: second, question: 'Who was the mother of #1?', dependsOn: [first], expects: 'person' },
    ],
    combination: { kind: 'last' },
  });
  expect(rulesPolicy(history.state)).toMatchObject({
    type: 'search',
    need: first,
    query: { text: question },
  });
  const found = { ...captain, need: first };
  const passages = [ship.id];
  history
    .searched(hits(ship), { need: first })
    .judged('good', { [ship.id]: 0.9 })
    .read([ship]);
  history.did(
    { type: 'extract', need: first, question, passages },
    { type: 'need-answered', finding: found, others: [] },
  );
  history.verified(found, true);
  const mother = 'Who was the mother of Ilse Brandt?';
  expect(rulesPolicy(history.state)).toMatchObject({ type: 'extract', need: second, question: mother });
  history.did(
    { type: 'extract', need: second, question: mother, passages },
    { type: 'need-unanswered', need: second, reason: 'It is not here.' },
  );
  expect(rulesPolicy(history.state)).toMatchObject({
    ...{ type: 'search', need: second, query: { text: mother, phrases: ['Ilse Brandt'] } },
  });
});

const chain = {
  needs: [
    { id: needId('part-1'), question: 'Who wrote Merrow?', dependsOn: [], expects: 'person' },
    { id: needId('part-2'), question: 'Where was #1 born?', dependsOn: [needId('part-1')], expects: 'place' },
  ],
  combination: { kind: 'last' },
} as const;

test('rulesPolicy takes a weak answer to a part that others go on from', () => {
  const weak = { ...finding('Ilse Brandt', ship, { support: 0.4 }), need: needId('part-1') };
  const history = new History('Where was the author of Merrow born?')
    .prepared(chain)
    .searched(hits(ship), { need: needId('part-1') })
    .judged('good', { [ship.id]: 0.9 });
  history.read([ship]);
  history.did(
    { type: 'extract', need: needId('part-1'), question: 'Who wrote Merrow?', passages: [ship.id] },
    { type: 'need-answered', finding: weak, others: [] },
  );
  expect(rulesPolicy(history.state)).toMatchObject({ type: 'verify', finding: weak });
});

test('rulesPolicy asks the whole question once the parts of it led nowhere, and once only', () => {
  const asked = 'Where was the author of Merrow born?';
  const history = new History(asked)
    .prepared(chain)
    .searched(hits(noise), { need: needId('part-1') })
    .judged('good', {});
  history.read([noise]);
  history.did(
    { type: 'extract', need: needId('part-1'), question: 'Who wrote Merrow?', passages: [noise.id] },
    { type: 'need-unanswered', need: needId('part-1'), reason: '' },
  );
  const spent = { ...history.state, budget: { ...history.state.budget, searches: 1 } };
  const effect = rulesPolicy(spent);
  expect(effect).toMatchObject({ type: 'plan', question: asked, repair: { move: 'backtrack' } });
  const whole = { ...spent, plan: wholePlan(asked) };
  expect(rulesPolicy(whole)?.type).not.toBe('plan');
});
