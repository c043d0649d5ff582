import type { Reasoner } from '../../ports/reasoner.ts';
import { orStopped } from './or-stopped.ts';

/** An engine whose code is fetched when it gets its first job. Where that fails it is lost, and the next job tries again. */
export function createLazyReasoner(id: string, load: () => Promise<Reasoner>): Reasoner {
  let loading: Promise<Reasoner> | undefined;
  let loaded: Reasoner | undefined;
  return {
    id,
    run: async (job, signal) => {
      signal.throwIfAborted();
      loading ??= load();
      try {
        loaded ??= await orStopped(loading, signal);
      } catch (error) {
        signal.throwIfAborted();
        loading = undefined;
        const why = error instanceof Error ? error.message : String(error);
        return { kind: 'engine-lost', message: `Cannot load the engine "${id}": ${why}. Reload the page.` };
      }
      return loaded.run(job, signal);
    },
  };
}
