import { expect, test } from 'vitest';
import { fillPremises } from '../../../src/core/needs/fill-premises.ts';

test.each([
  ['Who sailed from #1 to #2?', ['Tolve', 'Sarn'], 'Who sailed from Tolve to Sarn?'],
  // An answer is taken as it is: it holds no mark, and no pattern.
  ['Who sailed from #1 to #2?', ['Pier #2', 'Sarn'], 'Who sailed from Pier #2 to Sarn?'],
  ['Who owns #1?', ['A$$ets & Co'], 'Who owns A$$ets & Co?'],
  ['Who owns #1?', [undefined], 'Who owns ?'],
  ['What is channel #5, and who owns #1?', ['Sarn'], 'What is channel #5, and who owns Sarn?'],
])('fillPremises() of “%s” with %j is “%s”', (question, answers, expected) => {
  expect(fillPremises(question, answers)).toBe(expected);
});
