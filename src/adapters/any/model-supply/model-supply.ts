import { addressProblem } from '../../../core/models/model-address.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { ModelFetch } from '../../../ports/model-fetch.ts';
import type { ModelStore } from '../../../ports/model-store.ts';
import type { ModelSupply } from '../../../ports/model-supply.ts';
import { downloadModel } from './download-model.ts';
import { ProgressMeter } from './supply-progress.ts';
import { takeFiles } from './take-files.ts';

export type SupplyOptions = {
  readonly store: ModelStore;
  readonly fetch: ModelFetch;
  readonly clock: Clock;
  /** Address of the person's mirror of the public hub; empty where there is none. */
  readonly mirror: () => string;
};

/** Brings models into the store, from the net or from the person's files. */
export function createModelSupply({ store, fetch, clock, mirror }: SupplyOptions): ModelSupply {
  return {
    download: async (entry, progress, signal) => {
      signal.throwIfAborted();
      const set = mirror().trim();
      const why = set === '' ? undefined : addressProblem(set);
      if (why !== undefined)
        return {
          kind: 'failed',
          failure: { kind: 'bad-entry', why: `The mirror’s address is wrong. ${why}` },
        };
      const reply = await store.write(entry);
      if (reply.kind === 'failed') return reply;
      const { writing } = reply;
      const meter = new ProgressMeter(progress, clock.now);
      try {
        const download = { entry, mirror: set === '' ? undefined : set, freeBytes: store.freeBytes };
        const failure = await downloadModel(download, { fetch, writing, clock, meter }, signal);
        return failure === undefined ? { kind: 'stored' } : { kind: 'failed', failure };
      } finally {
        await writing.close();
      }
    },
    take: (files, { known, progress }, signal) => {
      const meter = () => new ProgressMeter(progress, clock.now);
      return takeFiles(files, { store, known, meter }, signal);
    },
  };
}
