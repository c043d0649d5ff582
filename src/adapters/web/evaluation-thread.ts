import { proxy, type Remote, wrap } from 'comlink';
import type { Network } from '../../core/policy/learned/network.ts';
import type {
  EvaluationEnd,
  EvaluationRequest,
  EvaluationRunner,
  EvaluationSteps,
} from '../../ports/evaluation-runner.ts';
import type { Library } from '../../ports/library.ts';
import type { PassageReader } from '../../ports/passage-reader.ts';
import type { JobOf, Reasoner, ReasonerJobKind } from '../../ports/reasoner.ts';
import type { Source } from '../../ports/source.ts';
import type { TextEmbedder } from '../../ports/text-embedder.ts';
import type { ResourceReport } from '../../wire/resource-entry.ts';
import type { EvaluationHost, EvaluationWorkerApi } from '../any/evaluation/evaluation-worker-api.ts';
import { unpackTrail } from '../any/evaluation/pack-trail.ts';
import { ownWorker } from '../any/own-worker.ts';

export type EvaluationThreadOptions = {
  readonly library: Library;
  /** The library, found by meaning too. */
  readonly byMeaning: Source;
  readonly embedder: TextEmbedder;
  readonly passages: PassageReader;
  /** The engine that answers the person's questions: the model, or the reader where none is loaded. */
  readonly reasoner: Reasoner;
  /** The weights of `learned`, loaded where they are not yet. */
  readonly policyNetwork: () => Promise<Network | undefined>;
  /** Told of each file that the browser fetched for the worker: for the ledger. */
  readonly reported: (report: ResourceReport) => void;
};

const startMs = 60_000;
/** A run that does not see that it was stopped ends with its worker. */
const graceMs = 5000;

type Running = {
  readonly remote: Remote<EvaluationWorkerApi>;
  readonly lost: Promise<EvaluationEnd>;
  readonly end: (loss: EvaluationEnd) => void;
};

/** Owns the worker of evaluations: starts it when it is first wanted, anew when it is lost, and ends it where it does not stop. */
export function createEvaluationThread(options: EvaluationThreadOptions): EvaluationRunner {
  let running: Running | undefined;
  const worker = () => {
    if (running !== undefined) return running;
    const started = start(options.reported);
    running = started;
    void started.lost.then(() => {
      if (running === started) running = undefined;
    });
    return started;
  };
  return {
    run: (request, steps, signal) =>
      alone(request.id, () => run(worker(), options, { request, steps, signal })),
    summarize: (request) => worked(worker(), ({ remote }) => remote.summarize(request)),
    compare: (left, right) => worked(worker(), ({ remote }) => remote.compare(left, right)),
    unpack: unpackTrail,
  };
}

/** What the worker works out; rejects where it is lost before it has. */
async function worked<T>(running: Running, work: (running: Running) => Promise<T>): Promise<T> {
  const lost = running.lost.then((end): never => {
    throw new Error(end.kind === 'failed' ? end.message : 'The worker was stopped.');
  });
  return Promise.race([work(running), lost]);
}

function start(reported: EvaluationThreadOptions['reported']): Running {
  const thread = new Worker(new URL('../../worker/evaluation-worker.ts', import.meta.url), {
    type: 'module',
    name: 'reroute-evaluation',
  });
  const remote = wrap<EvaluationWorkerApi>(thread);
  const broken = (why: string): EvaluationEnd => ({
    ...{ kind: 'failed', details: [] },
    message: `The evaluation's worker broke off${why === '' ? '' : ` (${why})`}. What was finished is kept: continue, or reload the page first.`,
  });
  const { lost, end } = ownWorker<EvaluationEnd>(thread, {
    ...{ hello: () => remote.hello(), startMs, reported },
    ...{ crashed: broken, notStarted: broken('it did not start') },
  });
  return { remote, lost, end };
}

type Work = {
  readonly request: EvaluationRequest;
  readonly steps: EvaluationSteps;
  readonly signal: AbortSignal;
};

async function run(
  { remote, lost, end }: Running,
  options: EvaluationThreadOptions,
  { request, steps, signal }: Work,
): Promise<EvaluationEnd> {
  if (signal.aborted) return { kind: 'stopped' };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    void remote.stop();
    timer = setTimeout(() => end({ kind: 'stopped' }), graceMs);
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    const host = proxy(hostOf(options, steps, signal));
    return await Promise.race([remote.run(request, host), lost]);
  } catch (error) {
    return { kind: 'failed', message: `The evaluation broke off: ${String(error)}`, details: [] };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

function hostOf(
  { library, byMeaning, embedder, passages, reasoner, policyNetwork }: EvaluationThreadOptions,
  steps: EvaluationSteps,
  signal: AbortSignal,
): EvaluationHost {
  return {
    search: (request, isByMeaning) => (isByMeaning ? byMeaning : library).search(request, signal),
    embed: (texts) => embedder.embed(texts, signal),
    read: (request) => library.read(request, signal),
    readPassages: (request) => passages.read(request, signal),
    reason: (job) => reasoner.run<ReasonerJobKind>(job as JobOf<ReasonerJobKind>, signal),
    holdings: async (titles) => {
      const [counts, page] = await Promise.all([
        library.counts(),
        library.documents({ offset: 0, limit: titles, filter: '' }),
      ]);
      return { passages: counts.passages, titles: page.documents.map(({ title }) => title) };
    },
    engineId: async () => reasoner.id,
    policyNetwork,
    preparing: async (words, share) => steps.preparing(words, share),
    prepared: (prepared) => steps.prepared(prepared),
    finished: (runs) => steps.finished(runs),
  };
}

/** One tab at a time goes on with an evaluation. */
async function alone(id: string, work: () => Promise<EvaluationEnd>): Promise<EvaluationEnd> {
  if (navigator.locks === undefined) return work();
  return navigator.locks.request(`reroute-evaluation-${id}`, { ifAvailable: true }, async (lock) => {
    if (lock !== null) return work();
    const message = 'Another tab goes on with this evaluation. Look there, or stop it there first.';
    return { kind: 'elsewhere' as const, message };
  });
}
