import { lexicalChecker } from '../../src/adapters/any/lexical-checker.ts';
import {
  Agent,
  type AgentParts,
  type AskOptions,
  defaultBudget,
  type Run,
  type RunEnd,
} from '../../src/agent/agent.ts';
import { createPerform } from '../../src/agent/perform-table.ts';
import type { RunEvent } from '../../src/core/event.ts';
import { runId } from '../../src/core/ids.ts';
import { wholePlan } from '../../src/core/needs/whole-plan.ts';
import type { Passage } from '../../src/core/passage.ts';
import { builtInPolicies } from '../../src/core/policy/next.ts';
import { plainQuery } from '../../src/core/query.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Reasoner } from '../../src/ports/reasoner.ts';
import type { Recaller } from '../../src/ports/recaller.ts';
import type { Source } from '../../src/ports/source.ts';
import type { TrajectoryStore } from '../../src/ports/trajectory-store.ts';
import { finding } from './history.ts';
import { librarySource, passage } from './passages.ts';
import { plainStore } from './plain-store.ts';
import { scriptedReasoner } from './scripted-reasoner.ts';
import { smallSource } from './small-source.ts';

/** A question that needs a respelling and a second hop. */
export const question = 'Where was the captain of the brig Merow born?';

export const voyagePassages: readonly Passage[] = [
  passage('Merrow (brig)', 'The Merrow was a brig of Tolve. The captain of the brig was Ilse Brandt.'),
  passage('Ilse Brandt', 'Ilse Brandt was a seafarer from Quill Harbour, where her family had a yard.'),
  passage('Anna Vey', 'Anna Vey was a painter. She was born in Owl Island.'),
  passage('Turnips', 'Turnips grow in spring. The first captain to carry them was Jon Rell.'),
];

/** Answers where Ilse Brandt was born, once the passage that says it is there. */
export function voyageReasoner(): Reasoner {
  return scriptedReasoner({
    decompose: (job) => ({ kind: 'done', value: wholePlan(job.question) }),
    extract: (job) => {
      const source = job.passages.find((each) => each.title === 'Ilse Brandt');
      const findings = source === undefined ? [] : [finding('Quill Harbour', source)];
      return { kind: 'done', value: { findings, reason: 'No passage says where she was born.' } };
    },
    verify: () => ({ kind: 'done', value: { supported: true, reason: 'It says so.' } }),
    'write-query': (job) => ({ kind: 'done', value: plainQuery(`captain ${job.avoid.length}`) }),
    compose: ({ findings }) => ({ kind: 'done', value: { text: findings[0]?.text ?? '', findings } }),
  });
}

let runs = 0;

/** Counts a millisecond up at each look, so that every run of the same steps has the same times. */
export function countingClock(): Clock {
  let now = 0;
  return {
    now: () => ++now,
    wait: async (_delayMs, signal) => signal.throwIfAborted(),
  };
}

type Parts = {
  readonly store?: TrajectoryStore;
  readonly source?: Source;
  readonly reasoner?: Reasoner;
  readonly recaller?: Recaller;
  readonly clock?: Clock;
  /** How a trained policy is had, where one is. */
  readonly steering?: Partial<Pick<AgentParts, 'policies' | 'prepare' | 'weights'>>;
};

export function voyageAgent(parts: Parts = {}): Agent {
  const { store = plainStore(), source = smallSource(voyagePassages), clock = countingClock() } = parts;
  const { reasoner = voyageReasoner(), recaller = { recall: async () => [] }, steering = {} } = parts;
  const perform = createPerform({
    sources: new Map([[source.id, source]]),
    checker: lexicalChecker,
    reasoner,
    recaller,
    person: { ask: async () => undefined },
    clock,
    pageSize: 20,
    searchTimeoutMs: 60_000,
  });
  const newRunId = () => runId(`run-${++runs}`);
  return new Agent({
    ...{ store, perform, policies: builtInPolicies, ...steering, clock, newRunId, graceMs: 100 },
  });
}

export const askOptions: AskOptions = {
  policy: 'rules',
  engine: 'scripted',
  sources: [librarySource],
  budget: defaultBudget,
  seed: 1,
  mayAsk: false,
};

/** All events of a run, and how it ended. */
export async function follow({ events }: Run): Promise<{ events: RunEvent[]; end: RunEnd }> {
  const seen: RunEvent[] = [];
  for (;;) {
    const { done, value } = await events.next();
    if (done === true) return { events: seen, end: value };
    seen.push(value);
  }
}
