import { expect, test } from 'vitest';
import type { NamedThing } from '../../../src/core/event.ts';
import { nameFeatures, questionDepth } from '../../../src/core/follow/name-features.ts';
import { nameOptions } from '../../../src/core/follow/name-options.ts';
import { questionWords } from '../../../src/core/relevance/question-words.ts';
import { History } from '../../kit/history.ts';
import { hits, passage } from '../../kit/passages.ts';

const text = 'The captain of the Merrow was Ilse Brandt. She was painted by Anna Vey in Tolve.';
const ship = passage('Merrow', text);
const named = (name: string, titles: string[] = []): NamedThing => ({
  name,
  passageId: ship.id,
  start: text.indexOf(name),
  titles,
  passages: 3,
});
const question = 'Where was the captain of the Merrow born?';
const context = {
  question: questionWords(question, { terms: [], collectionPassages: 1000 }),
  passage: ship,
  relevance: 0.8,
  named: 1,
  ...{ found: new Set(['seen']), noneIsTitle: false, isBest: false },
  ...{ followed: 0, collectionPassages: 1000 },
};

test('nameFeatures() says how near the name stands to the words of the question', () => {
  const [near, far] = [named('Ilse Brandt'), named('Tolve')].map((thing) => nameFeatures(thing, context));
  expect(near?.nearness).toBeGreaterThan(far?.nearness ?? 1);
  expect(near?.sentence).toBeGreaterThan(far?.sentence ?? 1);
  expect(near).toMatchObject({ leads: 1, source: 0.8, sourceNamed: 1 });
  expect(far?.leads).toBe(0);
});

test('nameFeatures() tells names of the question, titles, common titles and documents already found', () => {
  expect(nameFeatures(named('Merrow'), context).inQuestion).toBe(1);
  expect(nameFeatures(named('Tolve', ['t']), context)).toMatchObject({
    isTitle: 1,
    isCommonTitle: 0,
    alreadyFound: 0,
  });
  expect(nameFeatures(named('Tolve', ['t', 'u', 'v']), context).isCommonTitle).toBe(1);
  expect(nameFeatures(named('Tolve', ['seen']), context).alreadyFound).toBe(1);
});

test('nameFeatures() weighs sentence and nearness by the relevance of the passage', () => {
  const features = nameFeatures(named('Ilse Brandt'), context);
  expect(features.sourceSentence).toBeCloseTo(0.8 * features.sentence);
  expect(features.sourceNearness).toBeCloseTo(0.8 * features.nearness);
  expect(features.position).toBeCloseTo(text.indexOf('Ilse') / text.length);
  expect(features.logPassages).toBeCloseTo(Math.log(4));
});

test('nameOptions() puts the name first that stands with the words of the question', () => {
  const history = new History(question).prepared().searched(hits(ship)).judged('good', { Merrow: 0.9 });
  history.read([ship], [named('Tolve', ['t']), named('Ilse Brandt', ['p']), named('Anna Vey', ['a'])]);
  expect(nameOptions(history.state)[0]?.thing.name).toBe('Ilse Brandt');
});

test('nameOptions() offers each name once, and none from passages that are not among the best', () => {
  const history = new History(question).prepared().searched(hits(ship)).judged('good', { Merrow: 0.9 });
  const elsewhere = { ...named('Owl Island'), passageId: passage('Owls', '').id };
  history.read([ship], [named('Tolve'), { ...named('Tolve'), start: 0 }, elsewhere]);
  expect(nameOptions(history.state).map((each) => each.thing.name)).toEqual(['Tolve']);
});

test('nameOptions() leaves out what stands in passages everywhere and has none of its own', () => {
  const terms = [{ term: 'merrow', passages: 1, neighbours: [] }];
  const searched = new History(question).prepared().searched(hits(ship), { terms });
  const history = searched.judged('good', { Merrow: 0.9 });
  const [brandt, tolve, vey] = ['Ilse Brandt', 'Tolve', 'Anna Vey'];
  history.read(
    [ship],
    [
      { ...named(brandt), passages: 49 },
      { ...named(tolve), passages: 50 },
      { ...named(vey, ['t']), passages: 50 },
    ],
  );
  const offered = nameOptions(history.state).map((each) => each.thing.name);
  expect(offered.toSorted()).toEqual([vey, brandt]);
});

test('nameFeatures() tells a name that everything happens at from one that few passages hold', () => {
  const [rare, everywhere] = [named('Tolve'), { ...named('Tolve'), passages: 90 }];
  expect(nameFeatures(rare, context).isWidespread).toBe(0);
  expect(nameFeatures(everywhere, context).isWidespread).toBe(1);
});

test('nameFeatures() sees words of the question in the name, and where the chain has come to', () => {
  const asked = {
    ...context,
    question: questionWords('Which line ran it?', { terms: [], collectionPassages: 1000 }),
  };
  expect(nameFeatures(named('Tolve Line'), asked).nameShare).toBeGreaterThan(0.3);
  expect(nameFeatures(named('Tolve'), asked).nameShare).toBe(0);
  expect(nameFeatures(named('Tolve'), { ...context, followed: 1 }).sourceFollowed).toBeCloseTo(0.8);
});

test('questionDepth() counts what hangs on what', () => {
  const depth = (text: string) => questionDepth(questionWords(text, { terms: [], collectionPassages: 0 }));
  expect(depth('Who sailed the Merrow?')).toBe(1);
  expect(depth('When did the founder of the college at which the captain of the Merrow studied die?')).toBe(
    3,
  );
  expect(depth('')).toBe(0);
});
