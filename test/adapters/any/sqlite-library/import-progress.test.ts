import { expect, test } from 'vitest';
import { ImportCounter } from '../../../../src/adapters/any/sqlite-library/import-progress.ts';
import type { ImportFile } from '../../../../src/ports/library.ts';

const file = (path: string, sizeBytes: number): ImportFile => ({
  path,
  sizeBytes,
  modifiedAt: 1,
  blob: new Blob(),
});

test('ImportCounter guesses no time before it can know', () => {
  let now = 0;
  const counter = new ImportCounter([file('a', 1000)], () => now);
  expect(counter.at(file('a', 1000), 0).remainingMs).toBeUndefined();
  now = 900;
  expect(counter.at(file('a', 1000), 0.5).remainingMs).toBeUndefined();
});

test('ImportCounter guesses by bytes, a part of a large file included', () => {
  let now = 0;
  const files = [file('a', 1000), file('b', 3000)];
  const counter = new ImportCounter(files, () => now);
  now = 2000;
  counter.done(file('a', 1000), 'read');
  expect(counter.at(file('b', 3000), 0)).toMatchObject({ filesDone: 1, bytesDone: 1000, remainingMs: 6000 });
  now = 4000;
  expect(counter.at(file('b', 3000), 1 / 3)).toMatchObject({
    bytesDone: 2000,
    bytesTotal: 4000,
    remainingMs: 4000,
  });
});

test('ImportCounter takes files that were there already for nothing that was read', () => {
  let now = 0;
  const counter = new ImportCounter([file('old', 1_000_000), file('a', 1000), file('b', 1000)], () => now);
  counter.done(file('old', 1_000_000), 'skipped');
  now = 2000;
  counter.done(file('a', 1000), 'read');
  expect(counter.at(file('b', 1000), 0).remainingMs).toBe(2000);
});
