import { expect, test } from 'vitest';
import { diagnoseAll } from '../../../src/core/diagnosis/diagnose.ts';
import type { Diagnosis } from '../../../src/core/diagnosis/diagnosis.ts';
import { latestSearch } from '../../../src/core/diagnosis/diagnosis.ts';
import { questionInUse } from '../../../src/core/evidence/question-in-use.ts';
import type { FailureKind } from '../../../src/core/failure.ts';
import { failures } from '../../../src/core/failure.ts';
import { needId, sourceId, stepNumber } from '../../../src/core/ids.ts';
import type { Plan } from '../../../src/core/need.ts';
import { plainQuery } from '../../../src/core/query.ts';
import { backtrack } from '../../../src/core/rules/backtrack.ts';
import { askPerson, disambiguate, heedPerson } from '../../../src/core/rules/disambiguate.ts';
import { askNextNeed, followEntity } from '../../../src/core/rules/follow-entity.ts';
import { nextPage, readWhole, switchSource } from '../../../src/core/rules/look-further.ts';
import { type MoveRule, wasAsked } from '../../../src/core/rules/move-rule.ts';
import { repairs } from '../../../src/core/rules/repairs.ts';
import { respell } from '../../../src/core/rules/respell.ts';
import { broaden, focus, narrow, rephrase, spellOutDecade } from '../../../src/core/rules/rewordings.ts';
import { backoffMs, retrySearch, waitFirst } from '../../../src/core/rules/try-again.ts';
import { finding, History } from '../../kit/history.ts';
import { hits, librarySource, passage } from '../../kit/passages.ts';

const ship = passage('Merrow', 'The captain of the Merrow was Ilse Brandt of the Tolve Line.');
const noise = passage('Turnips', 'Turnips grow in spring.');
const ask = (
  question = 'Where was the captain of the Merrow born?',
  options?: ConstructorParameters<typeof History>[1],
) => new History(question, options).prepared();

function diagnosis(history: History, failure: FailureKind): Diagnosis {
  return { failure, search: latestSearch(history.state), detail: '' };
}

function make(rule: MoveRule, history: History, failure: FailureKind = 'off-topic') {
  return rule(history.state, diagnosis(history, failure));
}

const misspelled = () =>
  ask('Who sailed the Merow?').searched([], {
    terms: [{ term: 'merow', passages: 0, neighbours: [{ term: 'merrow', passages: 4 }] }],
  });

test('respell asks again with the spelling of the index, in the letter case of the question', () => {
  expect(make(respell, misspelled(), 'misspelled')).toMatchObject({
    type: 'search',
    query: { text: 'Who sailed the Merrow?' },
    repair: { move: 'respell', detail: 'merow → merrow', replaces: [{ from: 'merow', to: 'merrow' }] },
  });
});

test('respell does not ask a query that was asked before', () => {
  const history = misspelled();
  const before = { query: plainQuery('Who sailed the Merrow?'), parent: 3 };
  history.searched([], {
    ...before,
    terms: [{ term: 'merow', passages: 0, neighbours: [{ term: 'merrow', passages: 4 }] }],
  });
  expect(make(respell, history, 'misspelled')).toBeUndefined();
});

test('rephrase asks the engine for another query and tells it what was tried', () => {
  const history = ask().searched(hits(noise)).judged('bad');
  expect(make(rephrase, history)).toMatchObject({
    type: 'write-query',
    avoid: ['Where was the captain of the Merrow born?'],
    repair: { failure: 'off-topic', at: 3, move: 'rephrase' },
  });
});

test('rephrase stops after two rewordings of one need', () => {
  const history = ask().searched(hits(noise)).judged('bad');
  for (const text of ['merrow', 'captain']) {
    const effect = make(rephrase, history);
    if (effect?.type !== 'write-query') return expect.unreachable('two rewordings are allowed');
    history.did(effect, { type: 'query-written', query: plainQuery(text) });
    history.searched(hits(noise), { query: plainQuery(text), parent: 3 });
  }
  expect(make(rephrase, history)).toBeUndefined();
});

test('broaden drops words that no passage holds, and lets the others match longer words', () => {
  const terms = [
    { term: 'captain', passages: 5, neighbours: [] },
    { term: 'merrow', passages: 0, neighbours: [] },
  ];
  const effect = make(broaden, ask('captain Merrow').searched([], { terms }), 'no-results');
  expect(effect).toMatchObject({ query: { text: 'captain', prefix: true, match: 'any' } });
});

