import { expect, it, vi } from 'vitest';
import { createMemoryTrajectoryStore } from '../../../src/adapters/any/memory-trajectory-store.ts';
import { type RunId, runId } from '../../../src/core/ids.ts';
import type { RunStarter, StartedRun } from '../../../src/ports/run-starter.ts';
import { rememberRun } from '../../../src/ui/runs/remember-run.ts';
import { RunSession } from '../../../src/ui/runs/run-session.ts';
import { sampleEvents } from '../../kit/sample-events.ts';
import { tabStorage } from '../../kit/tab-storage.ts';

const trajectories = createMemoryTrajectoryStore();

/** A session over a run that never ends. */
function session(run: RunId): RunSession {
  async function* events(): StartedRun['events'] {
    yield await new Promise<never>(() => {});
    return { kind: 'ended' };
  }
  const start = () => ({ runId: run, events: events() });
  const runs: RunStarter = { problem: () => undefined, policies: [], ask: start, resume: start, fork: start };
  return new RunSession(runs, trajectories);
}

it('a reload brings the run back that the tab showed', async () => {
  await trajectories.append(runId('r1'), 0, sampleEvents);
  const storage = tabStorage();
  const before = session(runId('r1'));
  await rememberRun(before, () => storage);
  before.ask('Where?');

  const after = session(runId('r2'));
  await rememberRun(after, () => storage);
  expect(after.view.current()).toMatchObject({ kind: 'over', runId: 'r1', end: undefined });
});

it('a reload of a tab that went back to the empty page shows the empty page', async () => {
  const storage = tabStorage();
  const before = session(runId('r1'));
  await rememberRun(before, () => storage);
  before.ask('Where?');
  before.clear();

  const after = session(runId('r2'));
  await rememberRun(after, () => storage);
  expect(after.view.current()).toEqual({ kind: 'idle' });
});

it('a run that was deleted since is not shown', async () => {
  const storage = tabStorage();
  storage.setItem('reroute.run', 'gone');
  const after = session(runId('r2'));
  await rememberRun(after, () => storage);
  expect(after.view.current()).toEqual({ kind: 'idle' });
});

it('a tab whose storage is blocked starts empty, and asks all the same', async () => {
  const blocked = vi.fn(() => {
    throw new DOMException('blocked', 'SecurityError');
  });
  const tab = session(runId('r1'));
  await rememberRun(tab, blocked);
  tab.ask('Where?');
  expect(tab.view.current()).toMatchObject({ kind: 'running', runId: 'r1' });
  expect(blocked).toHaveBeenCalled();
});
