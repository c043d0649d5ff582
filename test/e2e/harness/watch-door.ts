import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

export type Door = {
  readonly port: number;
  readonly close: () => Promise<void>;
};

/**
 * Stands as a person's proxy for everything but the page's own server, lets nothing through, and notes what was asked, whichever thread asked it:
 * 'came to the door: CONNECT example.org:443 HTTP/1.1'.
 */
export async function watchDoor(note: (trouble: string) => void): Promise<Door> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('data', (bytes) => {
      note(`came to the door: ${bytes.toString('latin1').split('\r\n', 1)[0]}`);
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The door has no port.');
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  };
  return { port: address.port, close };
}
