import { expect, test } from 'vitest';
import type { RunEvent } from '../../../src/core/event.ts';
import { foldEvents } from '../../../src/core/evolve.ts';
import { runId } from '../../../src/core/ids.ts';
import { runFacts } from '../../../src/ui/run/run-facts.ts';
import { dateWords } from '../../../src/ui/words/time-words.ts';
import { startedEvent } from '../../kit/sample-events.ts';

const asked = Date.UTC(2026, 10, 25, 9);
const forkedAt = asked + 273_000;
const forked: RunEvent = { version: 1, at: forkedAt, type: 'run-forked', policy: 'retry', query: undefined };

test('runFacts() tells when a run was started, and of a fork when it was forked too', () => {
  const factsOf = (events: readonly RunEvent[]) =>
    new Map(runFacts(runId('a'), { events, state: foldEvents(events) }));
  const own = factsOf([startedEvent('Who?', asked)]);
  expect([own.get('Started'), own.get('Forked')]).toEqual([dateWords(asked), undefined]);
  const fork = factsOf([startedEvent('Who?', asked), forked]);
  expect(fork.get('Forked')).toBe(dateWords(forkedAt));
  expect(fork.get('Its parent started')).toBe(dateWords(asked));
  expect(fork.has('Started')).toBe(false);
});
