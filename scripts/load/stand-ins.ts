import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';

export type StandIn = { readonly port: number; readonly close: () => void };

async function standIn(listener: RequestListener): Promise<StandIn> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port');
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { port: bound.port, close };
}

const results = Array.from({ length: 10 }, (_, at) => ({
  url: `http://page${at}.example.com/`,
  title: `Page ${at}`,
  content: 'A ship of the northern fleet, which sank off the harbour in a storm. '.repeat(3),
}));
const answer = JSON.stringify({ results, unresponsive_engines: [] });
const page = `<!doctype html><title>A page</title><nav>menu</nav><article><h1>A page</h1>${'<p>The ship was of the northern fleet, and sank off the harbour in a storm, as it was written down.</p>'.repeat(60)}</article>`;

/** A source that answers after 20 ms, one after 8 s, one that is not there, and pages. */
export async function standIns() {
  const json: RequestListener = (_, response) =>
    void response.writeHead(200, { 'content-type': 'application/json' }).end(answer);
  const after =
    (delayMs: number): RequestListener =>
    (request, response) => {
      const timer = setTimeout(() => json(request, response), delayMs);
      response.on('close', () => clearTimeout(timer));
    };
  const [fast, slow, gone, web] = await Promise.all([
    standIn(after(20)),
    standIn(after(8000)),
    standIn(json),
    standIn((_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(page)),
  ]);
  gone.close();
  return { fast, slow, gone, web };
}
