import { once } from 'node:events';
import { createServer } from 'node:http';
import { closed, portOf } from './stand-in-web.ts';

export type Trap = {
  /** Another origin of this machine: 'http://127.0.0.1:40123'. */
  readonly origin: string;
  /** Who came: 'GET /image.gif?secret'. */
  readonly caught: string[];
  readonly close: () => Promise<void>;
};

/** A server that nobody may ask. It answers whoever does, so that nothing but a lock is in the way, and notes them. */
export async function openTrap(): Promise<Trap> {
  const caught: string[] = [];
  const server = createServer((request, response) => {
    caught.push(`${request.method} ${request.url}`);
    response.writeHead(200, {
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'content-type': 'text/javascript',
    });
    response.end('globalThis.caught = true;');
  });
  server.on('upgrade', (request, socket) => {
    caught.push(`socket ${request.url}`);
    socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { origin: `http://127.0.0.1:${portOf(server)}`, caught, close: () => closed(server) };
}
