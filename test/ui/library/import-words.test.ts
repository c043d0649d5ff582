import { expect, test } from 'vitest';
import type { ImportProgress, ImportReport } from '../../../src/ports/library.ts';
import { problemLines, progressWords, reportWords, shareOf } from '../../../src/ui/library/import-words.ts';

const progress: ImportProgress = {
  ...{ filesDone: 1200, filesTotal: 3400, bytesDone: 5, bytesTotal: 20, passages: 8310 },
  ...{ path: 'notes/a.md', remainingMs: 130_000 },
};
const report: ImportReport = {
  ...{ added: 0, changed: 0, unchanged: 0, problems: [], ended: 'completed', message: undefined },
};

test('progressWords() counts files and passages and says the time left once it is known', () => {
  expect(progressWords(progress)).toBe('1,200 of 3,400 files, 8,310 passages, about 3 min left');
  expect(progressWords({ ...progress, passages: 0, remainingMs: undefined })).toBe('1,200 of 3,400 files');
});

test('shareOf() is unknown where there are no bytes to count', () => {
  expect(shareOf(progress)).toBe(0.25);
  expect(shareOf({ ...progress, bytesTotal: 0 })).toBeUndefined();
});

test('reportWords() names only what happened', () => {
  expect(reportWords({ ...report, added: 1 })).toBe('Done: 1 document added.');
  expect(reportWords({ ...report, added: 1200, changed: 3, unchanged: 40 })).toBe(
    'Done: 1,200 documents added, 3 changed, 40 unchanged.',
  );
  expect(reportWords({ ...report, ended: 'stopped' })).toBe('Stopped: nothing added.');
  expect(reportWords({ ...report, ended: 'storage-full', added: 2 })).toBe('Out of room: 2 documents added.');
});

test('reportWords() says why there are more documents than files', () => {
  expect(reportWords({ ...report, added: 13 }, 6)).toBe(
    'Done: 13 documents added. They are of 6 files: each row of a table is a document.',
  );
  expect(reportWords({ ...report, added: 6 }, 6)).toBe('Done: 6 documents added.');
});

test('problemLines() is one line a problem', () => {
  const problems = [
    { path: 'a.pdf', reason: 'It has no text.' },
    { path: '', reason: '… and 3 more problems of this kind.' },
  ];
  expect(problemLines(problems)).toBe('a.pdf: It has no text.\n… and 3 more problems of this kind.');
});
