import { once } from 'node:events';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';

export type Listening = {
  readonly port: number;
  readonly address: string;
  /** Takes no new connection, lets what runs end within `graceMs`, then ends it. */
  readonly close: (graceMs?: number) => Promise<void>;
};

/** A port of loopback, or a port of another address of this machine. */
export type Place = number | { readonly port: number; readonly host: string };

/** Slow clients are let go: a header within 10 s, a whole request within 30. */
const patience = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5000,
  maxConnections: 2000,
};

/** Listens on 127.0.0.1, or another address of this machine. Port 0 takes any free one; a busy port gives way to the next, up to 20 times. */
export async function listen(app: Hono, place: Place, signal: AbortSignal): Promise<Listening> {
  const { port: firstPort, host } = typeof place === 'number' ? { port: place, host: '127.0.0.1' } : place;
  for (let port = firstPort; ; port += 1) {
    const server = createAdaptorServer({ fetch: app.fetch }) as Server; // plain HTTP: no other server was asked for
    Object.assign(server, patience);
    try {
      server.listen(port, host);
      await once(server, 'listening', { signal });
      return listening(server, host);
    } catch (error) {
      server.close();
      const busy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!busy || port >= firstPort + 20 || port >= 65_535) throw error;
    }
  }
}

function listening(server: Server, host: string): Listening {
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('Cannot listen: the server has no port');
  const name =
    host === '127.0.0.1' || host === 'localhost' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  const close = async (graceMs = 0) => {
    const closed = once(server, 'close');
    server.close();
    server.closeIdleConnections();
    const timer = setTimeout(() => server.closeAllConnections(), graceMs);
    await closed;
    clearTimeout(timer);
  };
  return { port: bound.port, address: `http://${name}:${bound.port}/`, close };
}
