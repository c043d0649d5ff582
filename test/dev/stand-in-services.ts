import { createMemoryTrajectoryStore } from '../../src/adapters/any/memory-trajectory-store.ts';
import { createRunFiles } from '../../src/adapters/any/run-files.ts';
import { createDeviceStorage } from '../../src/adapters/web/device-storage.ts';
import { createIdbTrajectoryStore } from '../../src/adapters/web/idb-trajectory-store.ts';
import { createLocalSettings } from '../../src/adapters/web/local-settings.ts';
import { defaultBudget, questionProblem } from '../../src/agent/agent.ts';
import { createReplayCheck } from '../../src/agent/check-replay.ts';
import { runId } from '../../src/core/ids.ts';
import { builtInPolicies } from '../../src/core/policy/next.ts';
import type { DenseStatus } from '../../src/ports/dense-status.ts';
import type { PolicyDesk } from '../../src/ports/policy-desk.ts';
import type { ReaderStatus, ReaderStatusView } from '../../src/ports/reader-status.ts';
import type { RunStarter } from '../../src/ports/run-starter.ts';
import type { TrajectoryStore } from '../../src/ports/trajectory-store.ts';
import { Asking } from '../../src/ui/runs/asking.ts';
import { LibraryDesk } from '../../src/ui/runs/library-desk.ts';
import { PersonDesk } from '../../src/ui/runs/person-desk.ts';
import { PracticeDesk } from '../../src/ui/runs/practice-desk.ts';
import { RunSession } from '../../src/ui/runs/run-session.ts';
import type { Services } from '../../src/ui/services.ts';
import { standInAgent } from './stand-in-agent.ts';
import { standInEngine } from './stand-in-engine.ts';
import { standInEvaluations } from './stand-in-evaluations.ts';
import { standInExam } from './stand-in-exam.ts';
import { standInLibrary, voyagePassages } from './stand-in-library.ts';
import { standInModels } from './stand-in-models.ts';
import { standInRoster } from './stand-in-roster.ts';
import { seedRuns } from './stand-in-runs.ts';

/**
 * Everything in memory: the voyage library, its scripted engine, and one sample question of each kind. The address may ask for more:
 * `?runs=40` puts past runs into the history, `?store=disk` keeps runs in IndexedDB, as the page does.
 */
export function standInServices(): Services {
  const asked = new URLSearchParams(location.search);
  const trajectories =
    asked.get('store') === 'disk' ? createIdbTrajectoryStore() : createMemoryTrajectoryStore();
  void seedRuns(trajectories, Number(asked.get('runs') ?? 0));
  const library = standInLibrary(voyagePassages);
  const bundled = {
    path: 'bundled.jsonl',
    samples: async () => ({ kind: 'loaded', value: samples }) as const,
    files: async () => ({ kind: 'loaded', value: [] }) as const,
  };
  const runs = standInRuns(trajectories, library);
  const settings = createLocalSettings(window);
  const session = new RunSession(runs, trajectories);
  const desk = new LibraryDesk(library, bundled);
  const policy = standInPolicy();
  return {
    ...{ library, bundled, trajectories, runs, trajectoriesNotice: undefined },
    runFiles: createRunFiles(trajectories, newRunId),
    checkReplay: createReplayCheck({ policies: builtInPolicies }),
    policy,
    practice: new PracticeDesk({
      ...{ policy, now: () => Date.now() },
      practice: { run: async () => ({ kind: 'stopped' }) },
    }),
    storage: createDeviceStorage(navigator.storage),
    models: standInModels(asked),
    evaluations: standInEvaluations(library, asked.get('store')),
    roster: standInRoster(),
    reader: standInReader(asked.get('reader')),
    dense: standInDense(asked.get('dense')),
    ledger: { records: () => noRecords, watch: () => () => {} },
    clock: { now: () => Date.now(), wait: async () => {} },
    engine: standInEngine(asked.get('engine')),
    exam: standInExam(asked.get('exam')),
    ...{ settings, session, desk, person: new PersonDesk() },
    asking: new Asking({ session, desk, runs, settings }),
  };
}

/** `?dense=reading`, `ready`, `too-large`, `unavailable` and `unread` show the library's reading for meaning so; else nothing of it is shown. */
function standInDense(asked: string | null): Services['dense'] {
  const known: Readonly<Record<string, DenseStatus>> = {
    reading: { kind: 'reading', done: 96, of: 310 },
    ready: { kind: 'ready', passages: 310 },
    'too-large': { kind: 'too-large', passages: 51_200, most: 600 },
    unavailable: { kind: 'unavailable', message: 'The retriever is not there.' },
    unread: {
      kind: 'unread',
      message: 'The library cannot be read for meaning: it is open in another tab, which does not answer.',
    },
  };
  const status = known[asked ?? ''] ?? { kind: 'idle' };
  return { current: () => status, watch: () => () => {}, removeAll: async () => {} };
}

/** `?reader=loading`, `unavailable`, `graphics` and `processor` show the trained reader so; else it is idle. */
function standInReader(asked: string | null): ReaderStatusView {
  const message =
    'Cannot use the trained reader: "model.onnx" is not the file that its manifest names: it was altered. Passages are judged by their words alone.';
  const statuses: Readonly<Record<string, ReaderStatus>> = {
    loading: { kind: 'loading', share: 0.4 },
    unavailable: { kind: 'unavailable', message },
    graphics: { kind: 'ready', place: { kind: 'graphics', name: 'Intel Xe' } },
    processor: { kind: 'ready', place: { kind: 'processor', threads: 2 } },
  };
  const status = statuses[asked ?? ''] ?? { kind: 'idle' };
  return { current: () => status, watch: () => () => {} };
}

/** No trained policy: the stand-in's runs are steered by the rules. */
function standInPolicy(): PolicyDesk {
  const status = { kind: 'idle' } as const;
  return {
    current: () => status,
    watch: () => () => {},
    load: async () => status,
    loadPractised: async () => status,
    network: () => undefined,
    practised: async () => status,
    undo: async () => status,
  };
}

const newRunId = () => runId(crypto.randomUUID());
const noRecords: readonly never[] = [];

const samples = [
  { question: 'Where was the captain of the brig Merow born?', kind: 'recovers' },
  {
    question: 'In which harbour did the family of the captain of the Merrow have a yard?',
    kind: 'several-hops',
  },
  { question: 'Who painted the ceiling of the Tolve customs house?', kind: 'no-answer' },
] as const;

function standInRuns(store: TrajectoryStore, source: Services['library']): RunStarter {
  const agent = standInAgent(store, source);
  const options = {
    ...({ policy: 'rules', engine: 'scripted', sources: [source.id] } as const),
    ...{ budget: defaultBudget, seed: 1, mayAsk: true },
  };
  return {
    problem: questionProblem,
    policies: ['naive', 'retry', 'rules'],
    ask: (text, signal) => agent.ask(text, options, signal),
    resume: (run, signal) => agent.resume(run, signal),
    fork: (request, signal) => agent.fork(request, signal),
  };
}
