import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { ConnectOptions, Target } from '../../proxy/guard/guarded-connect.ts';

/** A public address that stands in for the web's; what is sent to it ends at a stand-in on loopback. */
export const publicAddress = '93.184.216.34';

export type StandInWeb = {
  readonly port: number;
  /** Every address that a connection was made to, as the guard judged it. */
  readonly dialled: readonly Target[];
  /** Every name that was resolved. */
  readonly resolved: readonly string[];
  readonly connect: ConnectOptions;
  readonly close: () => Promise<void>;
};

export type WebOptions = {
  /** Addresses of a name; a public one where it is left out. Called at each connection. */
  readonly addresses?: (host: string) => readonly string[];
  readonly tls?: { readonly key: string; readonly cert: string };
  readonly ca?: string;
  readonly airGapped?: boolean;
};

/** The web as the guard sees it: names with public addresses. All of it is one server on loopback. */
export async function standInWeb(listener: RequestListener, options: WebOptions = {}): Promise<StandInWeb> {
  const { addresses = () => [publicAddress], tls, ca, airGapped = false } = options;
  const server: Server = tls === undefined ? createServer(listener) : createTlsServer(tls, listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server);
  const [dialled, resolved]: [Target[], string[]] = [[], []];
  const connect: ConnectOptions = {
    airGapped,
    connectMs: 2000,
    resolve: (host) => {
      resolved.push(host);
      return Promise.resolve(addresses(host));
    },
    route: (target) => {
      dialled.push(target);
      return { address: '127.0.0.1', port };
    },
    ...(ca === undefined ? {} : { ca }),
  };
  return { port, dialled, resolved, connect, close: () => closed(server) };
}

export function portOf(server: Server): number {
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('Cannot listen: the server has no port');
  return bound.port;
}

export async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
