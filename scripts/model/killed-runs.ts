import { reader } from '../../src/adapters/any/reader.ts';
import { EngineDesk } from '../../src/adapters/any/text-engines/engine-desk.ts';
import { defaultBudget } from '../../src/agent/agent.ts';
import { createReplayCheck } from '../../src/agent/check-replay.ts';
import { createRoutedReasoner } from '../../src/agent/routed-reasoner.ts';
import { createTextReasoner } from '../../src/agent/text-reasoner.ts';
import { headlessAgent, runQuestion } from '../../src/cli/headless-agent.ts';
import { canonicalJson } from '../../src/core/canonical-json.ts';
import type { Effect } from '../../src/core/effect.ts';
import type { RunEvent } from '../../src/core/event.ts';
import type { JobRoute } from '../../src/core/exam/route-jobs.ts';
import type { ModelEntry } from '../../src/core/models/model-entry.ts';
import { builtInPolicies } from '../../src/core/policy/next.ts';
import type { StoredModel } from '../../src/ports/model-store.ts';
import type { Source } from '../../src/ports/source.ts';
import type { TextEngine, TextRequest } from '../../src/ports/text-engine.ts';
import { ggufEntry } from '../../test/kit/model-entries.ts';

/** A job that the model does, so that there is something to kill; the answer itself is the reader's. */
const routes: readonly JobRoute[] = [{ job: 'verify', to: 'model', why: 'for this' }];
const mostTokens = 24;
/** Its files lie in the page already. */
const entry: ModelEntry = { ...ggufEntry('test'), contextTokens: 1024 };
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

/** Runs whose model, in its worker, is killed in the middle: the desk of the page brings it back. */
export function openKilledRuns({ engine, kill, source }: KilledRunsOptions) {
  const brief: TextEngine = {
    ...engine,
    generate: (request, signal, progress) => engine.generate(shorter(request), signal, progress),
  };
  const desk = new EngineDesk({
    reader,
    store: {
      list: async () => ({ kind: 'listed', models: [stored] }),
      open: async () => ({ kind: 'opened', entry: entry, files: [] }),
    },
    createEngine: () => brief,
    reasonerOf: (loaded) =>
      createRoutedReasoner({
        ...{ reader, routes: () => routes },
        model: createTextReasoner(loaded, { tries: 1, timeLimitMs: 120_000 }),
      }),
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
      // A run that was over before leaves an engine on its way back; the next one begins with a whole one.
      await desk.load();
      const startedAt = performance.now();
      const timer = killedAtMs === undefined ? undefined : setTimeout(() => void kill(), killedAtMs);
      const { events } = await runQuestion(
        agent,
        { question, options: { ...options, mayAsk: false } },
        never,
      );
      clearTimeout(timer);
      return { question, ...read(events), killedAtMs, ms: performance.now() - startedAt };
    },
    close: () => desk.unload(),
  };
}

/** Without the instructions, and cut short: what a weak model writes matters less here than that it reads and writes when it is killed. */
function shorter(request: TextRequest): TextRequest {
  const messages = request.messages.filter(({ role }) => role !== 'system');
  return { ...request, messages, maxTokens: Math.min(request.maxTokens, mostTokens) };
}

function read(events: readonly RunEvent[]) {
  const last = events.at(-1);
  const done = doneSteps(events);
  return {
    answer: last?.type === 'run-answered' ? last.answer.text : undefined,
    losses: events.filter((event) => event.type === 'engine-failed' && event.failure === 'engine-lost')
      .length,
    repeated: done.filter((step, index) => done.indexOf(step) !== index),
    replays: createReplayCheck(builtInPolicies)(events).kind === 'identical',
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
