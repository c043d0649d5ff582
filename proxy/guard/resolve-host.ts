import { lookup, Resolver } from 'node:dns/promises';

/** All addresses of a name; empty where it has none. Rejects with the signal's reason, or the resolver's error. */
export type ResolveHost = (host: string, signal: AbortSignal) => Promise<readonly string[]>;

/**
 * Asks the name servers directly. Not through the system's resolver: that one runs on four threads which all file access shares, and a
 * hostile name server that never answers would take them.
 */
export const resolvePublic: ResolveHost = async (host, signal) => {
  signal.throwIfAborted();
  const resolver = new Resolver({ timeout: 3000, tries: 2 });
  const stop = () => resolver.cancel();
  signal.addEventListener('abort', stop, { once: true });
  try {
    const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
    signal.throwIfAborted();
    return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
  } finally {
    signal.removeEventListener('abort', stop);
  }
};

/** For hosts that the configuration names: the system's resolver, which knows the machine's own names too. */
export const resolveSystem: ResolveHost = async (host, signal) => {
  signal.throwIfAborted();
  const addresses = await lookup(host, { all: true });
  signal.throwIfAborted();
  return addresses.map(({ address }) => address);
};
