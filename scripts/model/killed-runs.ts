import { reader } from '../../src/adapters/any/reader.ts';
import { EngineDesk } from '../../src/adapters/any/text-engines/engine-desk.ts';
import { defaultBudget } from '../../src/agent/agent.ts';
import { createReplayCheck } from '../../src/agent/check-replay.ts';
import { headlessAgent, runQuestion } from '../../src/cli/headless-agent.ts';
import { canonicalJson } from '../../src/core/canonical-json.ts';
import type { Effect } from '../../src/core/effect.ts';
import type { RunEvent } from '../../src/core/event.ts';
import type { ModelEntry } from '../../src/core/models/model-entry.ts';
import { builtInPolicies } from '../../src/core/policy/next.ts';
import type { StoredModel } from '../../src/ports/model-store.ts';
import type { JobOf, JobResult, Reasoner, ReasonerJobKind } from '../../src/ports/reasoner.ts';
import type { Source } from '../../src/ports/source.ts';
import type { TextEngine } from '../../src/ports/text-engine.ts';
import { ggufEntry } from '../../test/kit/model-entries.ts';

/** Its files lie in the page already. */
const entry: ModelEntry = { ...ggufEntry('test'), contextTokens: 256 };
const stored: StoredModel = { entry, files: [], isWhole: true, keptBytes: 0 };
const never = new AbortController().signal;

export type KilledRun = {
  readonly question: string;
  readonly answer: string | undefined;
  readonly ms: number;
  /** Milliseconds after its start at which the worker was killed. */
  readonly killedAtMs: number | undefined;
  /** Steps in which the loss was noticed. */
  readonly losses: number;
  /** Steps that were done twice, as what was wanted. */
  readonly repeated: readonly string[];
  readonly replays: boolean;
  readonly events: number;
};

export type KilledRunsOptions = {
  readonly engine: TextEngine;
  /** Ends the engine's worker as a crash does. */
  readonly kill: () => Promise<void>;
  readonly source: Source;
};

/** Jobs that the model writes something for. */
const written: ReadonlySet<ReasonerJobKind> = new Set(['decompose', 'verify']);

/** The model reads and writes before a job is done; what it comes to is the reader's, since so weak a model would decide by chance. */
function writtenBy(loaded: TextEngine): Reasoner {
  return {
    id: loaded.id,
    run: async <K extends ReasonerJobKind>(job: JobOf<K>, signal: AbortSignal): Promise<JobResult<K>> => {
      if (!written.has(job.kind)) return reader.run<K>(job, signal);
      const messages = [{ role: 'user', content: job.kind }] as const;
      const size = { schema: undefined, seed: 1, temperature: 0, maxTokens: 12, timeLimitMs: 120_000 };
      const reply = await loaded.generate({ messages, ...size }, signal, () => {});
      return reply.kind === 'lost'
        ? { kind: 'engine-lost', message: reply.message }
        : reader.run<K>(job, signal);
    },
  };
}

/** Runs whose model, in its worker, is killed in the middle: the desk of the page brings it back. */
export function openKilledRuns({ engine, kill, source }: KilledRunsOptions) {
  const desk = new EngineDesk({
    reader,
    store: {
      list: async () => ({ kind: 'listed', models: [stored] }),
      open: async () => ({ kind: 'opened', entry: entry, files: [] }),
    },
    createEngine: () => engine,
    reasonerOf: writtenBy,
    device: async () => 'cpu',
  });
  desk.choose(entry.id);
  const agent = headlessAgent({ sources: [source], reasoner: desk.reasoner });
  const budget = { ...defaultBudget, timeMs: 600_000 };
  const options = { policy: 'rules', engine: engine.id, sources: [source.id], budget, seed: 1 } as const;
  return {
    load: () => desk.load(),
    status: () => desk.status(),
    run: async (question: string, killedAtMs?: number): Promise<KilledRun> => {
      // Losses in a row are taken for a machine that cannot hold the model: each run begins with a new engine.
      await desk.unload();
      await desk.load();
      const startedAt = performance.now();
      const timer = killedAtMs === undefined ? undefined : setTimeout(() => void kill(), killedAtMs);
      const { events } = await runQuestion(
        agent,
        { question, options: { ...options, mayAsk: false } },
        never,
      );
      clearTimeout(timer);
      return { question, ...(await read(events)), killedAtMs, ms: performance.now() - startedAt };
    },
    close: () => desk.unload(),
  };
}

async function read(events: readonly RunEvent[]) {
  const last = events.at(-1);
  const done = doneSteps(events);
  return {
    answer: last?.type === 'run-answered' ? last.answer.text : undefined,
    losses: events.filter((event) => event.type === 'engine-failed' && event.failure === 'engine-lost')
      .length,
    repeated: done.filter((step, index) => done.indexOf(step) !== index),
    replays: (await createReplayCheck({ policies: builtInPolicies })(events)).kind === 'identical',
    events: events.length,
  };
}

/** What was wanted and done: a step that the engine failed at is not among them. */
function doneSteps(events: readonly RunEvent[]): readonly string[] {
  return events.flatMap((event, index) => {
    const outcome = events[index + 1];
    if (event.type !== 'step-started' || outcome === undefined || outcome.type === 'engine-failed') return [];
    return [canonicalJson(withoutRedo(event.effect))];
  });
}

function withoutRedo(effect: Effect): object {
  return { ...effect, redo: undefined };
}
