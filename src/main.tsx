// The composition root of the page: the only place that knows which adapter stands behind which port.

import { DenseSource } from './adapters/any/dense/dense-source.ts';
import { LibraryVectors } from './adapters/any/dense/library-vectors.ts';
import { mostInPage } from './adapters/any/dense/passage-vectors.ts';
import { createGeneratedLibrary } from './adapters/any/generated-library.ts';
import { createLazyReasoner } from './adapters/any/lazy-reasoner.ts';
import { createModelSupply } from './adapters/any/model-supply/model-supply.ts';
import { KeptPolicyDesk } from './adapters/any/policy-desk.ts';
import { createRunFiles } from './adapters/any/run-files.ts';
import { createStoreRecaller } from './adapters/any/store-recaller.ts';
import { createSwitchedRecaller } from './adapters/any/switched-recaller.ts';
import { EngineDesk } from './adapters/any/text-engines/engine-desk.ts';
import { watchResources } from './adapters/any/watch-resources.ts';
import { browserClock } from './adapters/web/browser-clock.ts';
import { createDeviceStorage } from './adapters/web/device-storage.ts';
import type { Egress } from './adapters/web/egress.ts';
import { engineFor } from './adapters/web/engine-for.ts';
import { createEvaluationThread } from './adapters/web/evaluation-thread.ts';
import { createIdbEvaluationStore } from './adapters/web/idb-evaluation-store.ts';
import { createIdbPolicyStore } from './adapters/web/idb-policy-store.ts';
import { createIdbVectorStore } from './adapters/web/idb-vector-store.ts';
import { createLocalExams } from './adapters/web/local-exams.ts';
import { createLocalSettings } from './adapters/web/local-settings.ts';
import { createNetwork, type Network } from './adapters/web/network.ts';
import { keepOffline } from './adapters/web/offline.ts';
import { openTrajectoryStore } from './adapters/web/open-trajectory-store.ts';
import { createPageReader } from './adapters/web/page-reader.ts';
import { fetchPolicyFile } from './adapters/web/policy-files.ts';
import { createRunStarter, randomSeed } from './adapters/web/run-starter.ts';
import { createWebHardwareCheck, thisMachine } from './adapters/web/web-hardware-check.ts';
import { createWebModelFetch } from './adapters/web/web-model-fetch.ts';
import { createWorkerLibrary } from './adapters/web/worker-library.ts';
import { createWorkerModelStore } from './adapters/web/worker-model-store.ts';
import { createWorkerPractice } from './adapters/web/worker-practice.ts';
import { Agent, defaultBudget, questionProblem } from './agent/agent.ts';
import { createReplayCheck } from './agent/check-replay.ts';
import { ExamDesk } from './agent/exam-desk.ts';
import { createPerform } from './agent/perform-table.ts';
import { runId } from './core/ids.ts';
import { hardwareWords, hasGraphicsCard } from './core/models/hardware.ts';
import { builtInPolicies } from './core/policy/next.ts';
import type { Policies } from './core/policy/policy.ts';
import { type PolicyName, policyNames } from './core/policy-name.ts';
import type { HardwareCheck } from './ports/hardware-check.ts';
import type { Library } from './ports/library.ts';
import type { ModelStore } from './ports/model-store.ts';
import type { Person } from './ports/person.ts';
import type { QueryReviewer } from './ports/query-reviewer.ts';
import type { Reasoner } from './ports/reasoner.ts';
import type { RelevanceChecker } from './ports/relevance-checker.ts';
import type { SettingsStore } from './ports/settings-store.ts';
import type { Source } from './ports/source.ts';
import type { TrajectoryStore } from './ports/trajectory-store.ts';
import { mount } from './ui/mount.tsx';
import { Asking } from './ui/runs/asking.ts';
import { EvaluationDesk } from './ui/runs/evaluation-desk.ts';
import { LibraryDesk } from './ui/runs/library-desk.ts';
import { ModelDesk } from './ui/runs/model-desk.ts';
import { PersonDesk } from './ui/runs/person-desk.ts';
import { PracticeDesk } from './ui/runs/practice-desk.ts';
import { rememberDraft } from './ui/runs/remember-draft.ts';
import { rememberRun } from './ui/runs/remember-run.ts';
import { RunSession } from './ui/runs/run-session.ts';
import type { Services } from './ui/services.ts';
import { readEvaluationReport } from './wire/evaluation-report.ts';
import { readOwnModel } from './wire/own-model.ts';

const newRunId = () => runId(crypto.randomUUID());

