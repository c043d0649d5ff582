import { type SourceId, sourceId } from '../../core/ids.ts';
import type { Roster, RosterSource, SourceRoster, SourceTest } from '../../ports/source-roster.ts';
import { type ProxySource, proxySources, testSourceReply } from '../../wire/proxy-sources.ts';
import type { ProxyDoor } from '../any/proxy-door.ts';

const noServer =
  'This page was opened without Reroute’s server, so that only your library can be searched. Start the server (npm start) and open the page there to search further.';

/** What our server has set up beside the library. Asks it only when it is asked itself. */
export class ProxyRoster implements SourceRoster {
  #roster: Roster = { kind: 'unknown' };
  readonly #watchers = new Set<() => void>();
  readonly #door: Pick<ProxyDoor, 'ask'>;

  constructor(door: Pick<ProxyDoor, 'ask'>) {
    this.#door = door;
  }

  readonly current = (): Roster => this.#roster;

  readonly watch = (changed: () => void): (() => void) => {
    this.#watchers.add(changed);
    return () => void this.#watchers.delete(changed);
  };

  async refresh(signal: AbortSignal): Promise<Roster> {
    if (this.#roster.kind === 'unknown') this.#set({ kind: 'asking' });
    const reply = await this.#door.ask(
      proxySources,
      { route: 'sources', reason: 'Which sources there are', departure: { kind: 'source-list' } },
      signal,
    );
    if (reply.kind === 'answered') {
      const { message, airGapped, sources } = reply.value;
      this.#set({ kind: 'listed', message, airGapped, sources: sources.map(rosterSource) });
    } else if (reply.kind === 'no-server') this.#set({ kind: 'none', message: noServer });
    else
      this.#set({ kind: 'none', message: reply.kind === 'refused' ? reply.refusal.message : reply.message });
    return this.#roster;
  }

  /** Tries the source, and looks at what the server says of it then. */
  async test(id: SourceId, signal: AbortSignal): Promise<SourceTest> {
    const asks = this.about(id);
    const reply = await this.#door.ask(
      testSourceReply,
      {
        ...{ route: 'test-source', reason: `Test of ${asks.name}`, departure: { kind: 'source-test' } },
        ...{ body: { source: id }, asks: { name: asks.name, isOutside: !asks.isLocal } },
      },
      signal,
    );
    await this.refresh(signal);
    if (reply.kind === 'refused') return { kind: 'fails', message: reply.refusal.message };
    if (reply.kind !== 'answered') return { kind: 'fails', message: reply.message };
    const { value } = reply;
    if (value.kind === 'works') return { kind: 'works', latencyMs: value.latencyMs, message: value.message };
    return { kind: 'fails', message: value.trouble.message };
  }

  /** What is known of a source. One that is not known yet is taken for one outside. */
  about(id: SourceId): { readonly name: string; readonly isLocal: boolean } {
    const sources = this.#roster.kind === 'listed' ? this.#roster.sources : [];
    return sources.find((source) => source.id === id) ?? { name: id, isLocal: false };
  }

  #set(roster: Roster): void {
    this.#roster = roster;
    for (const changed of this.#watchers) changed();
  }
}

function rosterSource({ id, lastFailure, ...rest }: ProxySource): RosterSource {
  const { name, state, restsUntil, sees, isLocal, latencyMs } = rest;
  return {
    ...{ id: sourceId(id), name, state, restsUntil, sees, isLocal, latencyMs },
    lastFailure: lastFailure && {
      ...{ kind: lastFailure.trouble.kind, message: lastFailure.trouble.message, at: lastFailure.at },
    },
  };
}