test('narrow asks for every word, and for names as they stand', () => {
  const effect = make(narrow, ask('Who commanded the Tolve Line?').searched(hits(noise)), 'too-broad');
  expect(effect).toMatchObject({
    query: { match: 'all', phrases: ['Tolve Line'] },
    repair: { move: 'narrow' },
  });
});

const wordy = 'My notes were lost in the rain. I copied them in pencil. Who was the captain of the Merow?';

test('focus asks only the sentence that asks, and the question is that sentence from then on', () => {
  const history = ask(wordy).searched(hits(noise)).judged('unclear');
  const effect = make(focus, history, 'too-broad');
  if (effect?.type !== 'search' || effect.repair === undefined)
    return expect.unreachable('one sentence asks');
  expect(effect).toMatchObject({
    query: { text: 'Who was the captain of the Merow?' },
    repair: { move: 'narrow', focus: 'Who was the captain of the Merow?' },
  });
  history.searched(hits(noise), { query: effect.query, repair: effect.repair });
  expect(questionInUse(history.state)).toBe('Who was the captain of the Merow?');
  expect(make(focus, history, 'too-broad')).toBeUndefined();
});

test('focus leaves a question of one sentence, or of several questions, alone', () => {
  expect(make(focus, ask().searched(hits(noise)), 'too-broad')).toBeUndefined();
  expect(make(focus, ask('Who sailed it? Where to?').searched(hits(noise)), 'too-broad')).toBeUndefined();
});

test('spellOutDecade asks for the ten years of a decade', () => {
  const effect = make(spellOutDecade, ask('Which brig was launched in the 1850s?').searched(hits(noise)));
  if (effect?.type !== 'search') return expect.unreachable('the question names a decade');
  expect(effect.query.text).toContain('1850 1851');
  expect(effect.query.text).toContain('1859');
  expect(effect.query.text).not.toContain('1850s');
  expect(make(spellOutDecade, ask().searched(hits(noise)))).toBeUndefined();
});

test('narrow has nothing to offer for a single word', () => {
  expect(make(narrow, ask('Merrow').searched(hits(noise)), 'too-broad')).toBeUndefined();
});

test('backtrack returns to the last search that was not bad and marks what came after it', () => {
  const history = ask().searched(hits(ship)).judged('good', { Merrow: 0.9 });
  history.searched(hits(noise), { query: plainQuery('a'), parent: 3 }).judged('bad');
  history.searched(hits(noise), { query: plainQuery('b'), parent: 5 }).judged('bad');
  expect(make(backtrack, history)).toMatchObject({ type: 'backtrack', to: 3, dead: [7, 5] });
});

test('backtrack never drops the first search', () => {
  expect(make(backtrack, ask().searched(hits(noise)).judged('bad'))).toBeUndefined();
});

test('followEntity looks up a name of the evidence, with the words of the question that are still open', () => {
  const history = ask().searched(hits(ship)).judged('good', { Merrow: 0.9 });
  history.read(
    [ship],
    [
      {
        name: 'Ilse Brandt',
        passageId: ship.id,
        start: ship.text.indexOf('Ilse'),
        titles: ['p'],
        passages: 2,
      },
    ],
  );
  expect(make(followEntity, history, 'missing-hop')).toMatchObject({
    query: { text: 'Ilse Brandt born', phrases: ['Ilse Brandt'] },
    repair: { move: 'follow-entity', detail: 'Ilse Brandt' },
    parent: 3,
  });
});

test('followEntity follows each name once', () => {
  const history = ask().searched(hits(ship)).judged('good', { Merrow: 0.9 });
  const name = { name: 'Ilse Brandt', passageId: ship.id, start: 30, titles: ['p'], passages: 2 };
  history.read([ship], [name]);
  const effect = make(followEntity, history, 'missing-hop');
  if (effect?.type !== 'search' || effect.repair === undefined) return expect.unreachable('a name is there');
  history.searched(hits(noise), { query: effect.query, parent: 3, repair: effect.repair }).judged('bad');
  expect(make(followEntity, history, 'missing-hop')).toBeUndefined();
});

const twoHops: Plan = {
  needs: [
    { id: needId('n1'), question: 'Who was the captain of the Merrow?', dependsOn: [], expects: 'person' },
    { id: needId('n2'), question: 'Where was #1 born?', dependsOn: [needId('n1')], expects: 'place' },
  ],
  combination: { kind: 'last' },
};

