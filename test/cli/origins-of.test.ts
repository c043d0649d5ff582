import { expect, test } from 'vitest';
import { lexicalChecker } from '../../src/adapters/any/lexical-checker.ts';
import { reader } from '../../src/adapters/any/reader.ts';
import { originsOf, type Parts } from '../../src/cli/origins-of.ts';
import { passage } from '../kit/passages.ts';

const engine = { name: 'reader', reasoner: reader, checker: lexicalChecker, weights: 'aa' };
const ship = passage('Merrow', 'Ilse Brandt was its captain.');
const question = {
  id: 'a',
  question: 'Who?',
  answers: ['Ilse'],
  goldIds: [],
  kind: undefined,
  hops: undefined,
};
const parts: Parts = {
  plan: {
    ...{ policies: ['rules'], engine: 'reader', faults: '', seeds: [1], limit: undefined, beside: true },
    budget: { searches: 6, steps: 160, timeMs: 1000 },
  },
  ...{ questions: [question], engine, network: undefined },
  dump: { passages: [ship], names: [] },
};

test.each<[string, Partial<Parts>]>([
  ['options', { plan: { ...parts.plan, seeds: [2] } }],
  ['the questions or their answers', { questions: [{ ...question, goldIds: ['d1'] }] }],
  ['what stands in the library', { dump: { passages: [{ ...ship, text: 'Jon was.' }], names: [] } }],
  ['the weights of the reader', { engine: { ...engine, weights: 'bb' } }],
  ['the weights of the policy', { network: { stateInputs: 1, layers: [] } }],
])('originsOf() tells %s apart, and nothing else', (name, changes) => {
  const [before, after] = [originsOf(parts), originsOf({ ...parts, ...changes })];
  expect(Object.keys(before).filter((part) => before[part] !== after[part])).toEqual([name]);
});
