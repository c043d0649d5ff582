// The composition root of the page: the only place that knows which adapter stands behind which port.

import { createGeneratedLibrary } from './adapters/any/generated-library.ts';
import { createLazyReasoner } from './adapters/any/lazy-reasoner.ts';
import { lexicalChecker } from './adapters/any/lexical-checker.ts';
import { createRunFiles } from './adapters/any/run-files.ts';
import { createStoreRecaller } from './adapters/any/store-recaller.ts';
import { createSwitchedRecaller } from './adapters/any/switched-recaller.ts';
import { EngineDesk } from './adapters/any/text-engines/engine-desk.ts';
import { watchResources } from './adapters/any/watch-resources.ts';
import { browserClock } from './adapters/web/browser-clock.ts';
import { createDeviceStorage } from './adapters/web/device-storage.ts';
import { Egress } from './adapters/web/egress.ts';
import { engineFor } from './adapters/web/engine-for.ts';
import { createLocalSettings } from './adapters/web/local-settings.ts';
import { openTrajectoryStore } from './adapters/web/open-trajectory-store.ts';
import { createRunStarter, randomSeed } from './adapters/web/run-starter.ts';
import { createWebHardwareCheck, thisMachine } from './adapters/web/web-hardware-check.ts';
import { createWorkerLibrary } from './adapters/web/worker-library.ts';
import { createWorkerModelStore } from './adapters/web/worker-model-store.ts';
import { Agent, defaultBudget, questionProblem } from './agent/agent.ts';
import { createReplayCheck } from './agent/check-replay.ts';
import { createPerform } from './agent/perform-table.ts';
import { createTextReasoner } from './agent/text-reasoner.ts';
import { runId } from './core/ids.ts';
import { builtInPolicies } from './core/policy/next.ts';
import { policyNames } from './core/policy-name.ts';
import type { DeviceStorage } from './ports/device-storage.ts';
import type { Library } from './ports/library.ts';
import type { ModelStore } from './ports/model-store.ts';
import type { Person } from './ports/person.ts';
import type { Reasoner } from './ports/reasoner.ts';
import type { SettingsStore } from './ports/settings-store.ts';
import type { TrajectoryStore } from './ports/trajectory-store.ts';
import { mount } from './ui/mount.tsx';
import { Asking } from './ui/runs/asking.ts';
import { LibraryDesk } from './ui/runs/library-desk.ts';
import { PersonDesk } from './ui/runs/person-desk.ts';
import { rememberRun } from './ui/runs/remember-run.ts';
import { RunSession } from './ui/runs/run-session.ts';
import type { Services } from './ui/services.ts';

const reader = createLazyReasoner('reader', async () => (await import('./adapters/any/reader.ts')).reader);

const newRunId = () => runId(crypto.randomUUID());

type AgentParts = {
  readonly trajectories: TrajectoryStore;
  readonly library: Library;
  readonly settings: SettingsStore;
  readonly person: Person;
  readonly reasoner: Reasoner;
};

function createAgent({ trajectories, library, settings, person, reasoner }: AgentParts): Agent {
  const recaller = createSwitchedRecaller(
    createStoreRecaller(trajectories),
    () => settings.current().useMemory,
  );
  const perform = createPerform({
    sources: new Map([[library.id, library]]),
    ...{ checker: lexicalChecker, reasoner, recaller, person, clock: browserClock },
    ...{ pageSize: 20, searchTimeoutMs: 30_000 },
  });
  return new Agent({
    ...{ store: trajectories, perform, policies: builtInPolicies, clock: browserClock, newRunId },
    graceMs: 500,
  });
}

type EngineParts = {
  readonly egress: Egress;
  readonly settings: SettingsStore;
  readonly storage: DeviceStorage;
  readonly store: ModelStore;
};

/** The model that the person chose is the one that the settings name, in every tab. */
function createEngineDesk({ egress, settings, storage, store }: EngineParts): EngineDesk {
  const hardware = createWebHardwareCheck(thisMachine(), storage);
  const desk = new EngineDesk({
    ...{ store, reader, reasonerOf: (engine) => createTextReasoner(engine) },
    createEngine: (entry) => engineFor(entry, (report) => egress.note(report)),
    device: async () => {
      const { gpu } = await hardware.look();
      return gpu.kind === 'found' && !gpu.isSoftware ? 'gpu' : 'cpu';
    },
  });
  const follow = () => desk.choose(settings.current().model);
  settings.watch(follow);
  follow();
  return desk;
}

async function composePage(): Promise<Services> {
  const ledger = new Egress({ own: location.origin, now: browserClock.now });
  watchResources((report) => ledger.note(report));
  const settings = createLocalSettings(window);
  const opened = await openTrajectoryStore();
  const trajectories = opened.store;
  const library = createWorkerLibrary({ reported: (report) => ledger.note(report) });
  const bundled = createGeneratedLibrary();
  const person = new PersonDesk();
  const storage = createDeviceStorage(navigator.storage);
  const store = createWorkerModelStore({ reported: (report) => ledger.note(report) });
  const engine = createEngineDesk({ egress: ledger, settings, storage, store });
  const { reasoner } = engine;
  const runs = createRunStarter({
    runner: createAgent({ trajectories, library, settings, person, reasoner }),
    ...{ problem: questionProblem, settings, engine: () => reasoner.id, sources: [library.id] },
    policies: policyNames.filter((name) => builtInPolicies[name] !== undefined),
    ...{ budget: defaultBudget, newSeed: randomSeed },
  });
  const session = new RunSession(runs, trajectories);
  const desk = new LibraryDesk(library, bundled);
  void rememberRun(session, () => sessionStorage);
  return {
    ...{ library, bundled, trajectories, runs, settings, ledger, session, desk, person },
    trajectoriesNotice: opened.kept === 'memory' ? opened.message : undefined,
    runFiles: createRunFiles(trajectories, newRunId),
    checkReplay: createReplayCheck(builtInPolicies),
    ...{ storage, engine },
    clock: browserClock,
    asking: new Asking({ session, desk, library, bundled, runs, settings }),
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
