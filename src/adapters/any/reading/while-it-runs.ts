import type { Network } from './network.ts';

/**
 * The first network until it breaks once; from then on the second, which is started then. The batch that broke is read again. Rejects where the
 * second breaks too.
 */
export function whileItRuns(first: Network, start: () => Promise<Network>): Network {
  let second: Promise<Network> | undefined;
  return {
    batch: first.batch,
    run: async (windows) => {
      if (second === undefined) {
        try {
          return await first.run(windows);
        } catch {
          // A card that was lost may not even let go.
          first.release().catch(() => undefined);
          second ??= start();
        }
      }
      return (await second).run(windows);
    },
    release: async () => (second === undefined ? first : await second).release(),
  };
}
