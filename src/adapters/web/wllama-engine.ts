import type { TextEngine } from '../../ports/text-engine.ts';
import type { ResourceReport } from '../../wire/resource-entry.ts';
import { type EngineBounds, engineBounds, OwnedEngine } from '../any/text-engines/owned-engine.ts';
import { ownEngineWorker } from './engine-worker.ts';

export type WllamaEngineOptions = {
  /** Name of the model, as it shall stand in the log: 'SmolLM2-135M-Instruct.Q4_1'. */
  readonly model: string;
  readonly bounds?: EngineBounds;
  /** Told of each file that the browser fetched for the worker: for the ledger. */
  readonly reported?: (report: ResourceReport) => void;
};

/** On a slow processor that others use too, a token of a tight grammar has been seen to take ten seconds. */
const wllamaBounds: EngineBounds = { ...engineBounds, nextToken: 60_000 };

/** llama.cpp in a worker that is started with each load, on the processor or the graphics card. Takes any GGUF, split ones too. */
export function createWllamaEngine({ model, bounds, reported = () => {} }: WllamaEngineOptions): TextEngine {
  const start = () => {
    const worker = new Worker(new URL('../../worker/wllama-worker.ts', import.meta.url), {
      type: 'module',
      name: 'reroute-wllama',
    });
    return ownEngineWorker(worker, reported);
  };
  return new OwnedEngine({ id: `wllama:${model}`, start, bounds: bounds ?? wllamaBounds });
}