test('askNextNeed asks for the next need with the answer that it depends on as a phrase', () => {
  const captain = finding('Ilse Brandt', ship, { need: needId('n1') });
  const history = new History('Where was the captain of the Merrow born?').prepared(twoHops);
  history.searched(hits(ship), { need: needId('n1') }).judged('good', { Merrow: 0.9 });
  history.extracted(['Merrow'], [captain], needId('n1')).verified(captain, true);
  expect(make(askNextNeed, history, 'missing-hop')).toMatchObject({
    need: 'n2',
    query: { text: 'Where was Ilse Brandt born?', phrases: ['Ilse Brandt'] },
    repair: { failure: 'missing-hop', move: 'follow-entity', detail: 'Ilse Brandt' },
  });
});

test('readWhole reads the documents of the evidence once', () => {
  const history = ask().searched(hits(ship)).judged('good', { Merrow: 0.9 });
  expect(make(readWhole, history, 'missing-hop')).toMatchObject({
    type: 'read',
    whole: true,
    passages: ['Merrow'],
  });
  history.read([ship], [], [ship]);
  expect(make(readWhole, history, 'missing-hop')).toBeUndefined();
});

test('nextPage asks for more of the same results while there are more, one page deep', () => {
  const history = ask().searched(hits(noise), { hasMore: true });
  expect(make(nextPage, history)).toMatchObject({ type: 'search', page: 1, repair: { move: 'read-deeper' } });
  expect(make(nextPage, ask().searched(hits(noise)))).toBeUndefined();
});

test('switchSource asks a source that was not asked this query yet', () => {
  const web = sourceId('web');
  const history = new History('captain', { sources: [librarySource, web] }).prepared().searched([]);
  expect(make(switchSource, history, 'no-results')).toMatchObject({
    source: 'web',
    repair: { move: 'switch-source' },
  });
  expect(make(switchSource, ask().searched([]), 'no-results')).toBeUndefined();
});

test('waitFirst waits with backoff, or as long as the source says, but not for minutes', () => {
  expect(make(waitFirst, ask().searchFailed('source-slow'), 'source-slow')).toMatchObject({
    delayMs: backoffMs(0),
  });
  expect(make(waitFirst, ask().searchFailed('source-blocked', 3000), 'source-blocked')).toMatchObject({
    delayMs: 3000,
  });
  expect(make(waitFirst, ask().searchFailed('source-blocked', 90_000), 'source-blocked')).toBeUndefined();
});

test('retrySearch repeats the failed search, and only a failed one', () => {
  expect(make(retrySearch, ask().searchFailed('source-down'), 'source-down')).toMatchObject({
    type: 'search',
    repair: { move: 'retry' },
  });
  expect(make(retrySearch, ask().searched([]), 'no-results')).toBeUndefined();
});

test('retrySearch has new patience with a source that has answered in between', () => {
  const history = ask(undefined, { budget: { searches: 12, steps: 200, timeMs: 120_000 } }).searchFailed(
    'source-down',
  );
  for (let each = 0; each < 4; each++) {
    const effect = make(retrySearch, history, 'source-down');
    if (effect?.type !== 'search') return expect.unreachable('it may be tried four times');
    history.did(effect, {
      ...{ type: 'search-failed', failure: 'source-down', message: 'It broke.', retryAfterMs: undefined },
    });
  }
  expect(make(retrySearch, history, 'source-down')).toBeUndefined();
  history.searched([]).searchFailed('source-down');
  expect(make(retrySearch, history, 'source-down')).toMatchObject({ repair: { move: 'retry' } });
});

test('waitFirst and retrySearch do nothing where no search is left', () => {
  const history = new History('Who was the captain?', {
    budget: { steps: 80, searches: 1, timeMs: 120_000 },
  });
  const full = history.prepared().searchFailed('source-down', 3000);
  expect(make(waitFirst, full, 'source-down')).toBeUndefined();
  expect(make(retrySearch, full, 'source-down')).toBeUndefined();
});

test('waitFirst and retrySearch have an end also where a later search of the source was answered', () => {
  const history = ask().searchFailed('source-down');
  const left = { failure: 'source-down', search: latestSearch(history.state), detail: '' } as const;
  history.searched(hits(noise), { query: plainQuery('merrow'), parent: history.step });
  const found = { hits: hits(noise), terms: [], collectionPassages: 9, hasMore: false };
  for (let each = 0; each < 4; each++) {
    const wait = waitFirst(history.state, left);
    if (wait?.type !== 'wait') return expect.unreachable('it may be waited for');
    history.did(wait, { type: 'wait-ended' });
    const again = retrySearch(history.state, left);
    if (again?.type !== 'search') return expect.unreachable('it may be tried again');
    history.did(again, { type: 'search-completed', ...found });
  }
  expect(waitFirst(history.state, left)).toBeUndefined();
  expect(retrySearch(history.state, left)).toBeUndefined();
});

