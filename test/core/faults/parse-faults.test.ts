import { expect, test } from 'vitest';
import { faultKinds } from '../../../src/core/faults/fault-kind.ts';
import { drawFault, hasFaults, timesOf } from '../../../src/core/faults/fault-plan.ts';
import { faultHelp, parseFaults } from '../../../src/core/faults/parse-faults.ts';

test('parseFaults() reads kinds with their rates, and how many times in a row', () => {
  const plan = { rates: { irrelevant: 0.1, flaky: 0.05 }, times: { flaky: 3 } };
  expect(parseFaults('irrelevant=0.1, flaky=0.05x3')).toEqual({ kind: 'parsed', plan });
  expect(parseFaults('')).toEqual({ kind: 'parsed', plan: { rates: {} } });
});

test.each([
  ['gone=0.1', 'there is no fault "gone"'],
  ['down', 'its rate is not a number from 0 to 1'],
  ['down=0.1=0.9', 'it says more than one rate'],
  ['flaky=0.1x2x3', 'it says more than one rate'],
  ['down=2', 'its rate is not a number from 0 to 1'],
  ['down=NaN', 'its rate is not a number from 0 to 1'],
  ['down=0.1,down=0.2', '"down" stands there twice'],
  ['down=0.6,empty=0.6', 'faults of a search add up to more than 1'],
  ['down=0.1x2', 'does not happen so many times in a row'],
  ['flaky=0.1x0', 'no whole number from 1 to 20'],
])('parseFaults() refuses %j: %s', (text, why) => {
  const parsed = parseFaults(text);
  expect(parsed.kind === 'invalid' && parsed.message).toContain(why);
  expect(parsed.kind === 'invalid' && parsed.message).toContain('Write for example');
});

test('parseFaults() lets faults of searches and of the engine be as frequent as they like beside each other', () => {
  expect(parseFaults('down=0.7,invalid=0.7,misspelled=0.7').kind).toBe('parsed');
});

test('drawFault() gives each kind of a place its share of the numbers', () => {
  const plan = { rates: { down: 0.2, irrelevant: 0.3, invalid: 1 } };
  expect(drawFault(plan, 'search', { drawn: 0 })).toBe('down');
  expect(drawFault(plan, 'search', { drawn: 0.2 })).toBe('irrelevant');
  expect(drawFault(plan, 'search', { drawn: 0.5 })).toBeUndefined();
  expect(drawFault(plan, 'engine', { drawn: 0.99 })).toBe('invalid');
  expect(drawFault(plan, 'engine', { drawn: 0.99, among: ['wrong-answer'] })).toBeUndefined();
});

test('a plan of rates of nothing has no faults', () => {
  expect(hasFaults({ rates: { down: 0 } })).toBe(false);
  expect(hasFaults({ rates: { down: 0.1 } })).toBe(true);
});

test('timesOf() is what was written, or as many as the kind has by itself', () => {
  expect(timesOf({ rates: {}, times: { flaky: 5 } }, 'flaky')).toBe(5);
  expect(timesOf({ rates: {} }, 'flaky')).toBe(2);
});

test('faultHelp() tells of every kind', () => {
  const help = faultHelp('  ');
  for (const kind of faultKinds) expect(help).toContain(kind);
});
