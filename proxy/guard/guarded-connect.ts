import type { Socket } from 'node:net';
import { buildConnector } from 'undici';
import { addressKind, isMetadataAddress } from './address-kind.ts';
import { literalAddress, portOf, type Reach, refuseAddress } from './check-url.ts';
import { privateName } from './private-name.ts';
import type { Refusal } from './refusal.ts';
import { type ResolveHost, resolvePublic, resolveSystem } from './resolve-host.ts';

export type Target = { readonly address: string; readonly port: number };

export type ConnectOptions = {
  /** No connection is opened at all, whatever was asked. */
  readonly airGapped: boolean;
  readonly connectMs: number;
  readonly resolve?: ResolveHost;
  /** For tests: where a judged address really is. */
  readonly route?: (target: Target) => Target;
  /** For tests: certificates that are trusted beside the system's. */
  readonly ca?: string;
};

/** What a refused connection fails with, through undici and back. */
export class ConnectRefused extends Error {
  override readonly name = 'ConnectRefused';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

/** More than this no name needs; a hostile one could have thousands. */
const mostTried = 3;

export type Connect = buildConnector.connector;

/**
 * The one way out of the server: every outgoing connection, of pages, sources and models, is opened here. A name is resolved once,
 * every address it has must be allowed, and the connection goes to one of exactly those; TLS still asks for the name.
 */
export function guardedConnect(reach: Reach, options: ConnectOptions): Connect {
  // A session that one name resumed says nothing about another at the same address.
  const base = buildConnector({
    ...{ timeout: options.connectMs, maxCachedSessions: 0, keepAlive: false },
    ...(options.ca === undefined ? {} : { ca: options.ca }),
  });
  return (wanted, callback) => {
    void connectTo({ wanted, reach, base }, options).then(
      (socket) => callback(null, socket),
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), null),
    );
  };
}

type Job = { readonly wanted: buildConnector.Options; readonly reach: Reach; readonly base: Connect };

async function connectTo({ wanted, reach, base }: Job, options: ConnectOptions): Promise<Socket> {
  if (options.airGapped) throw new ConnectRefused(airGapped(wanted.hostname));
  const addresses = await allowedAddresses(wanted.hostname, reach, options);
  const port = portOf(wanted);
  let failure: unknown;
  for (const address of addresses.slice(0, mostTried)) {
    const target = options.route?.({ address, port }) ?? { address, port };
    try {
      return await opened(base, { ...wanted, hostname: target.address, port: String(target.port) });
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

/** Addresses of a host, all of them judged; IPv4 first, as it is the one that works everywhere. Throws ConnectRefused. */
async function allowedAddresses(
  hostname: string,
  reach: Reach,
  { resolve, connectMs }: ConnectOptions,
): Promise<readonly string[]> {
  const isPublic = reach.kind === 'public';
  const literal = literalAddress(hostname);
  if (literal === undefined && isPublic && privateName(hostname) !== undefined) {
    throw new ConnectRefused(refuseAddress(hostname, 'a name of the local network'));
  }
  const ask = resolve ?? (isPublic ? resolvePublic : resolveSystem);
  const found = literal === undefined ? await resolved(hostname, ask, connectMs) : [literal];
  const bad = isPublic
    ? found.map(addressKind).find((kind) => kind !== 'public')
    : found.find(isMetadataAddress);
  // One private address among public ones is how a name is made to resolve differently the next time.
  if (bad !== undefined) throw new ConnectRefused(refuseAddress(hostname, bad));
  return found.toSorted((left, right) => Number(left.includes(':')) - Number(right.includes(':')));
}

async function resolved(host: string, ask: ResolveHost, connectMs: number): Promise<readonly string[]> {
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(), connectMs);
  const found = await ask(host, ending.signal).catch(() => []);
  clearTimeout(timer);
  if (found.length > 0) return found;
  const message = `Cannot find "${host}": its name has no address, or no name server answered. Check its spelling, and this machine's network.`;
  throw new ConnectRefused({ kind: 'unresolved', message });
}

function opened(base: Connect, wanted: buildConnector.Options): Promise<Socket> {
  return new Promise((resolve, reject) => {
    base(wanted, (error, socket) => (error === null ? resolve(socket) : reject(error)));
  });
}

function airGapped(host: string): Refusal {
  const message = `Cannot go to "${host}": this server was started air-gapped and opens no connection.`;
  return { kind: 'air-gapped', message };
}
