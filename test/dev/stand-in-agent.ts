import { lexicalChecker } from '../../src/adapters/any/lexical-checker.ts';
import { Agent } from '../../src/agent/agent.ts';
import { createPerform } from '../../src/agent/perform-table.ts';
import type { Finding } from '../../src/core/answer.ts';
import { type NeedId, runId } from '../../src/core/ids.ts';
import { wholePlan } from '../../src/core/needs/whole-plan.ts';
import type { Passage } from '../../src/core/passage.ts';
import { builtInPolicies } from '../../src/core/policy/next.ts';
import { plainQuery } from '../../src/core/query.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Reasoner } from '../../src/ports/reasoner.ts';
import type { Source } from '../../src/ports/source.ts';
import type { TrajectoryStore } from '../../src/ports/trajectory-store.ts';

const wallClock: Clock = {
  now: () => Date.now(),
  wait: (delayMs) => new Promise((resolve) => setTimeout(resolve, delayMs)),
};

type Pace = { readonly clock: Clock; readonly thinkMs: number };

/** Takes its time by default, so that a run can be watched. */
export function standInAgent(
  store: TrajectoryStore,
  source: Source,
  { clock, thinkMs }: Pace = { clock: wallClock, thinkMs: 400 },
): Agent {
  const perform = createPerform({
    sources: new Map([[source.id, source]]),
    checker: lexicalChecker,
    reasoner: standInReasoner(clock, thinkMs),
    recaller: { recall: async () => [] },
    person: { ask: async () => undefined },
    ...{ clock, pageSize: 20, searchTimeoutMs: 60_000 },
  });
  const newRunId = () => runId(crypto.randomUUID());
  return new Agent({ store, perform, policies: builtInPolicies, clock, newRunId, graceMs: 100 });
}

/** Knows one answer. */
function standInReasoner(clock: Clock, thinkMs: number): Reasoner {
  return {
    id: 'scripted',
    run: async (job) => {
      await clock.wait(thinkMs, new AbortController().signal);
      // Each answer fits its kind; the compiler cannot follow that through a switch.
      return { kind: 'done', value: answerTo(job) as never };
    },
  };
}

function answerTo(job: Parameters<Reasoner['run']>[0]): unknown {
  switch (job.kind) {
    case 'decompose':
      return wholePlan(job.question);
    case 'extract':
      return {
        findings: job.passages.flatMap((passage) => harbour(passage, job.need)),
        reason: 'No passage says where she was born.',
      };
    case 'verify':
      return { supported: true, reason: 'It says so.' };
    case 'write-query':
      return plainQuery(`captain ${job.avoid.length}`);
    case 'compose':
      return { text: job.findings[0]?.text ?? '', findings: job.findings };
    default:
      return job satisfies never;
  }
}

function harbour(passage: Passage, need: NeedId): readonly Finding[] {
  const text = 'Quill Harbour';
  const start = passage.text.indexOf(text);
  const quote = { passageId: passage.id, start, end: start + text.length, text };
  return start < 0 ? [] : [{ need, text, quotes: [quote], support: 0.9 }];
}
