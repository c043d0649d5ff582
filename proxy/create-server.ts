import type { Hono } from 'hono';
import type { Clock } from '../src/ports/clock.ts';
import type { ProxyConfig } from '../src/wire/proxy-config.ts';
import { apiRoutes } from './api/api-routes.ts';
import { ClientLimits } from './api/client-limits.ts';
import { createApp } from './app.ts';
import { namedSources } from './config/named-sources.ts';
import type { ConnectOptions } from './guard/guarded-connect.ts';
import { mirrorOrigins } from './models/mirror-origins.ts';
import { PageThreads, pageThreadOptions } from './pages/page-threads.ts';
import { buildSources } from './sources/build-sources.ts';

export type ServerOptions = {
  readonly config: ProxyConfig;
  /** The folder of the built page. */
  readonly root: string;
  readonly clock: Clock;
  readonly random: () => number;
  /** Where lines about queries go, if the configuration wants them. */
  readonly log: (line: string) => void;
  /** For tests: where names and addresses lead. */
  readonly connect?: Pick<ConnectOptions, 'resolve' | 'route' | 'ca'>;
};

export type ProxyServer = {
  readonly app: Hono;
  /** From here on nothing new begins. */
  readonly drain: () => void;
  /** Ends the threads. After this nothing works. */
  readonly end: () => Promise<void>;
};

const connectMs = 5000;

/** The whole server but its socket. */
export function createServer({ config, root, clock, random, log, connect = {} }: ServerOptions): ProxyServer {
  const named = namedSources(config.sources);
  if (typeof named === 'string') throw new Error(named);
  const mirrors = mirrorOrigins(config.modelMirrors);
  if (mirrors.kind === 'mistake') throw new Error(mirrors.message);
  const threads = new PageThreads(pageThreadOptions);
  const connectOptions = { ...connect, airGapped: config.airGapped, connectMs };
  const sources = buildSources(named, { config, connect: connectOptions, threads, clock, random });
  let isEnding = false;
  const app = createApp(root, {
    admission: { host: config.host, key: config.key, allowedHosts: config.allowedHosts },
    api: apiRoutes({ sources, airGapped: config.airGapped, logQuery: config.logQueries ? log : undefined }),
    models: { mirrors: mirrors.origins, connect: connectOptions },
    limits: new ClientLimits(config.limits),
    isEnding: () => isEnding,
    now: () => clock.now(),
  });
  const drain = () => {
    isEnding = true;
  };
  return { app, drain, end: () => threads.end() };
}
