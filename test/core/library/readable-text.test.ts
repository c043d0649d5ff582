import { expect, test } from 'vitest';
import { readableText, readableTitle, titleOfPath } from '../../../src/core/library/readable-text.ts';

test('readableText() has line feeds alone, and no controls or half characters', () => {
  expect(readableText('a\r\nb\rc\u2028d\u0000\u0007e\u009ff\ufeff\ud800g\fh')).toBe(
    'a\nb\nc\ndef\ufffdg\n\nh',
  );
});

test('readableText() keeps whole characters, tabs and marks of direction', () => {
  expect(readableText('🚢\té\u200f東')).toBe('🚢\té\u200f東');
});

test('readableTitle() is one line, and cut between characters where it is long', () => {
  expect(readableTitle(' The\n Kestrel\t ')).toBe('The Kestrel');
  const long = readableTitle('🚢'.repeat(300));
  expect([...long]).toHaveLength(200);
  expect(long.endsWith('🚢…')).toBe(true);
});

test.each([
  ['a/b/old ship.txt', 'old ship'],
  ['kestrel.v2.md', 'kestrel.v2'],
  ['README', 'README'],
  ['.hidden', '.hidden'],
  ['', 'Untitled'],
])('titleOfPath(%j) is %j', (path, title) => {
  expect(titleOfPath(path)).toBe(title);
});
