import { expect, test } from 'vitest';
import { ambiguous, namesakes } from '../../../src/core/diagnosis/ambiguous.ts';
import { diagnose, signs } from '../../../src/core/diagnosis/diagnose.ts';
import { latestSearch, type Sign } from '../../../src/core/diagnosis/diagnosis.ts';
import {
  contradiction,
  engineTrouble,
  missingHop,
  unsupported,
} from '../../../src/core/diagnosis/finding-signs.ts';
import { misspelled } from '../../../src/core/diagnosis/misspelled.ts';
import { offTopic, repeating, tooBroad, tooNarrow } from '../../../src/core/diagnosis/result-signs.ts';
import { noResults, sourceTrouble, wrongSource } from '../../../src/core/diagnosis/source-signs.ts';
import type { TermFact } from '../../../src/core/event.ts';
import { needId, sourceId } from '../../../src/core/ids.ts';
import { wholeNeed } from '../../../src/core/needs/whole-plan.ts';
import { plainQuery } from '../../../src/core/query.ts';
import { finding, History } from '../../kit/history.ts';
import { hits, librarySource, passage } from '../../kit/passages.ts';

const ship = passage('Merrow', 'The captain of the Merrow was Ilse Brandt, not Anna Vey.');
const noise = passage('Turnips', 'Turnips grow in spring.');
const others = [1, 2, 3].map((number) => passage(`Log ${number}`, 'A captain.'));

const ask = (question = 'Who was the captain of the Merrow?') => new History(question).prepared();
const fact = (term: string, passages: number, neighbours: string[] = []) => ({
  term,
  passages,
  neighbours: neighbours.map((near) => ({ term: near, passages: 3 })),
});

function failureOf(sign: Sign, { state }: History): string | undefined {
  const search = latestSearch(state);
  return search === undefined ? undefined : sign(state, search)?.failure;
}

test('noResults shows when the source answered with nothing, and only then', () => {
  expect(failureOf(noResults, ask().searched([]))).toBe('no-results');
  expect(failureOf(noResults, ask().searched(hits(ship)))).toBeUndefined();
  expect(failureOf(noResults, ask().searchFailed('source-down'))).toBeUndefined();
});

test('sourceTrouble tells down, slow and blocked apart', () => {
  for (const failure of ['source-down', 'source-slow', 'source-blocked'] as const) {
    expect(failureOf(sourceTrouble, ask().searchFailed(failure))).toBe(failure);
  }
});

test('wrongSource shows when half of the words are unknown here and there is another source', () => {
  const terms = [fact('captain', 3), fact('merrow', 0)];
  const two = new History('captain merrow', { sources: [librarySource, sourceId('web')] }).prepared();
  expect(failureOf(wrongSource, two.searched(hits(noise), { terms }).judged('bad'))).toBe('wrong-source');
  expect(failureOf(wrongSource, ask().searched(hits(noise), { terms }).judged('bad'))).toBeUndefined();
});

test('misspelled leaves plain words alone in a search that followed a name: they had their turn', () => {
  const query = {
    text: 'Ilse Brandt mariner',
    phrases: ['Ilse Brandt'],
    match: 'any',
    prefix: false,
  } as const;
  const repair = { failure: 'missing-hop', at: undefined, move: 'follow-entity', detail: '' } as const;
  const history = ask('where was the captain of the Merrow, a mariner, born?').searched(hits(noise), {
    ...{ query, repair, terms: [fact('mariner', 0, ['marine'])] },
  });
  expect(failureOf(misspelled, history.judged('bad'))).toBeUndefined();
});

test('misspelled shows when the index does not know a word and knows a near one', () => {
  const history = ask('captain of the merow').searched(hits(noise), {
    terms: [fact('merow', 0, ['merrow'])],
  });
  const state = history.judged('bad').state;
  const search = latestSearch(state);
  expect(search && misspelled(state, search)?.detail).toBe('merow → merrow');
});

test('misspelled does not show for a word that stands in passages in another form', () => {
  const dredges = { ...fact('dredges', 0, ['dredge']), forms: [{ term: 'dredge', passages: 3 }] };
  const misses = (terms: TermFact[]) =>
    failureOf(misspelled, ask('who dredges it').searched(hits(noise), { terms }).judged('bad'));
  expect(misses([dredges])).toBeUndefined();
  expect(misses([fact('dredges', 0, ['dredge'])])).toBe('misspelled');
});

test('misspelled takes no short plain word for a name in a question that begins large and names nothing', () => {
  const asked = (question: string) =>
    ask(question)
      .searched(hits(noise), { terms: [fact('jail', 0, ['sail'])] })
      .judged('bad');
  expect(failureOf(misspelled, asked('Who wrote letters from a jail?'))).toBeUndefined();
  expect(failureOf(misspelled, asked('who wrote letters from a jail'))).toBe('misspelled');
});

test('misspelled does not show for a word that stands in the index', () => {
  const history = ask()
    .searched(hits(noise), { terms: [fact('merow', 2, ['merrow'])] })
    .judged('bad');
  expect(failureOf(misspelled, history)).toBeUndefined();
});

