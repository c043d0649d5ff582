import { type SourceId, sourceId } from '../../core/ids.ts';
import { mayLeave } from '../../core/network/may-leave.ts';
import { networkRules } from '../../core/network/network-rules.ts';
import type { Clock } from '../../ports/clock.ts';
import type { QueryGate } from '../../ports/query-gate.ts';
import type { QueryReviewer } from '../../ports/query-reviewer.ts';
import type { SettingsStore } from '../../ports/settings-store.ts';
import type { Source } from '../../ports/source.ts';
import { ProxyDoor } from '../any/proxy-door.ts';
import { ProxySource } from '../any/proxy-source.ts';
import { createQueryGate } from '../any/query-gate.ts';
import { Egress } from './egress.ts';
import { ProxyRoster } from './proxy-roster.ts';

export type NetworkOptions = {
  /** Address of the page. */
  readonly base: string;
  readonly settings: SettingsStore;
  readonly clock: Clock;
};

export type Network = {
  readonly ledger: Egress;
  readonly roster: ProxyRoster;
  /** The library and whatever our server has set up, by id. */
  readonly sourcesWith: (library: Source) => Pick<ReadonlyMap<SourceId, Source>, 'get'>;
  /** Stands before queries that leave. */
  readonly gateBefore: (library: Source, reviewer: QueryReviewer) => QueryGate;
  /** Sources of a run that begins now: the library first, then those that are switched on. */
  readonly sourcesOfRun: (library: Source) => readonly SourceId[];
};

/** All of the page that reaches out: one door, held to what the person has settled, at once when they settle it anew. */
export function createNetwork({ base, settings, clock }: NetworkOptions): Network {
  const rules = () => networkRules(settings.current());
  const ledger = new Egress({
    ...{ own: new URL(base).origin, now: () => clock.now() },
    mayLeave: (departure) => mayLeave(departure, rules()),
  });
  const door = new ProxyDoor({ egress: ledger, base, mode: () => rules().mode });
  const roster = new ProxyRoster(door);
  const learn = () => {
    const { mode, sourcesOn } = rules();
    const isWanted = mode !== 'air-gapped' && sourcesOn.length > 0;
    if (isWanted && roster.current().kind === 'unknown') void roster.refresh(new AbortController().signal);
  };
  learn();
  settings.watch(() => {
    ledger.enforce();
    learn();
  });
  const remote = new Map<SourceId, Source>();
  const remoteSource = (id: SourceId) => {
    const source = remote.get(id) ?? new ProxySource({ id, door, about: () => roster.about(id) });
    remote.set(id, source);
    return source;
  };
  return {
    ...{ ledger, roster },
    sourcesWith: (library) => ({ get: (id) => (id === library.id ? library : remoteSource(id)) }),
    gateBefore: (library, reviewer) =>
      createQueryGate({
        ...{ library, reviewer, rules, clock, common: commonStems, watchRules: settings.watch },
        about: (id) => roster.about(id),
      }),
    sourcesOfRun: (library) => {
      const { mode, sourcesOn } = rules();
      return mode === 'air-gapped' ? [library.id] : [library.id, ...sourcesOn.map(sourceId)];
    },
  };
}

/** Loaded with the first query that may leave. */
async function commonStems(): Promise<ReadonlySet<string>> {
  const { commonWords } = await import('../../core/network/common-words.ts');
  return new Set(commonWords.split(' '));
}
