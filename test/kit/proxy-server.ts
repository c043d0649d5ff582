import { createServer, type ProxyServer, type ServerOptions } from '../../proxy/create-server.ts';
import { type Listening, listen } from '../../proxy/listen.ts';
import { systemClock } from '../../src/adapters/node/system-clock.ts';
import { parseWire } from '../../src/wire/parse-wire.ts';
import { proxyConfig } from '../../src/wire/proxy-config.ts';

export type RunningProxy = ProxyServer & {
  readonly listening: Listening;
  readonly logged: readonly string[];
  /** A request as the page makes it; `mode` is 'open' where it is left out. */
  readonly ask: (
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>;
  readonly stop: () => Promise<void>;
};

/** The whole server on loopback, configured by the fields given. */
export async function proxyServer(
  fields: object,
  connect: NonNullable<ServerOptions['connect']> = {},
): Promise<RunningProxy> {
  const config = parseWire(proxyConfig, { port: 0, ...fields });
  if (config.kind === 'invalid') throw new Error(config.message);
  const logged: string[] = [];
  const server = createServer({
    ...{ config: config.value, root: '/nowhere', clock: systemClock, random: () => 0.5, connect },
    log: (line) => logged.push(line),
  });
  const listening = await listen(server.app, 0, new AbortController().signal);
  const ask: RunningProxy['ask'] = (path, body, headers = {}) =>
    fetch(new URL(path, listening.address), {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json', 'x-reroute-mode': 'open', ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  const stop = async () => {
    await listening.close();
    await server.end();
  };
  return { ...server, listening, logged, ask, stop };
}
