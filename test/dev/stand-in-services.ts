import { createLocalSettings } from '../../src/adapters/web/local-settings.ts';
import { defaultBudget, questionProblem } from '../../src/agent/agent.ts';
import { foldEvents } from '../../src/core/evolve.ts';
import type { RunStarter } from '../../src/ports/run-starter.ts';
import type { RunSummary, TrajectoryStore } from '../../src/ports/trajectory-store.ts';
import { LibraryDesk } from '../../src/ui/runs/library-desk.ts';
import { PersonDesk } from '../../src/ui/runs/person-desk.ts';
import { RunSession } from '../../src/ui/runs/run-session.ts';
import type { Services } from '../../src/ui/services.ts';
import { plainStore } from '../kit/plain-store.ts';
import { standInAgent } from './stand-in-agent.ts';
import { standInLibrary, voyagePassages } from './stand-in-library.ts';

/** Everything in memory: the voyage library, its scripted engine, and one sample question of each kind. */
export function standInServices(): Services {
  const trajectories = listingStore();
  const library = standInLibrary(voyagePassages);
  const bundled = {
    path: 'bundled.jsonl',
    samples: async () => ({ kind: 'loaded', value: samples }) as const,
    files: async () => ({ kind: 'loaded', value: [] }) as const,
  };
  const runs = standInRuns(trajectories, library);
  return {
    ...{ library, bundled, trajectories, runs },
    ledger: { records: () => noRecords, watch: () => () => {} },
    settings: createLocalSettings(window),
    clock: { now: () => Date.now(), wait: async () => {} },
    session: new RunSession(runs, trajectories),
    desk: new LibraryDesk(library, bundled),
    person: new PersonDesk(),
  };
}

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

function listingStore(): TrajectoryStore {
  const store = plainStore();
  const list = async () => {
    const summaries: RunSummary[] = [];
    for (const run of store.logs.keys()) {
      const loaded = await store.load(run);
      if (loaded.kind !== 'loaded') continue;
      const { started, policy, startedAt, lastAt, ending, stopped, searches } = foldEvents(loaded.events);
      summaries.push({
        ...{ runId: run, question: started?.question ?? '', policy, engine: started?.engine ?? '' },
        ...{ startedAt, lastAt, searches: searches.length, length: loaded.events.length },
        status: ending?.kind ?? (stopped ? 'stopped' : 'running'),
        answer: ending?.kind === 'answered' ? ending.answer.text : undefined,
      });
    }
    return summaries.toReversed();
  };
  return { ...store, list };
}