type AgentParts = {
  readonly trajectories: TrajectoryStore;
  readonly library: Library;
  readonly settings: SettingsStore;
  readonly person: Person & QueryReviewer;
  readonly network: Network;
  readonly reasoner: Reasoner;
  readonly checker: RelevanceChecker;
  /** The library, found by meaning too. */
  readonly byMeaning: Source;
  readonly policies: Policies;
  readonly prepare: (policy: PolicyName) => Promise<string | undefined>;
  readonly weights: (policy: PolicyName) => string | undefined;
};

function createAgent(parts: AgentParts): Agent {
  const { trajectories, library, settings, person, network, reasoner, checker, byMeaning, ...steering } =
    parts;
  const recaller = createSwitchedRecaller(
    createStoreRecaller(trajectories),
    () => settings.current().useMemory,
  );
  const perform = createPerform({
    sources: network.sourcesWith(byMeaning),
    gate: network.gateBefore(library, person),
    ...{ checker, reasoner, recaller, person, clock: browserClock },
    ...{ pageSize: 20, searchTimeoutMs: 30_000 },
  });
  return new Agent({
    ...{ store: trajectories, perform, ...steering, clock: browserClock, newRunId },
    graceMs: 500,
  });
}

/** The trained policy is loaded when it is first chosen. */
function createPolicies(ledger: Egress, settings: SettingsStore) {
  const base = new URL('models/policy/', document.baseURI);
  const desk = new KeptPolicyDesk({
    shipped: () => fetchPolicyFile({ ledger, base }),
    store: createIdbPolicyStore(),
  });
  const follow = () => {
    if (settings.current().policy === 'learned') void desk.load();
  };
  settings.watch(follow);
  follow();
  const weights = (policy: PolicyName) => {
    const status = desk.current();
    return policy === 'learned' && status.kind === 'ready' ? status.weights : undefined;
  };
  const policies: Policies = {
    ...builtInPolicies,
    // A log from elsewhere may not name its weights.
    learned: (state) => desk.policy(state.policyWeights ?? weights('learned') ?? '')?.(state),
  };
  const hasWeights = (name: string) => desk.policy(name) !== undefined;
  const prepare = async (policy: PolicyName) => {
    const status = policy === 'learned' ? await desk.load() : undefined;
    return status?.kind === 'unavailable' ? status.message : undefined;
  };
  return { desk, policies, weights, hasWeights, prepare };
}

type EngineParts = {
  readonly egress: Egress;
  readonly settings: SettingsStore;
  readonly hardware: HardwareCheck;
  readonly store: ModelStore;
};

/** Made-up items, the same ones for every model, of a world that no other part of the page has. */
const examOptions = { seed: 4711, rounds: 12 };

/** The model that the person chose is the one that the settings name, in every tab; it does what its exam shows it to do better. */
function createEngineDesk({ egress, settings, hardware, store }: EngineParts, reader: Reasoner) {
  const exam = new ExamDesk({
    ...{ reader, clock: browserClock, store: createLocalExams(window) },
    modelOf: (loaded) =>
      createLazyReasoner(loaded.id, async () =>
        (await import('./agent/text-reasoner.ts')).createTextReasoner(loaded),
      ),
    rounds: async () => (await import('./core/exam/make-items.ts')).makeExam(examOptions),
    hardware: async () => hardwareWords(await hardware.look()),
    against: () => (settings.current().useTrainedReader ? 'trained' : 'rules'),
    budgetMs: () => settings.current().timeMs,
  });
  const engine = new EngineDesk({
    ...{ store, reader, reasonerOf: (loaded) => exam.reasonerOf(loaded) },
    createEngine: (entry) => engineFor(entry, (report) => egress.note(report)),
    device: async () => (hasGraphicsCard(await hardware.look()) ? 'gpu' : 'cpu'),
  });
  const follow = () => engine.choose(settings.current().model);
  settings.watch(follow);
  settings.watch(exam.follow);
  follow();
  return { engine, exam };
}

function createModelDesk({ store, egress, settings, hardware }: EngineParts): ModelDesk {
  const fetch = createWebModelFetch({
    ...{ egress, base: document.baseURI, clock: browserClock },
    // Hosts that a build for a place without our server may ask itself; the Content-Security-Policy of that place has to agree.
    directHosts: (import.meta.env['VITE_MODEL_HOSTS'] ?? '').split(',').filter((host: string) => host !== ''),
    mode: () => settings.current().networkMode,
  });
  const mirror = () => settings.current().modelMirror;
  const supply = createModelSupply({ store, fetch, clock: browserClock, mirror });
  return new ModelDesk({ store, supply, hardware, readOwn: readOwnModel });
}

type EvaluationParts = Parameters<typeof createEvaluationThread>[0] & { readonly hardware: HardwareCheck };

