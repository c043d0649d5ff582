import { expect, test } from 'vitest';
import { runId } from '../../../src/core/ids.ts';
import type { EgressRecord } from '../../../src/ports/egress-ledger.ts';
import { runFile } from '../../../src/ui/run/export-run.ts';
import { startedEvent } from '../../kit/sample-events.ts';

const records: readonly EgressRecord[] = [50, 150, 250].map((at) => ({
  ...{
    at,
    method: 'GET',
    url: `https://example.org/${at}`,
    reason: 'search',
    sentBytes: 1,
    receivedBytes: 2,
  },
  leftMachine: true,
}));
const parts = {
  runFiles: { write: () => 'lines', import: () => expect.unreachable('nothing is imported') },
  ledger: { records: () => records, watch: () => () => {} },
};

function run(question: string) {
  const events = [startedEvent(question, 100), { version: 1, at: 200, type: 'run-stopped' }] as const;
  return { runId: runId('r1'), events };
}

test('runFile() names the file after the question', () => {
  const name = (question: string) => runFile(run(question), 'jsonl', { ...parts, since: 0 }).name;
  expect(name('Où est né l’Ångström?')).toBe('ou-est-ne-l-angstrom.jsonl');
  expect(name('../../etc/passwd')).toBe('etc-passwd.jsonl');
  expect(name('谁是船长?')).toBe('谁是船长.jsonl');
  expect(name('?')).toBe('run.jsonl');
  expect(name('word '.repeat(40)).length).toBeLessThan(70);
});

test('runFile() puts only those requests into the Markdown that were made while the run went on', () => {
  const { text } = runFile(run('Who?'), 'markdown', { ...parts, since: 0 });
  expect(text).toContain('1 request left this machine.');
  expect(text).toContain('example.org/150');
});

test('runFile() says that nobody counted where the run began before the ledger', () => {
  expect(runFile(run('Who?'), 'markdown', { ...parts, since: 101 }).text).toContain('Not counted.');
});