test('backtrack leaves a search that broke together with the bad results of its retry', () => {
  const history = ask().searched(hits(ship)).judged('good', { Merrow: 0.9 });
  const broken = { failure: 'source-down', message: 'It broke.', retryAfterMs: undefined } as const;
  const search = { need: needId('question'), source: librarySource, page: 0 } as const;
  const query = plainQuery('Ilse Brandt');
  history.did(
    { type: 'search', ...search, query, parent: stepNumber(3) },
    { type: 'search-failed', ...broken },
  );
  const failed = history.step;
  history.searched(hits(noise), { query, parent: failed }).judged('bad');
  const last = latestSearch(history.state)?.step;
  expect(make(backtrack, history)).toMatchObject({ to: 3, dead: [last, failed] });
});

const namesakes = (options = {}) => {
  const [brig, river] = [
    passage('Merrow (brig)', 'Merrow: a ship.'),
    passage('Merrow (river)', 'Merrow: a stream.'),
  ];
  return new History('What is the Merrow?', options)
    .prepared()
    .searched(hits(brig, river))
    .judged('good', { 'Merrow (brig)': 0.9, 'Merrow (river)': 0.9 });
};

test('disambiguate asks for one namesake after the other', () => {
  const history = namesakes();
  const first = make(disambiguate, history, 'ambiguous');
  if (first?.type !== 'search') return expect.unreachable('two namesakes are there');
  history.searched(hits(noise), { query: first.query, parent: 3 });
  const second = make(disambiguate, history, 'ambiguous');
  if (second?.type !== 'search') return expect.unreachable('the other one is left');
  expect([first.query.phrases[0], second.query.phrases[0]].sort()).toEqual([
    'Merrow (brig)',
    'Merrow (river)',
  ]);
});

test('askPerson asks once, and only where the person allows it', () => {
  expect(make(askPerson, namesakes(), 'ambiguous')).toBeUndefined();
  const history = namesakes({ mayAsk: true });
  const effect = make(askPerson, history, 'ambiguous');
  if (effect?.type !== 'ask-person') return expect.unreachable('the person allows it');
  expect(effect.question).toContain('Merrow (brig)');
  history.did(effect, { type: 'person-answered', text: 'the river' });
  expect(make(askPerson, history, 'ambiguous')).toBeUndefined();
  expect(make(heedPerson, history, 'ambiguous')).toMatchObject({ query: { phrases: ['the river'] } });
});

test('heedPerson has nothing to go by when the person left the question', () => {
  const history = namesakes({ mayAsk: true });
  const effect = make(askPerson, history, 'ambiguous');
  if (effect === undefined) return expect.unreachable('the person allows it');
  history.did(effect, { type: 'person-answered', text: undefined });
  expect(make(heedPerson, history, 'ambiguous')).toBeUndefined();
});

test('no rule searches when the searches are used up', () => {
  const history = new History('Where is Merrow Tolve?', { budget: { steps: 80, searches: 1, timeMs: 9e9 } });
  history.prepared().searched(hits(noise), { hasMore: true }).judged('bad');
  for (const { rule } of Object.values(repairs).flat()) {
    expect(rule(history.state, diagnosis(history, 'off-topic'))?.type).not.toBe('search');
  }
});

test('every failure that can be repaired has moves, and only the end of the budget has none', () => {
  const without = failures.filter((failure) => repairs[failure].length === 0);
  expect(without).toEqual(['out-of-budget']);
});

test('wasAsked() compares queries by what they would bring', () => {
  const { state } = ask('captain merrow').searched([]);
  expect(wasAsked(state, plainQuery('Merrow  captain'))).toBe(true);
  expect(wasAsked(state, plainQuery('captain merrow'), { page: 1 })).toBe(false);
});

test('diagnoseAll() leaves out searches of dead branches', () => {
  const history = ask().searched(hits(ship)).judged('good', { Merrow: 0.9 });
  history.searched([], { query: plainQuery('a'), parent: 3 });
  history.did(
    {
      type: 'backtrack',
      to: stepNumber(3),
      dead: [stepNumber(5)],
      repair: { failure: 'no-results', at: stepNumber(5), move: 'backtrack', detail: '' },
    },
    { type: 'branch-abandoned' },
  );
  expect(diagnoseAll(history.state).map((each) => each.failure)).not.toContain('no-results');
});
