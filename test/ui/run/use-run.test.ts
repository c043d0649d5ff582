import { expect, test } from 'vitest';
import { foldEvents } from '../../../src/core/evolve.ts';
import { runId } from '../../../src/core/ids.ts';
import type { RunEnd } from '../../../src/ports/run-starter.ts';
import { runOnView } from '../../../src/ui/run/use-run.ts';
import { sampleEvents } from '../../kit/sample-events.ts';

function own(length: number, end?: RunEnd) {
  const events = sampleEvents.slice(0, length);
  const kind = end === undefined ? ('running' as const) : ('over' as const);
  return { kind, runId: runId('r1'), events, state: foldEvents(events), end };
}

const stored = (length: number) => ({ kind: 'loaded', events: sampleEvents.slice(0, length) }) as const;

test('runOnView() shows the run that this tab drives, before it is stored', () => {
  expect(runOnView(own(0), undefined)).toEqual({ kind: 'loading' });
  expect(runOnView(own(4), stored(2))).toMatchObject({ kind: 'loaded', isLive: true, events: { length: 4 } });
});

test('runOnView() shows the longer log where another tab went on', () => {
  expect(runOnView(own(4, { kind: 'conflict' }), stored(9))).toMatchObject({
    ...{ kind: 'loaded', isLive: false, events: { length: 9 } },
    problem: expect.stringContaining('Another tab'),
  });
});

test('runOnView() says why a run did not begin', () => {
  const message = 'Policy "learned" is not at hand.';
  const refused = own(0, { kind: 'refused', message });
  expect(runOnView(refused, { kind: 'missing' })).toEqual({ kind: 'refused', message });
});

test('runOnView() tells loading, missing and unreadable apart', () => {
  expect(runOnView(undefined, undefined)).toEqual({ kind: 'loading' });
  expect(runOnView(undefined, { kind: 'missing' })).toEqual({ kind: 'missing' });
  const broken = { kind: 'unreadable', message: 'Record 3 is of a newer version.' } as const;
  expect(runOnView(undefined, broken)).toEqual(broken);
});
