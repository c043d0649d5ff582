import { beforeAll, describe, expect, it } from 'vitest';
import { lexicalChecker } from '../../src/adapters/any/lexical-checker.ts';
import { MemorySource } from '../../src/adapters/any/memory-library/memory-source.ts';
import { reader } from '../../src/adapters/any/reader.ts';
import { openLibrary } from '../../src/adapters/node/open-library.ts';
import type { RunEvent } from '../../src/core/event.ts';
import { foldEvents } from '../../src/core/evolve.ts';
import type { FaultPlan } from '../../src/core/faults/fault-plan.ts';
import { builtInPolicies } from '../../src/core/policy/next.ts';
import type { Policy } from '../../src/core/policy/policy.ts';
import type { State } from '../../src/core/state.ts';
import { writeEncyclopedia } from '../../src/core/world/write-encyclopedia.ts';
import { rememberingChecker } from '../../src/simulation/remembering-checker.ts';
import { rememberingReasoner } from '../../src/simulation/remembering-reasoner.ts';
import { SharedStates } from '../../src/simulation/shared-states.ts';
import { type Simulation, simulateQuestions } from '../../src/simulation/simulate-questions.ts';

const signal = new AbortController().signal;
const { articles, questions } = writeEncyclopedia({ seed: 5, articles: 150, questions: 12 });
const some = questions.slice(0, 4);
const plain = { name: 'reader-v0', reasoner: reader, checker: lexicalChecker };
const remembering = {
  ...{ name: 'reader-v0', reasoner: rememberingReasoner(reader) },
  checker: rememberingChecker(lexicalChecker),
};
const faults: FaultPlan = { rates: { irrelevant: 0.2, down: 0.1, corrupted: 0.1, invalid: 0.1 } };
const rules = builtInPolicies.rules as Policy;
let source: MemorySource;

beforeAll(async () => {
  const library = await openLibrary(async function* () {});
  await library.loadCorpus(articles, { path: 'world', signal });
  source = new MemorySource(library.dump());
  library.close();
});

/** Maps and sets with what is in them. */
function plainOf(state: State): string {
  return JSON.stringify(state, (_, value) =>
    value instanceof Map || value instanceof Set ? [...value] : value,
  );
}

async function logsOf(change: Partial<Simulation>, asked = questions): Promise<readonly string[]> {
  const elsewhere = articles.map(({ title }) => title);
  const budget = { steps: 160, searches: 5, timeMs: 600_000 };
  const simulation = { source, engine: plain, policy: 'rules', next: rules, elsewhere, budget } as const;
  const runs: unknown[] = [];
  for await (const { events, state } of simulateQuestions(
    asked,
    { ...simulation, faults, seed: 1, ...change },
    signal,
  ))
    runs.push({ events, state: plainOf(state), isFolded: plainOf(state) === plainOf(foldEvents(events)) });
  return runs.map((run) => JSON.stringify(run));
}

describe('simulateQuestions()', () => {
  it('gives the same logs, byte for byte, whether work is remembered or not, and however often', async () => {
    const logs = await logsOf({});
    expect(logs.every((log) => log.endsWith('"isFolded":true}'))).toBe(true);
    expect(await logsOf({ engine: remembering })).toEqual(logs);
    expect(await logsOf({ engine: remembering })).toEqual(logs);
  });

  it('gives the same logs and states, byte for byte, whether runs share their states or not, for all policies and seeds', async () => {
    const states = new SharedStates();
    for (const policy of ['retry', 'rules'] as const)
      for (const seed of [1, 2]) {
        const asked = { policy, next: builtInPolicies[policy] as Policy, seed, engine: remembering };
        expect(await logsOf({ ...asked, states }, some)).toEqual(await logsOf(asked, some));
      }
  });

  it('goes on with shared states where so many are held that they begin anew', async () => {
    const logs = await logsOf({ engine: remembering }, some);
    const states = new SharedStates(50);
    expect(await logsOf({ engine: remembering, states }, some)).toEqual(logs);
    expect(await logsOf({ engine: remembering, states }, some)).toEqual(logs);
  });

  it('gives a question the same log in whatever company it stands', async () => {
    const logs = await logsOf({});
    expect(await logsOf({}, questions.slice(3, 5))).toEqual(logs.slice(3, 5));
  });

  it('lets another seed make other searches fail', async () => {
    expect(await logsOf({ seed: 2 })).not.toEqual(await logsOf({}));
  });

  it('does not wait where a run waits for a source that is down, and holds the wait against its budget', async () => {
    const [log] = await logsOf({ faults: { rates: { down: 1 } } }, questions.slice(0, 1));
    const last = (JSON.parse(log ?? '{}') as { events: readonly RunEvent[] }).events.at(-1);
    expect(last?.at).toBeGreaterThanOrEqual(500);
    expect(last?.type).toBe('run-given-up');
  });

  it('ends with the reason of its signal', async () => {
    const stopped = AbortSignal.abort(new Error('enough'));
    const runs = simulateQuestions(
      questions,
      {
        ...{
          source,
          engine: plain,
          policy: 'rules',
          next: rules,
          elsewhere: [],
          faults: { rates: {} },
          seed: 1,
        },
        budget: { steps: 9, searches: 1, timeMs: 1 },
      },
      stopped,
    );
    await expect(runs.next()).rejects.toThrow('enough');
  });
});
