import { createServer } from '../../../proxy/create-server.ts';
import { listen } from '../../../proxy/listen.ts';
import { systemClock } from '../../../src/adapters/node/system-clock.ts';
import { parseWire } from '../../../src/wire/parse-wire.ts';
import { proxyConfig } from '../../../src/wire/proxy-config.ts';
import { publicAddress, type StandInWeb } from '../../kit/stand-in-web.ts';

export type WithSources = {
  readonly sources: readonly object[];
  /** Where the web's pages are; without it there are none. */
  readonly web?: StandInWeb;
  readonly airGapped?: boolean;
};

/** The whole real server over the built page, with sources of its configuration. */
export async function serveWithSources({ sources, web, airGapped = false }: WithSources) {
  const config = parseWire(proxyConfig, { port: 0, airGapped, sources });
  if (config.kind === 'invalid') throw new Error(config.message);
  const route = web?.connect.route;
  const server = createServer({
    ...{ config: config.value, root: process.env['REROUTE_BUILT'] ?? '', clock: systemClock },
    ...{ random: () => 0.5, log: () => {} },
    connect: {
      // No name is looked up for real: all of the web is the stand-in, and sources are where they say they are.
      resolve: async () => [publicAddress],
      route: (target) => (target.address === publicAddress && route !== undefined ? route(target) : target),
    },
  });
  const listening = await listen(server.app, 0, new AbortController().signal);
  const close = async () => {
    server.drain();
    await listening.close();
    await server.end();
  };
  return { address: listening.address, close };
}
