import type {
  EngineLoss,
  LoadProgress,
  LoadReply,
  LoadRequest,
  TextReply,
  TextRequest,
} from '../../../ports/text-engine.ts';

/** `interrupted`: the caller asked for it; what was written until then is of no use to anyone. */
export type WorkerReply = TextReply | { readonly kind: 'interrupted' };

/** What the worker of an engine answers. One request at a time; never rejects, since nothing is thrown across a thread. */
export interface EngineWorkerApi {
  load(request: LoadRequest, progress: (progress: LoadProgress) => void): Promise<LoadReply>;
  generate(request: TextRequest, progress: (outputTokens: number) => void): Promise<WorkerReply>;
  interrupt(): Promise<void> | void;
}

/** As it is reached from the page. `hello` gives the name of the lock that is held as long as the worker lives, where there are locks. */
export interface EngineWorkerRemote extends EngineWorkerApi {
  hello(): Promise<string | undefined>;
}

export type Loss = EngineLoss;

/** A worker that runs. `lost` resolves when it is gone, by itself or by `end`; after that nothing is heard of it. */
export type EngineThread = {
  readonly api: EngineWorkerApi;
  readonly lost: Promise<Loss>;
  readonly end: (loss: Loss) => void;
};
