import type { RunId } from '../../core/ids.ts';
import { digestRun, type RunDigest } from '../../core/recall/digest-run.ts';
import { mostSimilar } from '../../core/recall/most-similar.ts';
import type { Recaller } from '../../ports/recaller.ts';
import type { RunSummary, TrajectoryStore } from '../../ports/trajectory-store.ts';

/** Runs that are looked at, the newest first: a long history costs no more than this. */
const mostRuns = 500;

type Cached = { readonly key: string; readonly digest: RunDigest | undefined };

/**
 * Recalls from the stored runs. Digests are kept by the length and the last time of their logs, which the history tells: a run that
 * another tab went on with is read again, a deleted one is gone at once.
 */
export function createStoreRecaller(store: TrajectoryStore): Recaller {
  let cache: ReadonlyMap<RunId, Cached> = new Map();
  return {
    recall: async (question, signal) => {
      signal.throwIfAborted();
      const ended = (await store.list()).filter(
        ({ status }) => status === 'answered' || status === 'gave-up',
      );
      const fresh = new Map<RunId, Cached>();
      for (const summary of ended.slice(0, mostRuns)) {
        signal.throwIfAborted();
        fresh.set(summary.runId, await cachedDigest(store, summary, cache.get(summary.runId)));
      }
      cache = fresh;
      return mostSimilar(
        question,
        [...fresh.values()].flatMap(({ digest }) => digest ?? []),
      );
    },
  };
}

async function cachedDigest(
  store: TrajectoryStore,
  { runId, length, lastAt }: RunSummary,
  cached: Cached | undefined,
): Promise<Cached> {
  const key = `${length} ${lastAt}`;
  if (cached?.key === key) return cached;
  const loaded = await store.load(runId);
  return { key, digest: loaded.kind === 'loaded' ? digestRun(runId, loaded.events) : undefined };
}
