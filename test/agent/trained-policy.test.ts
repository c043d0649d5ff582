import { expect, test } from 'vitest';
import { createReplayCheck } from '../../src/agent/check-replay.ts';
import type { RunEvent } from '../../src/core/event.ts';
import { runId } from '../../src/core/ids.ts';
import { builtInPolicies } from '../../src/core/policy/next.ts';
import { rulesPolicy } from '../../src/core/policy/rules-policy.ts';
import { plainStore } from '../kit/plain-store.ts';
import { askOptions, follow, question, voyageAgent } from '../kit/voyage.ts';

const never = new AbortController().signal;
const learned = { ...askOptions, policy: 'learned' } as const;
const unavailable = 'The file of the trained policy is broken.';

/** A trained policy that is had once it was prepared, and is practised on by changing `now`. It decides as the rules do. */
function trained() {
  const known = new Set<string>();
  const parts = {
    now: 'first' as string,
    policies: {
      ...builtInPolicies,
      learned: (state: Parameters<typeof rulesPolicy>[0]) =>
        known.has(state.policyWeights ?? '') ? rulesPolicy(state) : undefined,
    },
    prepare: async (policy: string) => {
      if (policy === 'learned') known.add(parts.now);
      return undefined;
    },
    weights: (policy: string) => (policy === 'learned' && known.has(parts.now) ? parts.now : undefined),
    hasWeights: (name: string) => known.has(name),
  };
  return parts;
}

const weightsIn = (events: readonly RunEvent[]) =>
  events.flatMap((event) => ('policyWeights' in event ? [`${event.type} ${event.policyWeights}`] : []));

test('a run by a trained policy waits for its weights, names them, and replays identically', async () => {
  const steering = trained();
  const { events, end } = await follow(voyageAgent({ steering }).ask(question, learned, never));
  expect(end).toEqual({ kind: 'ended' });
  expect(events[0]).toMatchObject({ policy: 'learned', policyWeights: 'first' });
  expect(await createReplayCheck(steering)(events)).toEqual({ kind: 'identical' });
});

test('a run whose trained policy cannot be had is steered by the rules, and says so', async () => {
  const steering = { ...trained(), prepare: async () => unavailable };
  const { events, end } = await follow(voyageAgent({ steering }).ask(question, learned, never));
  expect(end).toEqual({ kind: 'ended' });
  expect(events[0]).toMatchObject({ policy: 'rules' });
  expect(weightsIn(events)).toEqual([]);
});

test('a fork to a trained policy names the weights that steer from there on', async () => {
  const [store, steering] = [plainStore(), trained()];
  const agent = voyageAgent({ store, steering });
  const first = agent.ask(question, askOptions, never);
  await follow(first);
  const choice = { from: first.runId, length: 5, policy: 'learned', query: undefined } as const;
  const { events } = await follow(agent.fork(choice, never));
  expect(weightsIn(events)).toEqual(['run-forked first']);
  expect(await createReplayCheck(steering)(events)).toEqual({ kind: 'identical' });
  const away = await follow(agent.fork({ ...choice, policy: 'retry' }, never));
  expect(weightsIn(away.events)).toEqual([]);
});

test('a fork to a trained policy that cannot be had is refused in its own words', async () => {
  const store = plainStore();
  const first = voyageAgent({ store }).ask(question, askOptions, never);
  await follow(first);
  const steering = {
    ...trained(),
    prepare: async (name: string) => (name === 'learned' ? unavailable : undefined),
  };
  const choice = { from: first.runId, length: 5, policy: 'learned', query: undefined } as const;
  const { end } = await follow(voyageAgent({ store, steering }).fork(choice, never));
  expect(end).toEqual({ kind: 'refused', message: unavailable });
});

test('a run that was cut off goes on with the weights of now, names them where they are others, and replays', async () => {
  const steering = trained();
  const whole = await follow(voyageAgent({ steering }).ask(question, learned, never));
  for (const now of ['first', 'second']) {
    const [store, id] = [plainStore(), runId(`cut ${now}`)];
    await store.append(id, 0, whole.events.slice(0, 9));
    steering.now = now;
    const { events, end } = await follow(voyageAgent({ store, steering }).resume(id, never));
    expect(end).toEqual({ kind: 'ended' });
    expect(weightsIn(events)).toEqual(now === 'first' ? [] : ['run-resumed second']);
    expect(await createReplayCheck(steering)([...whole.events.slice(0, 9), ...events])).toEqual({
      kind: 'identical',
    });
  }
});