test('misspelled leaves a plain word alone when the results are good, but not a name', () => {
  const good = (terms: ReturnType<typeof fact>[]) =>
    ask('Who was the captian of the Merow?').searched(hits(ship), { terms }).judged('good', { Merrow: 0.9 });
  expect(failureOf(misspelled, good([fact('captian', 0, ['captain'])]))).toBeUndefined();
  expect(failureOf(misspelled, good([fact('merow', 0, ['merrow'])]))).toBe('misspelled');
});

test.each([
  ['Merow was captained by whom?', 'merow', 'misspelled'],
  ['Merow captain?', 'merow', 'misspelled'],
  ['I read of it once. Merow was captained by whom?', 'merow', 'misspelled'],
  ['Captin of the brig?', 'captin', undefined],
  ['Captains of the brig?', 'captains', undefined],
  ['Woll for the captain?', 'woll', undefined],
  ['Who was it? Brande the captain.', 'brande', undefined],
])(
  'misspelled takes the first word of “%s” for a name only where the near word is one',
  (question, term, failure) => {
    const near = { merow: 'merrow', captin: 'captain', captains: 'captain', woll: 'wolf', brande: 'branded' }[
      term
    ];
    const terms = [fact(term, 0, [near ?? ''])];
    const page = passage('Log', `The captain of the Merrow was Ilse Brandt. A wolf ran. Wolf is no name.`);
    const asked = ask(question).searched(hits(page), { terms }).judged('good', { Log: 0.9 });
    expect(failureOf(misspelled, asked)).toBe(failure);
  },
);

test('misspelled takes no word for a name that only begins a later sentence', () => {
  const terms = [
    fact('where', 0, ['there']),
    fact('describe', 0, ['described']),
    fact('named', 0, ['names']),
  ];
  const question = 'I read about it once. Describe the harbour. Where is the Merrow?';
  expect(
    failureOf(misspelled, ask(question).searched(hits(ship), { terms }).judged('good', { Merrow: 0.9 })),
  ).toBeUndefined();
});

test('misspelled leaves short words, numbers and function words alone', () => {
  const terms = [fact('abc', 0, ['abd']), fact('1812', 0, ['1813']), fact('whose', 0, ['those'])];
  expect(
    failureOf(misspelled, ask('Abc 1812 whose').searched(hits(noise), { terms }).judged('bad')),
  ).toBeUndefined();
});

test('offTopic shows when the checker calls the results bad', () => {
  expect(failureOf(offTopic, ask().searched(hits(noise)).judged('bad'))).toBe('off-topic');
  expect(failureOf(offTopic, ask().searched(hits(noise)).judged('unclear'))).toBeUndefined();
});

test('tooNarrow shows for a few hits that are not good', () => {
  expect(failureOf(tooNarrow, ask().searched(hits(noise)).judged('unclear'))).toBe('too-narrow');
  expect(failureOf(tooNarrow, ask().searched(hits(noise)).judged('good'))).toBeUndefined();
  expect(
    failureOf(
      tooNarrow,
      ask()
        .searched(hits(...others))
        .judged('unclear'),
    ),
  ).toBeUndefined();
});

test('tooBroad shows for a short query with many hits of nearly one score', () => {
  const broad = (question: string, hasMore: boolean) =>
    new History(question)
      .prepared()
      .searched(hits(...others), { hasMore })
      .judged('unclear');
  expect(failureOf(tooBroad, broad('captain', true))).toBe('too-broad');
  expect(failureOf(tooBroad, broad('captain', false))).toBeUndefined();
  expect(failureOf(tooBroad, broad('captain brig Merrow voyage', true))).toBeUndefined();
});

test('repeating shows when a later search brings nothing new', () => {
  const first = ask().searched(hits(noise, ship)).judged('unclear');
  expect(failureOf(repeating, first)).toBeUndefined();
  const again = { query: plainQuery('merrow'), parent: 3 };
  expect(failureOf(repeating, first.searched(hits(noise), again).judged('unclear'))).toBe('repeating');
});

test('ambiguous shows for namesakes where the question does not say which', () => {
  const [brig, river] = [passage('Merrow (brig)', 'A ship.'), passage('Merrow (river)', 'A stream.')];
  const asked = (question: string) =>
    ask(question).searched(hits(brig, river)).judged('good', { 'Merrow (brig)': 0.9, 'Merrow (river)': 0.9 });
  expect(failureOf(ambiguous, asked('What is the Merrow?'))).toBe('ambiguous');
  expect(failureOf(ambiguous, asked('What is the river Merrow?'))).toBeUndefined();
  expect(namesakes(asked('What is the Merrow?').state)).toHaveLength(2);
});

test('ambiguous leaves a name alone that is a part of a longer one', () => {
  const found = hits(
    passage('Merrow Fair of 1709', 'A fair.'),
    passage('Merrow (brig)', 'A ship.'),
    passage('Merrow (river)', 'A stream.'),
  );
  const asked = (question: string) => failureOf(ambiguous, ask(question).searched(found).judged('good'));
  expect(asked('Who opened the Merrow Fair of 1709?')).toBeUndefined();
  expect(asked('Who came to the Merrow Fair of 1709 by the Merrow?')).toBe('ambiguous');
});

