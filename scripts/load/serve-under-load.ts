// The server in a process of its own, so that its memory is its own. Told what to do by its first message, tells what it took.
import { createServer } from '../../proxy/create-server.ts';
import { listen } from '../../proxy/listen.ts';
import { systemClock } from '../../src/adapters/node/system-clock.ts';
import { parseWire } from '../../src/wire/parse-wire.ts';
import { proxyConfig } from '../../src/wire/proxy-config.ts';

export type Order = { readonly config: object; readonly webPort: number };

export type Taken = { readonly status: number; readonly ms: number };

export type Told =
  | { readonly kind: 'ready'; readonly address: string }
  | { readonly kind: 'memory'; readonly rssBytes: number; readonly heapBytes: number }
  | { readonly kind: 'taken'; readonly byKind: Readonly<Record<string, readonly Taken[]>> };

const taken: Record<string, Taken[]> = {};

function tell(told: Told): void {
  process.send?.(told);
}

function tellMemory(): void {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  tell({ kind: 'memory', rssBytes: rss, heapBytes: heapUsed });
}

async function serve({ config, webPort }: Order): Promise<void> {
  const parsed = parseWire(proxyConfig, config);
  if (parsed.kind === 'invalid') throw new Error(parsed.message);
  const server = createServer({
    ...{
      config: parsed.value,
      root: '/nowhere',
      clock: systemClock,
      random: Math.random,
      log: () => undefined,
    },
    connect: {
      resolve: (host) => Promise.resolve(host.endsWith('.example.com') ? ['93.184.216.34'] : ['127.0.0.1']),
      route: (target) => (target.port === 80 ? { address: '127.0.0.1', port: webPort } : target),
    },
  });
  const { app } = server;
  const fetch = app.fetch.bind(app);
  app.fetch = async (request, ...rest) => {
    const began = performance.now();
    const response = await fetch(request, ...rest);
    const kind = new URL(request.url).searchParams.get('kind') ?? 'other';
    taken[kind] ??= [];
    taken[kind].push({ status: response.status, ms: performance.now() - began });
    return response;
  };
  const listening = await listen(app, 0, new AbortController().signal);
  tell({ kind: 'ready', address: listening.address });
  tellMemory();
  setInterval(tellMemory, 5000).unref();
}

process.on('message', (message: Order | 'report' | 'end') => {
  if (message === 'end') process.exit(0);
  if (message === 'report') {
    tellMemory();
    tell({ kind: 'taken', byKind: taken });
  } else void serve(message);
});
