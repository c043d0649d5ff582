import type { TextEngine } from '../../ports/text-engine.ts';
import type { ResourceReport } from '../../wire/resource-entry.ts';
import { type EngineBounds, engineBounds, OwnedEngine } from '../any/text-engines/owned-engine.ts';
import { ownEngineWorker } from './engine-worker.ts';

export type WebLlmEngineOptions = {
  /** Name of the model, as it shall stand in the log: 'Qwen3-1.7B-q4f16_1'. */
  readonly model: string;
  readonly bounds?: EngineBounds;
  /** Told of each file that the browser fetched for the worker: for the ledger. */
  readonly reported?: (report: ResourceReport) => void;
};

/** @mlc-ai/web-llm on the graphics card, in a worker that is started with each load. Takes the files of a model built for it. */
export function createWebLlmEngine({ model, bounds, reported = () => {} }: WebLlmEngineOptions): TextEngine {
  const start = () => {
    const worker = new Worker(new URL('../../worker/web-llm-worker.ts', import.meta.url), {
      type: 'module',
      name: 'reroute-web-llm',
    });
    return ownEngineWorker(worker, reported);
  };
  return new OwnedEngine({ id: `web-llm:${model}`, start, bounds: bounds ?? engineBounds });
}
