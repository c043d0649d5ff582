import { expect, test } from 'vitest';
import { orderPassages } from '../../../src/ui/trail/order-passages.ts';
import { hits, passage } from '../../kit/passages.ts';

const [a, b, c, d] = [passage('A', 'a'), passage('B', 'b'), passage('C', 'c'), passage('D', 'd')];
const quote = { passageId: c.id, start: 0, end: 1, text: 'c' };

test('orderPassages() puts the quoted first, then the relevant, then the rest as the source had them', () => {
  const ordered = orderPassages(hits(a, b, c, d), {
    relevance: new Map([
      [a.id, 0.1],
      [b.id, 0.8],
      [c.id, 0.2],
    ]),
    quotes: new Map([[c.id, [quote]]]),
  });
  expect(ordered.map((hit) => hit.passage.title)).toEqual(['C', 'B', 'A', 'D']);
});

test('orderPassages() leaves the order of the source alone where nobody judged', () => {
  const ordered = orderPassages(hits(b, a, d), { relevance: new Map(), quotes: new Map() });
  expect(ordered.map((hit) => hit.passage.title)).toEqual(['B', 'A', 'D']);
});
