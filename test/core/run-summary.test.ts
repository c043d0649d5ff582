import { expect, test } from 'vitest';
import type { RunEvent } from '../../src/core/event.ts';
import { runId, stepNumber } from '../../src/core/ids.ts';
import { summarize } from '../../src/core/run-summary.ts';
import { sampleEvents, startedEvent } from '../kit/sample-events.ts';

const run = runId('run-1');
const answered: RunEvent = {
  ...{ version: 1, at: 9, step: stepNumber(2), durationMs: 1, type: 'run-answered' },
  answer: { text: 'Ilse Brandt', findings: [] },
};

test('summarize() tells question, times and length of a run', () => {
  expect(summarize(run, [startedEvent('Who?', 7)])).toEqual({
    ...{ runId: run, question: 'Who?', policy: 'rules', engine: 'reader', startedAt: 7, lastAt: 7 },
    ...{ status: 'running', answer: undefined, searches: 0, length: 1 },
  });
});

test('summarize() keeps the answer of a run that is answered', () => {
  const summary = summarize(run, [startedEvent('Who?'), answered]);
  expect(summary).toMatchObject({ status: 'answered', answer: 'Ilse Brandt', lastAt: 9 });
});

test('summarize() takes a stopped run that was resumed for running', () => {
  const stopped = { version: 1, at: 3, type: 'run-stopped' } as const;
  const resumed = { version: 1, at: 4, type: 'run-resumed' } as const;
  expect(summarize(run, [startedEvent('Who?'), stopped])).toMatchObject({ status: 'stopped' });
  expect(summarize(run, [startedEvent('Who?'), stopped, resumed])).toMatchObject({ status: 'running' });
});

test('summarize() takes a run that was forked at its end for running, by the new policy, since it was forked', () => {
  const forked = { version: 1, at: 10, type: 'run-forked', policy: 'retry', query: undefined } as const;
  expect(summarize(run, [startedEvent('Who?'), answered, forked])).toMatchObject({
    ...{ status: 'running', policy: 'retry', answer: undefined, startedAt: 10 },
  });
});

test('summarize() counts searches that failed too', () => {
  expect(summarize(run, sampleEvents).searches).toBe(2);
});
