import { expect, test } from 'vitest';
import { formatSeconds, Progress } from '../../src/cli/progress.ts';
import { wholeNumber } from '../../src/cli/whole-number.ts';

test('formatSeconds() tells hours, minutes and seconds as people say them', () => {
  expect([3, 61, 3725, -1].map(formatSeconds)).toEqual(['3 s', '1 min 01 s', '1 h 02 min', '0 s']);
});

test('Progress writes over one line on a terminal, and seldom elsewhere', () => {
  const written: string[] = [];
  const stream = (isTTY: boolean) => ({ isTTY, write: (text: unknown) => written.push(String(text)) > 0 });
  const terminal = new Progress(stream(true));
  terminal.show('one');
  terminal.show('two');
  expect(written).toEqual(['\r\u001b[2Kone', '\r\u001b[2Ktwo']);
  written.length = 0;
  const file = new Progress(stream(false));
  file.show('one');
  file.show('two');
  expect(written).toEqual(['one\n']);
});

test('wholeNumber() takes whole numbers, and says what it cannot take', () => {
  expect(wholeNumber('--limit', '12')).toBe(12);
  expect(wholeNumber('--limit', undefined)).toBeUndefined();
  for (const value of ['x', '1.5', '-1', '']) {
    expect(() => wholeNumber('--limit', value)).toThrow(`Cannot use --limit "${value}"`);
  }
});
