import { expect, test } from 'vitest';
import { nearestLead, nearestQuotes } from '../../../src/core/evidence/nearest-quotes.ts';
import { needId } from '../../../src/core/ids.ts';
import type { Plan } from '../../../src/core/need.ts';
import { wholeNeed } from '../../../src/core/needs/whole-plan.ts';
import { nearestWords } from '../../../src/core/wording.ts';
import { finding, History } from '../../kit/history.ts';
import { hits, passage } from '../../kit/passages.ts';

const question = 'Who was the mate of the Merrow?';
const crew = passage(
  'Crew',
  'Ilse Brandt was the captain of the Merrow. She had Jon Rell beside her, the mate.',
);
const yard = passage('Yard', 'The Merrow lay in the yard of Anna Vey for a year.');
const turnips = passage('Turnips', 'Turnips grow in spring.');
const rell = { ...finding('She had Jon Rell beside her, the mate.', crew), text: 'Jon Rell', support: 0.3 };
const vey = {
  ...finding('The Merrow lay in the yard of Anna Vey for a year.', yard),
  ...{ text: 'anna vey', support: 0.1 },
};

function asked(plan?: Plan) {
  return new History(question).prepared(plan).searched(hits(crew, yard, turnips));
}

function judged(verdict: 'unclear' | 'bad' = 'unclear') {
  return asked().judged(verdict, { [crew.id]: 0.4, [yard.id]: 0.2 });
}

function refused(history: History, nearest = [rell, vey], need = wholeNeed): History {
  return history.did(
    { type: 'extract', need, question, passages: [] },
    { type: 'need-unanswered', need, reason: 'It is not here.', nearest },
  );
}

function givenUp(history: History, found = [] as (typeof rell)[]) {
  const account = { reason: 'missing-hop', tried: [], found, missing: question, wouldHelp: [] } as const;
  return history.did({ type: 'give-up', account }, { type: 'run-given-up', account }).state;
}

const words = (state: ReturnType<typeof givenUp>) =>
  nearestQuotes(state).map(({ quote, marked }) => marked && quote.text.slice(marked.start, marked.end));

test('nearestQuotes() gives the sentences of what was not sure enough, best first, its words marked in whatever case', () => {
  const state = givenUp(refused(judged(), [vey, rell]));
  expect(words(state).slice(0, 2)).toEqual(['Jon Rell', 'Anna Vey']);
  expect(nearestQuotes(state)[0]).toMatchObject({ quote: rell.quotes[0], passage: { id: crew.id } });
  expect(nearestLead(nearestQuotes(state))).toBe(nearestWords.marked);
});

test('nearestQuotes() gives what did not stand when it was held against its quote', () => {
  const state = givenUp(judged().extracted([crew.id], [rell]).verified(rell, false));
  expect(words(state)[0]).toBe('Jon Rell');
});

test('nearestQuotes() gives a sentence once, and no more than three', () => {
  const again = { ...rell, text: 'mate', support: 0.2 };
  const more = ['Merrow', 'yard', 'year'].map((text) => finding(text, yard, { support: 0.2 }));
  const near = nearestQuotes(givenUp(refused(refused(judged(), [rell, again]), more)));
  expect(near.filter(({ quote }) => quote.text === rell.quotes[0]?.text)).toHaveLength(1);
  expect(near).toHaveLength(3);
});

test('nearestQuotes() gives nothing where all that came was off topic', () => {
  expect(nearestQuotes(givenUp(refused(judged('bad'))))).toEqual([]);
});

test('nearestQuotes() gives nothing that the account says was found, and nothing of a run with an answer', () => {
  expect(words(givenUp(refused(judged()), [rell]))).not.toContain('Jon Rell');
  expect(nearestQuotes(refused(judged()).state)).toEqual([]);
});

test('nearestQuotes() gives nothing for a part that rests on another which was not answered', () => {
  const [first, second] = [needId('a'), needId('b')];
  const plan: Plan = {
    needs: [
      { id: first, question: 'Who built the Merrow?', dependsOn: [], expects: 'person' },
      { id: second, question: 'Who taught #1?', dependsOn: [first], expects: 'person' },
    ],
    combination: { kind: 'last' },
  };
  const history = refused(refused(asked(plan), [{ ...rell, need: second }], second), [vey], first);
  expect(words(givenUp(history)).filter((each) => each !== undefined)).toEqual(['Anna Vey']);
});

test('nearestQuotes() of a log without what came near gives the sentences that say most of the question', () => {
  const state = givenUp(judged().extracted([crew.id], []));
  const [best] = nearestQuotes(state);
  expect(best?.quote.text).toBe('She had Jon Rell beside her, the mate.');
  expect(crew.text.slice(best?.quote.start, best?.quote.end)).toBe(best?.quote.text);
  expect(nearestQuotes(state).some(({ passage }) => passage?.id === turnips.id)).toBe(false);
  expect(nearestLead(nearestQuotes(state))).toBe(nearestWords.unmarked);
});

test('nearestQuotes() cuts a sentence without end at a word', () => {
  const long = passage('Long', `The mate of the Merrow ${'sailed and '.repeat(90)}sailed`);
  const history = new History(question)
    .prepared()
    .searched(hits(long))
    .judged('unclear', { [long.id]: 0.5 });
  const [near] = nearestQuotes(givenUp(history));
  expect(near?.quote.text).toMatch(/ (?:sailed|and)$/u);
  expect(near?.quote.text.length).toBeLessThanOrEqual(420);
});
