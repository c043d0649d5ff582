import { modelRoute } from '../../proxy/models/model-route.ts';
import { createDiskModelStore } from '../../src/adapters/any/model-store/disk-model-store.ts';
import { createMemoryModelDisk } from '../../src/adapters/any/model-store/memory-model-disk.ts';
import { createModelSupply } from '../../src/adapters/any/model-supply/model-supply.ts';
import { Egress } from '../../src/adapters/web/egress.ts';
import { createWebModelFetch } from '../../src/adapters/web/web-model-fetch.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { SupplyProgress } from '../../src/ports/model-supply.ts';

export type DownloadWorld = {
  /** Origins that the server may ask. */
  readonly mirrors: readonly string[];
  readonly mode?: 'air-gapped' | 'ask' | 'open';
  readonly airGapped?: boolean;
  readonly mirror?: string;
  /** Answers in place of our server, as a static host does. */
  readonly server?: () => Response;
};

const base = 'http://localhost:5173/';

/** The page's own way to a model, from its supply to our server's route, with a store in memory and waits that take no time. */
export function downloadWorld({
  mirrors,
  mode = 'ask',
  airGapped = false,
  mirror = '',
  server,
}: DownloadWorld) {
  const disk = createMemoryModelDisk();
  const store = createDiskModelStore(disk);
  const route = modelRoute({ mirrors, connect: { airGapped, connectMs: 2000 } });
  const waits: number[] = [];
  let now = 0;
  const stall = { isNow: false };
  const clock: Clock = {
    // Fast enough that every piece is told of.
    now: () => (now += 250),
    wait: (ms, signal) => {
      // The wait for a silent connection ends only where a test says so.
      if (ms === 30_000)
        return stall.isNow
          ? Promise.resolve()
          : new Promise((_, reject) => {
              signal.addEventListener('abort', () => reject(signal.reason));
            });
      waits.push(ms);
      return signal.aborted ? Promise.reject(signal.reason) : Promise.resolve();
    },
  };
  const egress = new Egress({
    ...{ own: 'http://localhost:5173', now: () => 0 },
    fetch: async (url, init) => server?.() ?? route.request(`/${url.search}`, init),
  });
  const fetch = createWebModelFetch({ egress, base, directHosts: [], mode: () => mode, clock });
  const supply = createModelSupply({ store, fetch, clock, mirror: () => mirror });
  const told: SupplyProgress[] = [];
  return {
    disk,
    store,
    supply,
    egress,
    waits,
    stall,
    told,
    progress: (now: SupplyProgress) => void told.push(now),
  };
}
