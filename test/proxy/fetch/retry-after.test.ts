import { expect, it } from 'vitest';
import { retryAfterMs } from '../../../proxy/fetch/retry-after.ts';

const now = Date.UTC(2026, 10, 25, 12, 0, 0);

it.each([
  ['7', 7000],
  [' 0 ', 0],
  ['Wed, 25 Nov 2026 12:01:00 GMT', 60_000],
  ['Wed, 25 Nov 2026 11:00:00 GMT', 0],
  ['-5', undefined],
  ['soon', undefined],
  ['1e9', undefined],
  ['99999999999', undefined],
  ['', undefined],
  [undefined, undefined],
])('Retry-After "%s" asks to wait %s ms', (header, expected) => {
  expect(retryAfterMs(header, now)).toBe(expected);
});
