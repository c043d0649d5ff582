import { expect, test } from 'vitest';
import { isSkippedPath } from '../../../src/core/library/skipped-path.ts';

test.each([
  '.DS_Store',
  'a/Thumbs.db',
  'a/~$report.docx',
  'a/._report.pdf',
  'a/.git/config',
  'a/node_modules/x/README.md',
  'a/.notes.md',
  'a/.~lock.report.odt#',
])('isSkippedPath() passes over %s', (path) => {
  expect(isSkippedPath(path)).toBe(true);
});

test.each([
  'a/report.docx',
  '.notes.md',
  '.config/notes.md',
  'a/..b.md/c.md'.replace('..b', 'b'),
  'a/~report.docx',
])('isSkippedPath() keeps %s', (path) => {
  expect(isSkippedPath(path)).toBe(false);
});
