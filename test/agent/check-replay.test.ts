import { expect, test } from 'vitest';
import { createReplayCheck } from '../../src/agent/check-replay.ts';
import type { RunEvent } from '../../src/core/event.ts';
import { builtInPolicies } from '../../src/core/policy/next.ts';
import { askOptions, follow, question, voyageAgent } from '../kit/voyage.ts';

const check = createReplayCheck({ policies: builtInPolicies });

async function log(): Promise<readonly RunEvent[]> {
  const { events } = await follow(voyageAgent().ask(question, askOptions, new AbortController().signal));
  return events;
}

test('a replay check finds a log of the same program identical', async () => {
  expect(await check(await log())).toEqual({ kind: 'identical' });
});

test('a replay check says at which event the policy wants something else', async () => {
  const [first, ...rest] = await log();
  if (first?.type !== 'run-started') return expect.unreachable('a run begins with its question');
  const reply = await check([{ ...first, question: 'Where was the captain of the Pelican born?' }, ...rest]);
  expect(reply).toMatchObject({ kind: 'differs', at: 1, recorded: { type: 'recall', question } });
});

test('a replay check tells a policy that is not at hand from one that wants something else', async () => {
  const [first, ...rest] = await log();
  if (first?.type !== 'run-started') return expect.unreachable('a run begins with its question');
  expect(await check([{ ...first, policy: 'learned' }, ...rest])).toEqual({
    kind: 'unknown-policy',
    policy: 'learned',
  });
});

test('a replay check says that a trained policy has other weights now', async () => {
  const [first, ...rest] = await log();
  if (first?.type !== 'run-started') return expect.unreachable('a run begins with its question');
  const events = [{ ...first, policyWeights: 'then' }, ...rest];
  const checkWith = (weights: string) =>
    createReplayCheck({ policies: builtInPolicies, hasWeights: (name) => name === weights })(events);
  expect(await checkWith('now')).toEqual({ kind: 'other-weights', recorded: 'then' });
  expect(await checkWith('then')).toEqual({ kind: 'identical' });
});

test('a replay check gets a policy ready before it looks for its weights', async () => {
  const [first, ...rest] = await log();
  if (first?.type !== 'run-started') return expect.unreachable('a run begins with its question');
  const loaded = new Set<string>();
  const check = createReplayCheck({
    policies: builtInPolicies,
    prepare: async () => loaded.add('then'),
    hasWeights: (name) => loaded.has(name),
  });
  expect(await check([{ ...first, policyWeights: 'then' }, ...rest])).toEqual({ kind: 'identical' });
});
