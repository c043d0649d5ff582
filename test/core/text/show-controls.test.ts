import { expect, test } from 'vitest';
import { showControls } from '../../../src/core/text/show-controls.ts';

test('showControls() makes control characters visible and keeps white space', () => {
  expect(showControls('a\u0000b\u001b[31m\tc\nd\u007f')).toBe('a␀b␛[31m\tc\nd␡');
});

test('showControls() takes the force out of characters that turn the direction of text', () => {
  expect(showControls('invoice\u202efdp.exe')).toBe('invoice\ufffdfdp.exe');
});

test('showControls() keeps the length, so that offsets stay true', () => {
  const text = 'x\u0007\u2066y\u2069\u200bé日本';
  expect(showControls(text)).toHaveLength(text.length);
});

test('showControls() leaves joiners alone that scripts and emoji need', () => {
  expect(showControls('👩‍👧 می‌خواهم')).toBe('👩‍👧 می‌خواهم');
});
