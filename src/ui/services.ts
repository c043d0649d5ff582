import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Settings } from '../core/settings.ts';
import type { BundledLibrary } from '../ports/bundled-library.ts';
import type { Clock } from '../ports/clock.ts';
import type { DenseStatusView } from '../ports/dense-status.ts';
import type { DeviceStorage } from '../ports/device-storage.ts';
import type { EgressLedger, EgressRecord } from '../ports/egress-ledger.ts';
import type { EngineControl } from '../ports/engine-control.ts';
import type { ExamControl } from '../ports/exam-control.ts';
import type { Library } from '../ports/library.ts';
import type { PolicyDesk } from '../ports/policy-desk.ts';
import type { ReaderStatusView } from '../ports/reader-status.ts';
import type { ReplayCheck } from '../ports/replay-check.ts';
import type { RunFiles } from '../ports/run-files.ts';
import type { RunStarter } from '../ports/run-starter.ts';
import type { SettingsStore } from '../ports/settings-store.ts';
import type { Roster, SourceRoster } from '../ports/source-roster.ts';
import type { TrajectoryStore } from '../ports/trajectory-store.ts';
import type { Asking } from './runs/asking.ts';
import type { EvaluationDesk } from './runs/evaluation-desk.ts';
import type { LibraryDesk } from './runs/library-desk.ts';
import type { ModelDesk } from './runs/model-desk.ts';
import type { PersonDesk } from './runs/person-desk.ts';
import type { PracticeDesk } from './runs/practice-desk.ts';
import type { RunSession } from './runs/run-session.ts';

/** All that the page needs of the world: made once in main.tsx, given to every view by context. */
export type Services = {
  readonly library: Library;
  readonly bundled: BundledLibrary;
  readonly trajectories: TrajectoryStore;
  /** Why runs are gone when the tab closes, and what to do; undefined where they are kept. */
  readonly trajectoriesNotice: string | undefined;
  readonly runs: RunStarter;
  readonly runFiles: RunFiles;
  readonly checkReplay: ReplayCheck;
  /** The weights of the policy `learned`. */
  readonly policy: PolicyDesk;
  /** Where that policy is trained further, whatever view is shown. */
  readonly practice: PracticeDesk;
  readonly storage: DeviceStorage;
  readonly ledger: EgressLedger;
  /** What can be searched beside the library. */
  readonly roster: SourceRoster;
  /** How the trained reader stands: it is loaded with the first search. */
  readonly reader: ReaderStatusView;
  /** How far the library is found by meaning; `removeAll` forgets what was read for it. */
  readonly dense: DenseStatusView & { readonly removeAll: () => Promise<void> };
  readonly settings: SettingsStore;
  readonly clock: Clock;
  /** The run that is going on in this tab, whatever view is shown. */
  readonly session: RunSession;
  /** Asks once there is something to search; holds what stands in the question field. */
  readonly asking: Asking;
  /** Where the library is filled, and what it holds: one import at a time, whatever view is shown. */
  readonly desk: LibraryDesk;
  /** The model that helps the reader, if one was chosen. */
  readonly engine: EngineControl;
  /** What that model does better than the reader. */
  readonly exam: ExamControl;
  /** Where models are got, kept and deleted, whatever view is shown. */
  readonly models: ModelDesk;
  /** Where evaluations are run and kept, whatever view is shown. */
  readonly evaluations: EvaluationDesk;
  /** Where a run asks the person. */
  readonly person: PersonDesk;
};

const ServicesContext = createContext<Services | undefined>(undefined);

export const ServicesProvider = ServicesContext.Provider;

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === undefined) throw new Error('useServices() was called outside of <ServicesProvider>.');
  return services;
}

export function useSettings(): Settings {
  const { settings } = useServices();
  return useSyncExternalStore(settings.watch, settings.current);
}

export function useEgress(): readonly EgressRecord[] {
  const { ledger } = useServices();
  return useSyncExternalStore(ledger.watch, ledger.records);
}

export function useRoster(): Roster {
  const { roster } = useServices();
  return useSyncExternalStore(roster.watch, roster.current);
}
