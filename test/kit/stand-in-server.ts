import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { closed, portOf } from './stand-in-web.ts';

export type StandInServer = {
  readonly url: string;
  /** What was asked for: '/search?q=x'. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
};

/** A server on loopback that stands in for a source. */
export async function standInServer(listener: RequestListener): Promise<StandInServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    listener(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${portOf(server)}/`, asked, close: () => closed(server) };
}

export function answering(
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): RequestListener {
  return (_, response) =>
    void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
}

export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
