import { modelId } from '../../src/core/ids.ts';
import type { EngineControl, EngineStatus } from '../../src/ports/engine-control.ts';

const id = modelId('SmolLM2-135M-Instruct-Q4_1');
const model = { id, name: 'SmolLM2 135M', engine: 'wllama' } as const;
const lost =
  'The graphics card was lost. “SmolLM2 135M” is loaded again with a shorter context (2,048 tokens).';
const gone =
  'Cannot load the model: “params_shard_1.bin” was altered or damaged. Get that file anew. No model is left, so the reader answers.';

const stories: Readonly<Record<string, EngineStatus>> = {
  chosen: { kind: 'chosen', id },
  loading: { kind: 'loading', model, share: 0.4, message: 'Loading “SmolLM2 135M”: reading weights' },
  ready: { kind: 'ready', model, message: '“SmolLM2 135M” is ready.' },
  lost: { kind: 'lost', model, message: lost },
  gone: { kind: 'gone', id, message: gone },
};

/** An engine that stands as `?engine=` says, and does what it is told. */
export function standInEngine(story: string | null): EngineControl {
  const watchers = new Set<() => void>();
  let status: EngineStatus = stories[story ?? ''] ?? { kind: 'none' };
  const tell = (next: EngineStatus) => {
    status = next;
    for (const changed of watchers) changed();
  };
  return {
    status: () => status,
    watch: (changed) => {
      watchers.add(changed);
      return () => void watchers.delete(changed);
    },
    choose: (chosen) => tell(chosen === undefined ? { kind: 'none' } : { kind: 'chosen', id: chosen }),
    load: async () => tell({ kind: 'ready', model, message: 'Ready.' }),
    unload: async () => tell({ kind: 'chosen', id }),
  };
}
