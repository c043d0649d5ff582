import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followChanges } from '../../../src/ui/runs/follow-changes.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Something whose reading can be held back, and that can be told of a change. */
function slowThing() {
  const waiting: ((value: string) => void)[] = [];
  const watchers = new Set<() => void>();
  return {
    waiting,
    watchers,
    change: () => {
      for (const changed of watchers) changed();
    },
    read: () => new Promise<string>((resolve) => void waiting.push(resolve)),
    watch: (changed: () => void) => {
      watchers.add(changed);
      return () => void watchers.delete(changed);
    },
  };
}

test('followChanges() reads once more after many changes, and not before it has rested', async () => {
  const thing = slowThing();
  const heard: string[] = [];
  followChanges({ ...thing, got: (value) => heard.push(value) });
  for (let times = 0; times < 40; times++) thing.change();
  expect(thing.waiting).toHaveLength(1);
  thing.waiting[0]?.('first');
  await vi.advanceTimersByTimeAsync(299);
  expect(heard).toEqual(['first']);
  expect(thing.waiting).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(thing.waiting).toHaveLength(2);
  thing.waiting[1]?.('second');
  await vi.advanceTimersByTimeAsync(1000);
  expect(heard).toEqual(['first', 'second']);
  expect(thing.waiting).toHaveLength(2);
});

test('followChanges() says nothing after it was ended, not even of a reading that was under way', async () => {
  const thing = slowThing();
  const heard: string[] = [];
  const end = followChanges({ ...thing, got: (value) => heard.push(value) });
  end();
  thing.waiting[0]?.('first');
  thing.change();
  await vi.advanceTimersByTimeAsync(1000);
  expect(heard).toEqual([]);
  expect(thing.watchers.size).toBe(0);
});
