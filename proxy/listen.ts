import { once } from 'node:events';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';

export type Listening = { readonly port: number; readonly address: string; readonly close: () => void };

/** Listens on 127.0.0.1. Port 0 takes any free one; a busy port gives way to the next, up to 20 times. */
export async function listen(app: Hono, firstPort: number, signal: AbortSignal): Promise<Listening> {
  for (let port = firstPort; ; port += 1) {
    const server = createAdaptorServer({ fetch: app.fetch }) as Server; // plain HTTP: no other server was asked for
    try {
      server.listen(port, '127.0.0.1');
      await once(server, 'listening', { signal });
      return listening(server);
    } catch (error) {
      server.close();
      const busy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!busy || port >= firstPort + 20 || port >= 65_535) throw error;
    }
  }
}

function listening(server: Server): Listening {
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('Cannot listen: the server has no port');
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { port: bound.port, address: `http://localhost:${bound.port}/`, close };
}
