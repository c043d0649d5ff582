import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** What any static host does, and no more: files by their path, under a folder of the site, without a header of ours. */
export async function serveStatic(): Promise<{ readonly address: string; readonly close: () => void }> {
  const folder = process.env['REROUTE_BUILT'] ?? '';
  const under = '/some/people/reroute/';
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    try {
      if (!path.startsWith(under)) throw new Error('Outside of the folder.');
      const bytes = await readFile(join(folder, decodeURIComponent(path.slice(under.length))));
      response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
      response.end(bytes);
    } catch {
      response.writeHead(404).end('Not found');
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The static host has no port.');
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://localhost:${bound.port}${under}`, close };
}