test('contradiction shows when two findings of one need are about as well supported and disagree', () => {
  const [one, other] = [finding('Ilse Brandt', ship), finding('Anna Vey', ship, { support: 0.88 })];
  const found = ask().searched(hits(ship)).judged('good', { Merrow: 0.9 });
  expect(failureOf(contradiction, found.extracted(['Merrow'], [one, other]))).toBe('contradiction');
});

test('contradiction does not show for a weaker rival, or for a longer form of the same name', () => {
  const one = finding('Ilse Brandt', ship);
  const weak = finding('Anna Vey', ship, { support: 0.3 });
  const longer = finding('Ilse Brandt, not', ship);
  const found = ask().searched(hits(ship)).judged('good', { Merrow: 0.9 });
  expect(failureOf(contradiction, found.extracted(['Merrow'], [one, weak, longer]))).toBeUndefined();
});

test.each([
  ['14', '4', 'contradiction'],
  ['Hannah', 'Ann', 'contradiction'],
  ['Captain Hannah Vey', 'Hannah Vey', undefined],
  ['Étretat', 'etretat', undefined],
  ['on Fridays', 'Friday', undefined],
])('of “%s” and “%s” contradiction shows %s', (text, other, failure) => {
  const [one, rival] = [finding(text, ship), finding(other, ship, { support: 0.88 })];
  const found = ask().searched(hits(ship)).judged('good', { Merrow: 0.9 });
  expect(failureOf(contradiction, found.extracted(['Merrow'], [one, rival]))).toBe(failure);
});

test('unsupported shows after a finding was rejected', () => {
  const found = finding('Ilse Brandt', ship);
  const history = ask().searched(hits(ship)).judged('good', { Merrow: 0.9 }).extracted(['Merrow'], [found]);
  expect(failureOf(unsupported, history)).toBeUndefined();
  expect(failureOf(unsupported, history.verified(found, false))).toBe('unsupported');
});

test('engineTrouble shows right after the engine failed, not later', () => {
  const history = ask().searched(hits(ship));
  history.did(
    { type: 'extract', need: wholeNeed, question: 'q', passages: [] },
    { type: 'engine-failed', failure: 'engine-lost', message: 'The tab lost its GPU.' },
  );
  expect(failureOf(engineTrouble, history)).toBe('engine-lost');
  expect(failureOf(engineTrouble, history.judged('good'))).toBeUndefined();
});

test('missingHop shows while a need is open', () => {
  const history = ask().searched(hits(ship)).judged('good', { Merrow: 0.9 });
  expect(failureOf(missingHop, history)).toBe('missing-hop');
  const found = finding('Ilse Brandt', ship);
  expect(failureOf(missingHop, history.extracted(['Merrow'], [found]).verified(found, true))).toBeUndefined();
});

test('missingHop shows when the quoted passages leave most of the question open', () => {
  const question = 'Which harbour town was the birthplace of the captain of the Merrow?';
  const found = finding('Ilse Brandt', ship);
  const history = ask(question).searched(hits(ship)).judged('good', { Merrow: 0.9 }).verified(found, true);
  expect(failureOf(missingHop, history)).toBe('missing-hop');
});

test('diagnose() names the most specific failure that shows', () => {
  const terms = [fact('merow', 0, ['merrow'])];
  expect(diagnose(ask('the merow').searched([], { terms }).state)?.failure).toBe('misspelled');
  expect(diagnose(ask().searched([]).state)?.failure).toBe('no-results');
});

test('diagnose() finds nothing where a text tells in so many words all that is asked', () => {
  const history = ask('Which berth has the Merrow in Tolve harbour?').searched(hits(ship)).judged('unclear');
  const found = finding('Ilse Brandt', ship);
  expect(diagnose(history.verified({ ...found, support: 0.9 }, true).state)?.failure).toBe('too-narrow');
  expect(diagnose(history.verified({ ...found, support: 0.97 }, true).state)).toBeUndefined();
});

test('diagnose() finds nothing before the first search', () => {
  expect(diagnose(ask().state)).toBeUndefined();
  expect(signs.length).toBeGreaterThan(0);
});

test('missingHop does not look for open words once all parts of a chain are answered', () => {
  const question = 'Which harbour town was the birthplace of the captain of the Merrow?';
  const [first, second] = [needId('part-1'), needId('part-2')];
  const part = { question, expects: 'unknown' } as const;
  const needs = [
    { ...part, id: first, dependsOn: [] },
    { ...part, id: second, dependsOn: [first] },
  ];
  const history = new History(question).prepared({ needs, combination: { kind: 'last' } });
  history.searched(hits(ship)).verified({ ...finding('Ilse Brandt', ship), need: first }, true);
  expect(failureOf(missingHop, history)).toBe('missing-hop');
  history.verified({ ...finding('Anna Vey', ship), need: second }, true);
  expect(failureOf(missingHop, history)).toBeUndefined();
});
