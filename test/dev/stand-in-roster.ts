import { sourceId } from '../../src/core/ids.ts';
import type { Roster, SourceRoster } from '../../src/ports/source-roster.ts';

const sources = [
  {
    ...({ id: sourceId('wikipedia'), name: 'Wikipedia', state: 'ready', isLocal: false } as const),
    sees: 'Wikimedia’s servers see the query and the address of the machine that Reroute’s server runs on.',
    ...{ restsUntil: undefined, lastFailure: undefined, latencyMs: 340 },
  },
  {
    ...({ id: sourceId('searxng'), name: 'SearXNG', state: 'resting', isLocal: false } as const),
    sees: 'Your SearXNG sees the query, and passes it to the search engines that it is set up with.',
    ...{ restsUntil: Date.UTC(2026, 10, 25, 12), latencyMs: 1900 },
    lastFailure: {
      ...({ kind: 'blocked', at: Date.UTC(2026, 10, 25, 11, 58) } as const),
      message: 'Every engine turned the query away: google (CAPTCHA), bing (too many requests).',
    },
  },
  {
    ...({ id: sourceId('kiwix'), name: 'Kiwix', state: 'ready', isLocal: true } as const),
    sees: 'Only the kiwix-serve on your own network sees the query.',
    ...{ restsUntil: undefined, lastFailure: undefined, latencyMs: undefined },
  },
] as const;

/** Three sources; with `?sources=none` no server, with `?sources=empty` a server without any. */
export function standInRoster(): SourceRoster {
  const asked = new URLSearchParams(location.search).get('sources');
  const roster: Roster =
    asked === 'none'
      ? { kind: 'none', message: 'This page was opened without Reroute’s server.' }
      : {
          ...({
            kind: 'listed',
            airGapped: false,
            message: 'No source is set up. Name one in reroute.config.json.',
          } as const),
          sources: asked === 'empty' ? [] : sources,
        };
  return {
    current: () => roster,
    watch: () => () => {},
    refresh: async () => roster,
    test: async (id) =>
      id === 'searxng'
        ? { kind: 'fails', message: 'Every engine turned the query away.' }
        : { kind: 'works', latencyMs: 320, message: 'It answers.' },
  };
}
