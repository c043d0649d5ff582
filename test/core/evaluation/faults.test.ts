import { expect, test } from 'vitest';
import { drawFault, parseFaults } from '../../../src/core/evaluation/faults.ts';

test('parseFaults() reads kinds with their rates', () => {
  expect(parseFaults('irrelevant=0.1, down=0.05')).toEqual({
    kind: 'parsed',
    rates: { irrelevant: 0.1, down: 0.05 },
  });
  expect(parseFaults('')).toEqual({ kind: 'parsed', rates: {} });
});

test.each(['gone=0.1', 'down', 'down=2', 'down=x', 'down=0.6,empty=0.6'])(
  'parseFaults() refuses %j with what can be written instead',
  (text) => {
    const parsed = parseFaults(text);
    expect(parsed.kind === 'invalid' && parsed.message).toContain('Write for example');
  },
);

test('drawFault() gives each kind its share of the numbers', () => {
  const rates = { down: 0.2, irrelevant: 0.3 };
  expect(drawFault(rates, 0)).toBe('down');
  expect(drawFault(rates, 0.2)).toBe('irrelevant');
  expect(drawFault(rates, 0.5)).toBeUndefined();
});
