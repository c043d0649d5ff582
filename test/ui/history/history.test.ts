import { expect, test } from 'vitest';
import { runId } from '../../../src/core/ids.ts';
import { emptySummary, type RunSummary, unreadableSummary } from '../../../src/core/run-summary.ts';
import { filterRuns, type ListedRun } from '../../../src/ui/history/filter-runs.ts';
import { groupByDay } from '../../../src/ui/history/group-by-day.ts';
import { canResume, runStanding } from '../../../src/ui/history/run-standing.ts';

function summary(id: string, changes: Partial<RunSummary> = {}): RunSummary {
  return { ...emptySummary(runId(id)), policy: 'rules', question: 'Who sailed the Merrow?', ...changes };
}

function listed(id: string, changes: Partial<RunSummary> = {}): ListedRun {
  const run = summary(id, changes);
  return { run, standing: runStanding(run, { now: 0, driven: undefined }) };
}

test('runStanding() takes a run that has been silent for long for interrupted, unless this tab drives it', () => {
  const run = summary('a', { status: 'running', lastAt: 1000 });
  const at = (now: number, driven?: string) =>
    runStanding(run, { now, driven: driven === undefined ? undefined : runId(driven) });
  expect(at(61_000)).toBe('running');
  expect(at(91_001)).toBe('interrupted');
  expect(at(91_001, 'a')).toBe('running');
  expect(at(91_001, 'b')).toBe('interrupted');
});

test('runStanding() keeps what the run says of itself once it has ended', () => {
  for (const status of ['answered', 'gave-up', 'stopped'] as const) {
    expect(runStanding(summary('a', { status }), { now: 1e12, driven: undefined })).toBe(status);
  }
});

test('a run that cannot be read is told from a stopped one, and cannot be gone on with', () => {
  const standing = runStanding(unreadableSummary(runId('a'), 3), { now: 0, driven: undefined });
  expect(standing).toBe('unreadable');
  expect(canResume(standing)).toBe(false);
  expect(canResume('stopped')).toBe(true);
});

test('filterRuns() finds every word in question or answer, whatever the order, case and accents', () => {
  const runs = [
    listed('a', { question: 'Who sailed the Ångström?', answer: 'Ilse Brandt' }),
    listed('b', { question: 'Who sailed the Merrow?' }),
  ];
  const found = (text: string) => filterRuns(runs, { text, outcome: 'all' }).map(({ run }) => run.runId);
  expect(found('')).toEqual(['a', 'b']);
  expect(found('  SAILED who ')).toEqual(['a', 'b']);
  expect(found('angstrom brandt')).toEqual(['a']);
  expect(found('merrow brandt')).toEqual([]);
});

test('filterRuns() takes stopped, running and unreadable runs for unfinished', () => {
  const statuses = ['answered', 'gave-up', 'stopped', 'running'] as const;
  const runs = statuses.map((status) => listed(status, { status }));
  const found = (outcome: 'answered' | 'gave-up' | 'unfinished') =>
    filterRuns(runs, { text: '', outcome }).map(({ run }) => run.runId);
  expect(found('answered')).toEqual(['answered']);
  expect(found('gave-up')).toEqual(['gave-up']);
  expect(found('unfinished')).toEqual(['stopped', 'running']);
});

test('groupByDay() keeps the order and starts a group where the day changes', () => {
  const now = new Date(2026, 10, 25, 12).getTime();
  const hour = 3_600_000;
  const runs = [1, 3, 20].map((hours) => listed(`${hours}h`, { startedAt: now - hours * hour }));
  const days = groupByDay([...runs, listed('lost', { startedAt: 0 })], now);
  expect(days.map(({ day, runs }) => [day, runs.length])).toEqual([
    ['Today', 2],
    ['Yesterday', 1],
    ['At an unknown time', 1],
  ]);
});
