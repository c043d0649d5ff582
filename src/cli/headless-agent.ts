import { randomUUID } from 'node:crypto';
import { lexicalChecker } from '../adapters/any/lexical-checker.ts';
import { createMemoryTrajectoryStore } from '../adapters/any/memory-trajectory-store.ts';
import { createStoreRecaller } from '../adapters/any/store-recaller.ts';
import { systemClock } from '../adapters/node/system-clock.ts';
import { Agent, type AskOptions, type RunEnd } from '../agent/agent.ts';
import { createPerform } from '../agent/perform-table.ts';
import type { RunEvent } from '../core/event.ts';
import { runId } from '../core/ids.ts';
import { builtInPolicies } from '../core/policy/next.ts';
import type { Policies } from '../core/policy/policy.ts';
import type { QueryGate } from '../ports/query-gate.ts';
import type { Reasoner } from '../ports/reasoner.ts';
import type { Recaller } from '../ports/recaller.ts';
import type { RelevanceChecker } from '../ports/relevance-checker.ts';
import type { Source } from '../ports/source.ts';
import type { TrajectoryStore } from '../ports/trajectory-store.ts';

export type HeadlessParts = {
  readonly sources: readonly Source[];
  readonly reasoner: Reasoner;
  /** Words alone where none is given. */
  readonly checker?: RelevanceChecker;
  readonly policies?: Policies;
  /** Where runs are kept; in memory where none is given. */
  readonly store?: TrajectoryStore;
  /** Whether a run recalls those that the store holds. */
  readonly useMemory?: boolean;
  /** Before queries that leave this machine. */
  readonly gate?: QueryGate;
};

const noRecall: Recaller = { recall: async () => [] };

/** The agent as the page has it, over Node's adapters. Nobody is there to be asked. */
export function headlessAgent(parts: HeadlessParts): Agent {
  const { sources, reasoner, gate, checker = lexicalChecker } = parts;
  const { policies = builtInPolicies, useMemory = false } = parts;
  const store = parts.store ?? createMemoryTrajectoryStore();
  const perform = createPerform({
    sources: new Map(sources.map((source) => [source.id, source])),
    ...(gate === undefined ? {} : { gate }),
    checker,
    reasoner,
    recaller: useMemory ? createStoreRecaller(store) : noRecall,
    person: { ask: async () => undefined },
    clock: systemClock,
    pageSize: 20,
    searchTimeoutMs: 30_000,
  });
  const newRunId = () => runId(randomUUID());
  return new Agent({ store, perform, policies, clock: systemClock, newRunId, graceMs: 500 });
}

/** Runs a question to its end and gives its whole log. */
export async function runQuestion(
  agent: Agent,
  { question, options }: { readonly question: string; readonly options: AskOptions },
  signal: AbortSignal,
): Promise<{ readonly events: readonly RunEvent[]; readonly end: RunEnd }> {
  const { events } = agent.ask(question, options, signal);
  const taken: RunEvent[] = [];
  for (;;) {
    const next = await events.next();
    if (next.done) return { events: taken, end: next.value };
    taken.push(next.value);
  }
}
