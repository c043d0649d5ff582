import type { Clock } from '../../src/ports/clock.ts';
import type { ProxyConfig } from '../../src/wire/proxy-config.ts';
import type { NamedSource } from '../config/named-sources.ts';
import type { ReadLimits } from '../fetch/read-all.ts';
import type { Reach } from '../guard/check-url.ts';
import type { ConnectOptions } from '../guard/guarded-connect.ts';
import { isLoopbackAddress } from '../loopback-host.ts';
import type { PageThreads } from '../pages/page-threads.ts';
import { readPage } from '../pages/read-page.ts';
import { Breaker } from './breaker.ts';
import { GuardedSource } from './guarded-source.ts';
import { Kiwix } from './kiwix.ts';
import { MediaWiki } from './media-wiki.ts';
import { OpenSearch } from './open-search.ts';
import { Places } from './places.ts';
import type { RemoteSource } from './remote-source.ts';
import { Searxng } from './searxng.ts';
import { SourceHttp } from './source-http.ts';
import { TimedCache } from './timed-cache.ts';

export type BuildOptions = {
  readonly config: ProxyConfig;
  readonly connect: ConnectOptions;
  readonly threads: Pick<PageThreads, 'extract'>;
  readonly clock: Clock;
  readonly random: () => number;
};

/** Searches of one source that run at once, and that wait. */
const places = { most: 16, line: 256 };
const breakerOptions = { failures: 4, restMs: 20_000, longestRestMs: 300_000 };
const cacheCharacters = { searches: 8_000_000, documents: 32_000_000 };

/** The sources that the configuration names, each with its guards. */
export function buildSources(
  sources: readonly NamedSource[],
  options: BuildOptions,
): ReadonlyMap<string, GuardedSource> {
  const { config, clock, random } = options;
  return new Map(
    sources.map((source) => {
      const lifetimeMs = config.cacheMs;
      const guarded = new GuardedSource(remoteSource(source, options), {
        ...{ clock, random, timeMs: source.timeMs },
        breaker: new Breaker(breakerOptions),
        places: new Places(places.most, places.line),
        searches: new TimedCache({ lifetimeMs, mostCharacters: cacheCharacters.searches }),
        documents: new TimedCache({ lifetimeMs, mostCharacters: cacheCharacters.documents }),
      });
      return [source.id, guarded] as const;
    }),
  );
}

function remoteSource(source: NamedSource, options: BuildOptions): RemoteSource {
  const { config, connect, threads, clock } = options;
  const limits = searchLimits(source.timeMs);
  // A metasearch engine on this machine hands the words on to engines elsewhere.
  const isLocal = source.kind !== 'searxng' && isOnThisMachine(new URL(source.url));
  const http = new SourceHttp({ url: source.url, name: source.name, limits, connect });
  const pages = pageLimits(config);
  const common = { id: source.id, name: source.name, isLocal, http };
  const now = () => clock.now();
  switch (source.kind) {
    case 'searxng': {
      const reach: Reach = { kind: 'public', ports: config.pages.ports };
      const { engines, categories, language } = source;
      return new Searxng({
        ...{ ...common, engines, categories, language, now },
        readPage: (address, signal) => readPage(address, { reach, limits: pages, connect, threads }, signal),
      });
    }
    case 'mediawiki':
      return new MediaWiki({ ...common, extract: (job, signal) => threads.extract(job, signal) });
    case 'kiwix': {
      const reach: Reach = { kind: 'origin', origin: http.base.origin };
      return new Kiwix({
        ...{ ...common, book: source.book, now },
        readPage: (address, { without }, signal) =>
          readPage(address, { reach, limits: pages, connect, threads, article: false, without }, signal),
      });
    }
    case 'opensearch': {
      const { url, index, username, password, modelId } = source;
      return new OpenSearch({ ...common, url, index, username, password, modelId, limits, connect });
    }
    default:
      return source satisfies never;
  }
}

function searchLimits(timeMs: number): ReadLimits {
  return {
    mostBytes: 5_000_000,
    leastSpeed: { bytesPerSecond: 500, windowMs: Math.min(timeMs, 5000) },
    headersMs: timeMs,
    redirects: 3,
    totalMs: timeMs,
  };
}

function pageLimits({ pages }: ProxyConfig): ReadLimits {
  return {
    mostBytes: pages.sizeBytes,
    leastSpeed: { bytesPerSecond: 2000, windowMs: Math.min(pages.timeMs, 5000) },
    headersMs: pages.timeMs,
    redirects: 5,
    totalMs: pages.timeMs,
  };
}

function isOnThisMachine({ hostname }: URL): boolean {
  return isLoopbackAddress(hostname.replace(/^\[|\]$/gu, ''));
}