function createEvaluationDesk({ hardware, ...parts }: EvaluationParts): EvaluationDesk {
  return new EvaluationDesk({
    ...{ runner: createEvaluationThread(parts), store: createIdbEvaluationStore(), clock: browserClock },
    ...{
      newId: () => crypto.randomUUID(),
      readReport: readEvaluationReport,
      policies: [...policiesAtHand, 'oracle'],
    },
    commit: import.meta.env['VITE_COMMIT'] ?? 'unknown',
    machine: async () => `${hardwareWords(await hardware.look())}, in a browser`,
  });
}

const policiesAtHand = policyNames.filter(
  (name) => name === 'learned' || builtInPolicies[name] !== undefined,
);

async function composePage(): Promise<Services> {
  const settings = createLocalSettings(window);
  const network = createNetwork({ base: document.baseURI, settings, clock: browserClock });
  const { ledger, roster } = network;
  watchResources((report) => ledger.note(report));
  const opened = await openTrajectoryStore();
  const trajectories = opened.store;
  const library = createWorkerLibrary({ reported: (report) => ledger.note(report) });
  const bundled = createGeneratedLibrary();
  const person = new PersonDesk();
  const storage = createDeviceStorage(navigator.storage);
  const hardware = createWebHardwareCheck(thisMachine(), storage);
  const store = createWorkerModelStore({ reported: (report) => ledger.note(report) });
  const reading = createPageReader({
    ...{ ledger, base: new URL('models/reader/', document.baseURI) },
    isOn: () => settings.current().useTrainedReader,
  });
  const { checker } = reading;
  const vectorStore = createIdbVectorStore();
  const near = new LibraryVectors({
    ...{ library: library.reading, embedder: reading.embedder, store: vectorStore },
    ...{ waitMs: 8_000, most: mostInPage },
    isOn: () => settings.current().useTrainedReader,
  });
  const byMeaning = new DenseSource(library, near);
  const { engine, exam } = createEngineDesk({ egress: ledger, settings, hardware, store }, reading.reasoner);
  const { reasoner } = engine;
  const { desk: policy, hasWeights, ...steering } = createPolicies(ledger, settings);
  const agentParts = {
    trajectories,
    library,
    settings,
    person,
    network,
    reasoner,
    checker,
    byMeaning,
    ...steering,
  };
  const runs = createRunStarter({
    runner: createAgent(agentParts),
    ...{ problem: questionProblem, settings, engine: () => reasoner.id },
    sources: () => network.sourcesOfRun(library),
    policies: policiesAtHand,
    ...{ budget: defaultBudget, newSeed: randomSeed },
  });
  const session = new RunSession(runs, trajectories);
  const desk = new LibraryDesk(library, bundled, (what) => {
    void (what === 'imported' ? near.refresh() : near.prune());
  });
  const models = createModelDesk({ egress: ledger, settings, hardware, store });
  const { passages } = reading;
  const reported: typeof ledger.note = (report) => ledger.note(report);
  const evaluations = createEvaluationDesk({
    ...{ library, passages, reasoner, reported, hardware },
    ...{ byMeaning, embedder: reading.embedder },
    policyNetwork: () => policy.load().then(policy.network),
  });
  const practice = new PracticeDesk({
    ...{ policy, now: () => browserClock.now() },
    practice: createWorkerPractice({
      ...{ library, newSeed: randomSeed, reported: (report) => ledger.note(report) },
    }),
  });
  void rememberRun(session, () => sessionStorage);
  rememberDraft(evaluations, () => sessionStorage);
  if (import.meta.env.PROD && 'serviceWorker' in navigator) {
    void keepOffline(navigator.serviceWorker, settings);
  }
  return {
    ...{ library, bundled, trajectories, runs, settings, ledger, roster, session, desk, person },
    trajectoriesNotice: opened.kept === 'memory' ? opened.message : undefined,
    runFiles: createRunFiles(trajectories, newRunId),
    checkReplay: createReplayCheck({ ...steering, hasWeights }),
    ...{ policy, practice },
    ...{ storage, engine, exam, models, evaluations, reader: reading.status },
    dense: {
      ...{ current: near.current, watch: near.watch },
      removeAll: () => vectorStore.removeAll(),
    },
    clock: browserClock,
    asking: new Asking({ session, desk, runs, settings }),
  };
}

/** The page could not even be put together: plain words in its place. */
function sayWhy(error: unknown): void {
  const why = error instanceof Error ? error.message : String(error);
  const words = document.createElement('p');
  words.setAttribute('role', 'alert');
  words.textContent = `Reroute could not start: ${why}. Your documents and past runs are not touched. Reload the page, or use a current browser.`;
  document.getElementById('app')?.replaceChildren(words);
}

composePage().then(mount).catch(sayWhy);
