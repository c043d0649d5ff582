import { ProxyDoor } from '../adapters/any/proxy-door.ts';
import { ProxySource } from '../adapters/any/proxy-source.ts';
import { createQueryGate } from '../adapters/any/query-gate.ts';
import { createServerCalls } from '../adapters/node/server-calls.ts';
import { systemClock } from '../adapters/node/system-clock.ts';
import { type SourceId, sourceId } from '../core/ids.ts';
import type { QueryGate } from '../ports/query-gate.ts';
import type { Source } from '../ports/source.ts';
import { proxySources } from '../wire/proxy-sources.ts';
import { CommandError } from './command-error.ts';

export type ServerSourcesOptions = {
  /** Address of a running server: 'http://localhost:5173/'. */
  readonly server: string;
  readonly names: readonly string[];
  /** Words that stand only in its documents are kept out of queries. */
  readonly library: Source;
  readonly allowPrivateWords: boolean;
};

export type ServerSources = { readonly sources: readonly Source[]; readonly gate: QueryGate };

/** Sources of a running server, by their names there. Throws CommandError where one is not there. Nobody is there to review a query: the mode is "open". */
export async function serverSources(
  { server, names, library, allowPrivateWords }: ServerSourcesOptions,
  signal: AbortSignal,
): Promise<ServerSources> {
  if (!URL.canParse(server)) throw new CommandError(`Cannot ask a server at "${server}": it is no address.`);
  if (!/^https?:$/u.test(new URL(server).protocol))
    throw new CommandError(`Cannot ask a server at "${server}": give an address that begins with http.`);
  const door = new ProxyDoor({ egress: createServerCalls(), base: server, mode: () => 'open' });
  const reply = await door.ask(
    proxySources,
    { route: 'sources', reason: 'Which sources there are', departure: { kind: 'source-list' } },
    signal,
  );
  if (reply.kind !== 'answered') {
    const why = reply.kind === 'refused' ? reply.refusal.message : reply.message;
    throw new CommandError(`Cannot use the sources of "${server}": ${why} Start it with npm start.`);
  }
  const listed = reply.value.sources;
  const about = (id: SourceId) => listed.find((each) => each.id === id) ?? { name: id, isLocal: false };
  const missing = names.find((name) => !listed.some(({ id }) => id === name));
  if (missing !== undefined) {
    const there = listed.map(({ id }) => id).join(', ') || 'none';
    throw new CommandError(`Cannot ask source "${missing}": the server at "${server}" has ${there}.`);
  }
  const sources = names.map((name) => {
    const id = sourceId(name);
    return new ProxySource({ id, door, about: () => about(id) });
  });
  const rules = { mode: 'open', sourcesOn: names, allowPrivateWords } as const;
  const gate = createQueryGate({
    ...{ library, about, clock: systemClock, rules: () => rules, watchRules: () => () => {} },
    reviewer: { review: async () => ({ kind: 'refused' }) },
    common: async () => {
      const { commonWords } = await import('../core/network/common-words.ts');
      return new Set(commonWords.split(' '));
    },
  });
  return { sources, gate };
}
