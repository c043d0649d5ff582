import { expect, it, vi } from 'vitest';
import { createRunStarter, type Runner, randomSeed } from '../../../src/adapters/web/run-starter.ts';
import { runId, sourceId } from '../../../src/core/ids.ts';
import { defaultSettings, type Settings } from '../../../src/core/settings.ts';
import type { StartedRun } from '../../../src/ports/run-starter.ts';

const { signal } = new AbortController();

async function* oneEvent(): StartedRun['events'] {
  yield { version: 1, at: 0, type: 'run-stopped' };
  return { kind: 'stopped' };
}

function given(changes: Partial<Settings>) {
  const run = (): StartedRun => ({ runId: runId('r1'), events: oneEvent() });
  const runner = { ask: vi.fn<Runner['ask']>(run), resume: vi.fn(run), fork: vi.fn(run) };
  const settings = { ...defaultSettings, ...changes };
  const starter = createRunStarter({
    ...{ runner, problem: () => undefined, policies: ['naive', 'rules'], engine: () => 'reader' },
    settings: { current: () => settings, change: () => {}, watch: () => () => {} },
    ...{
      sources: () => [sourceId('library')],
      budget: { steps: 80, searches: 6, timeMs: 1 },
      newSeed: () => 7,
    },
  });
  return { runner, starter };
}

it('ask() puts what the person chose into the run', () => {
  const { runner, starter } = given({ policy: 'naive', searches: 4, timeMs: 60_000, mayAsk: true });
  expect(starter.ask('Where?', signal).runId).toBe('r1');
  const options = {
    ...{ policy: 'naive', engine: 'reader', sources: ['library'], seed: 7, mayAsk: true },
    budget: { steps: 80, searches: 4, timeMs: 60_000 },
  };
  expect(runner.ask).toHaveBeenCalledWith('Where?', options, signal);
});

it('ask() gives a run of more searches more steps', () => {
  const { runner, starter } = given({ searches: 20 });
  starter.ask('Where?', signal);
  expect(runner.ask.mock.calls[0]?.[1].budget).toMatchObject({ searches: 20, steps: 267 });
});

it('resume() and fork() hand over what they were asked', () => {
  const { runner, starter } = given({});
  starter.resume(runId('r2'), signal);
  expect(runner.resume).toHaveBeenCalledWith('r2', signal);
  const request = { from: runId('r2'), length: 3, policy: 'rules', query: undefined } as const;
  starter.fork(request, signal);
  expect(runner.fork).toHaveBeenCalledWith(request, signal);
});

it('randomSeed() is a whole number of 32 bits, and not the same twice', () => {
  const seeds = Array.from({ length: 20 }, randomSeed);
  expect(seeds.every((seed) => Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32)).toBe(true);
  expect(new Set(seeds).size).toBeGreaterThan(1);
});
