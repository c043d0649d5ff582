import { expect, test } from 'vitest';
import type { RunEvent } from '../../src/core/event.ts';
import { type RunId, runId } from '../../src/core/ids.ts';
import type { TrajectoryStore } from '../../src/ports/trajectory-store.ts';
import { sampleEvents, startedEvent } from '../kit/sample-events.ts';

/** One place where logs live, and the tabs that are opened over it. */
export type StorePlace = {
  /** A store over the place, as a new tab (or the same tab after a crash) would have it. */
  readonly open: () => TrajectoryStore;
  /** From now on there is no room. */
  readonly fill: () => void;
  /** Puts records there as an older, newer or broken program left them. */
  readonly plant: (run: RunId, records: readonly unknown[]) => Promise<void>;
};

const run = runId('run-1');
const other = runId('run-2');
const two: readonly RunEvent[] = [startedEvent('One?'), { version: 1, at: 2, type: 'run-stopped' }];

/** What every TrajectoryStore holds to. `place` makes a new, empty one for each test. */
export function conformTrajectoryStore(name: string, place: () => StorePlace): void {
  test(`${name} gives back every kind of event as it was given`, async () => {
    const { open } = place();
    expect(await open().append(run, 0, sampleEvents)).toEqual({
      kind: 'appended',
      length: sampleEvents.length,
    });
    expect(await open().load(run)).toEqual({ kind: 'loaded', events: sampleEvents });
  });

  test(`${name} keeps exactly the events before a crash, wherever it comes`, async () => {
    const { open } = place();
    for (let length = 1; length <= sampleEvents.length; length++) {
      const id = runId(`run-${length}`);
      const store = open();
      for (const [index, event] of sampleEvents.slice(0, length).entries()) {
        expect(await store.append(id, index, [event])).toEqual({ kind: 'appended', length: index + 1 });
      }
      expect(await open().load(id)).toEqual({ kind: 'loaded', events: sampleEvents.slice(0, length) });
    }
  });

  test(`${name} lets one of two tabs write and tells the other of the conflict`, async () => {
    const { open } = place();
    const [left, right] = [open(), open()];
    await left.append(run, 0, two.slice(0, 1));
    const stopped: readonly RunEvent[] = [{ version: 1, at: 2, type: 'run-stopped' }];
    const resumed: readonly RunEvent[] = [{ version: 1, at: 3, type: 'run-resumed' }];
    const replies = await Promise.all([left.append(run, 1, stopped), right.append(run, 1, resumed)]);
    expect(replies.map(({ kind }) => kind).toSorted()).toEqual(['appended', 'conflict']);
    const [first] = replies;
    const won = first.kind === 'appended' ? stopped : resumed;
    expect(await right.load(run)).toEqual({ kind: 'loaded', events: [...two.slice(0, 1), ...won] });
    expect(replies.find(({ kind }) => kind === 'conflict')).toEqual({ kind: 'conflict', length: 2 });
  });

  test(`${name} writes all events of an append or none when storage is full`, async () => {
    const { open, fill } = place();
    const store = open();
    await store.append(run, 0, two);
    fill();
    const reply = await store.append(run, 2, sampleEvents);
    expect(reply).toMatchObject({
      kind: 'storage-full',
      message: expect.stringContaining('Delete old runs'),
    });
    expect(await store.load(run)).toEqual({ kind: 'loaded', events: two });
    expect(await store.list()).toMatchObject([{ runId: run, length: 2 }]);
  });

  test(`${name} says that a run is missing which was never written`, async () => {
    expect(await place().open().load(run)).toEqual({ kind: 'missing' });
  });

  test(`${name} reads a log of an older version as the present one`, async () => {
    const { open, plant } = place();
    const { version: _version, ...old } = startedEvent('Old?');
    await plant(run, [old]);
    expect(await open().load(run)).toEqual({ kind: 'loaded', events: [startedEvent('Old?')] });
    expect(await open().append(run, 1, [{ version: 1, at: 9, type: 'run-stopped' }])).toEqual({
      ...{ kind: 'appended', length: 2 },
    });
    expect(await open().list()).toMatchObject([{ question: 'Old?', status: 'stopped', length: 2 }]);
  });

  test(`${name} says that a broken or newer log is unreadable, and keeps the others readable`, async () => {
    const { open, plant } = place();
    const store = open();
    await store.append(other, 0, two);
    await plant(runId('broken'), [startedEvent('Broken?'), { version: 1, at: 'noon', type: 'run-stopped' }]);
    await plant(runId('newer'), [{ ...startedEvent('Newer?'), version: 2 }]);
    expect(await store.load(runId('broken'))).toMatchObject({
      kind: 'unreadable',
      message: expect.stringContaining('event 2 of 2: "at"'),
    });
    expect(await store.load(runId('newer'))).toMatchObject({
      kind: 'unreadable',
      message: expect.stringContaining('version 2'),
    });
    expect(await store.load(other)).toEqual({ kind: 'loaded', events: two });
    expect((await store.list()).map(({ runId }) => runId).toSorted()).toEqual(['broken', 'newer', 'run-2']);
    await store.remove(runId('broken'));
    expect(await store.load(runId('broken'))).toEqual({ kind: 'missing' });
  });

  test(`${name} lists runs newest first, with what became of them`, async () => {
    const { open } = place();
    const store = open();
    await store.append(run, 0, [startedEvent('Earlier?', 10)]);
    await store.append(other, 0, [startedEvent('Later?', 20), { version: 1, at: 21, type: 'run-stopped' }]);
    const [first, second] = await open().list();
    expect(first).toMatchObject({
      question: 'Later?',
      status: 'stopped',
      startedAt: 20,
      lastAt: 21,
      length: 2,
    });
    expect(second).toMatchObject({
      question: 'Earlier?',
      status: 'running',
      policy: 'rules',
      engine: 'reader',
    });
  });

  test(`${name} deletes one run and leaves the rest`, async () => {
    const { open } = place();
    const store = open();
    await store.append(run, 0, two);
    await store.append(other, 0, two);
    await store.remove(run);
    expect(await open().load(run)).toEqual({ kind: 'missing' });
    expect(await open().load(other)).toEqual({ kind: 'loaded', events: two });
    expect(await store.append(run, 0, two)).toEqual({ kind: 'appended', length: 2 });
  });

  test(`${name} deletes all runs`, async () => {
    const { open } = place();
    const store = open();
    await store.append(run, 0, two);
    await store.append(other, 0, two);
    await store.removeAll();
    expect(await open().list()).toEqual([]);
    expect(await open().load(other)).toEqual({ kind: 'missing' });
  });

  test(`${name} tells its own tab and other tabs what changed, until the watch is ended`, async () => {
    const { open } = place();
    const [here, there] = [open(), open()];
    const seen: (RunId | undefined)[] = [];
    const own: (RunId | undefined)[] = [];
    const heard = new Promise<void>((resolve) => {
      there.watch((changed) => {
        seen.push(changed);
        if (seen.length === 3) resolve();
      });
    });
    const end = here.watch((changed) => own.push(changed));
    await here.append(run, 0, two);
    await here.remove(run);
    await here.removeAll();
    await heard;
    end();
    await here.append(other, 0, two);
    expect(seen.slice(0, 3)).toEqual([run, run, undefined]);
    expect(own).toEqual([run, run, undefined]);
  });
}
