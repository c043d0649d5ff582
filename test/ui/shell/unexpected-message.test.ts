import { expect, it } from 'vitest';
import { unexpectedMessage } from '../../../src/ui/shell/unexpected-message.ts';

it.each([
  [new Error('the worker is gone'), 'the worker is gone'],
  ['a bare text', 'a bare text'],
  [undefined, 'Something broke without saying why.'],
  [new Error(' '), 'Something broke without saying why.'],
])('unexpectedMessage() of %s is %s', (error, message) => {
  expect(unexpectedMessage(error)).toBe(message);
});

it.each([
  new DOMException('The person stopped the run.', 'AbortError'),
  new Error('ResizeObserver loop completed with undelivered notifications.'),
])('unexpectedMessage() has nothing to say of %s', (error) => {
  expect(unexpectedMessage(error)).toBeUndefined();
});
