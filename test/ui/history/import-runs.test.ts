import { expect, test } from 'vitest';
import { runId } from '../../../src/core/ids.ts';
import type { RunFiles } from '../../../src/ports/run-files.ts';
import { importRuns } from '../../../src/ui/history/import-runs.ts';

const signal = new AbortController().signal;

/** Takes 'good' and nothing else. */
const files: RunFiles = {
  write: () => 'good',
  import: async (text) =>
    text === 'good'
      ? { kind: 'imported', runId: runId('r1'), renamed: false }
      : { kind: 'invalid', message: 'Cannot import this run: line 1: it is not JSON.' },
};

test('importRuns() says of each file what came of it, and goes on after a bad one', async () => {
  const picked = [new File(['bad'], 'notes.jsonl'), new File(['good'], 'run.jsonl')];
  expect(await importRuns(picked, files, signal)).toEqual([
    { name: 'notes.jsonl', kind: 'failed', message: 'Cannot import this run: line 1: it is not JSON.' },
    { name: 'run.jsonl', kind: 'imported', runId: 'r1', renamed: false },
  ]);
});

test('importRuns() does not read a file that is far too large for a run', async () => {
  const file = new File([''], 'dump.jsonl');
  Object.defineProperty(file, 'size', { value: 3_000_000_000 });
  Object.defineProperty(file, 'text', { value: () => expect.unreachable('it must not be read') });
  const [reply] = await importRuns([file], files, signal);
  expect(reply).toMatchObject({ kind: 'failed', message: expect.stringContaining('the file has 3.0 GB') });
});

test('importRuns() says that a file is gone from the disk', async () => {
  const file = new File(['good'], 'run.jsonl');
  Object.defineProperty(file, 'text', { value: async () => Promise.reject(new Error('It was moved.')) });
  const [reply] = await importRuns([file], files, signal);
  expect(reply).toMatchObject({ kind: 'failed', message: expect.stringContaining('It was moved.') });
});
