import type {
  LoadProgress,
  LoadReply,
  LoadRequest,
  TextEngine,
  TextReply,
  TextRequest,
} from '../../../ports/text-engine.ts';
import type { EngineThread, Loss, WorkerReply } from './engine-thread.ts';
import { type Silence, watchSilence } from './silence.ts';

/** Milliseconds. */
export type EngineBounds = {
  /** Loading may say nothing for so long: building shaders does. */
  readonly loading: number;
  /** Until the first token: a long prompt on a slow card. */
  readonly firstToken: number;
  /** Between two tokens. */
  readonly nextToken: number;
  /** From the signal to the end of the request, at most. */
  readonly stop: number;
  /** An engine that was stopped may take so long to give in before its worker is ended. */
  readonly drain: number;
};

export const engineBounds: EngineBounds = {
  ...{ loading: 120_000, firstToken: 120_000, nextToken: 20_000 },
  ...{ stop: 800, drain: 10_000 },
};

export type OwnedEngineOptions = {
  readonly id: string;
  /** Starts a worker. Throws where there can be none. */
  readonly start: () => EngineThread;
  readonly bounds?: EngineBounds;
};

const ended = { cause: 'worker', message: 'The engine was unloaded.' } as const;
const replaced = { cause: 'worker', message: 'The engine was loaded anew.' } as const;
const never = { cause: 'unknown', message: 'No model is loaded into this engine. Load one first.' } as const;

/**
 * The one owner of an engine's worker: starts it with a load, hands signals over, ends it when it does not give in, and knows
 * why it is gone. Every load is in a new worker: an engine that lost its device is not to be trusted again.
 */
export class OwnedEngine implements TextEngine {
  readonly id: string;
  readonly #start: () => EngineThread;
  readonly #bounds: EngineBounds;
  #thread: EngineThread | undefined;
  #loss: Loss = never;
  /** The request before this one, which was stopped and has not given in yet. */
  #draining: Promise<unknown> | undefined;
  readonly #watchers = new Set<(loss: Loss) => void>();

  constructor({ id, start, bounds = engineBounds }: OwnedEngineOptions) {
    this.id = id;
    this.#start = start;
    this.#bounds = bounds;
  }

  async load(
    request: LoadRequest,
    signal: AbortSignal,
    progress: (progress: LoadProgress) => void,
  ): Promise<LoadReply> {
    signal.throwIfAborted();
    this.#thread?.end(replaced);
    const thread = this.#begin();
    if (thread === undefined) return { kind: 'lost', message: this.#loss.message };
    const silence = watchSilence(this.#bounds.loading);
    const stop = stopOf(signal);
    try {
      const loading = thread.api.load(request, (now) => {
        silence.heard();
        progress(now);
      });
      const reply = await Promise.race([loading.catch(brokeOff), thread.lost, silence.silent, stop.stopped]);
      return this.#loadReply(thread, reply);
    } finally {
      stop.release();
      silence.stop();
      if (signal.aborted) thread.end(ended);
    }
  }

  async generate(
    request: TextRequest,
    signal: AbortSignal,
    progress: (outputTokens: number) => void,
  ): Promise<TextReply> {
    signal.throwIfAborted();
    await this.#drained(signal);
    signal.throwIfAborted();
    const thread = this.#thread;
    if (thread === undefined) return { kind: 'lost', ...this.#loss };
    const silence = watchSilence(this.#bounds.firstToken);
    let [told, isOver] = [0, false];
    // Counts come on another way than the reply: one may be late, and the last is in the reply.
    const tell = (tokens: number) => {
      silence.heard(this.#bounds.nextToken);
      if (isOver || tokens <= told) return;
      told = tokens;
      progress(tokens);
    };
    try {
      const writing = thread.api.generate(request, tell).catch(brokeOff);
      const reply = await this.#settle(thread, { writing, silence, signal });
      if ('usage' in reply) tell(reply.usage.outputTokens);
      return reply;
    } finally {
      isOver = true;
      silence.stop();
    }
  }

  watchLoss(heard: (loss: Loss) => void): () => void {
    this.#watchers.add(heard);
    return () => void this.#watchers.delete(heard);
  }

  async unload(): Promise<void> {
    this.#thread?.end(ended);
  }

  #begin(): EngineThread | undefined {
    try {
      const thread = this.#start();
      this.#thread = thread;
      this.#draining = undefined;
      void thread.lost.then((loss) => {
        if (this.#thread !== thread) return;
        this.#thread = undefined;
        this.#loss = loss;
        if (loss.message === ended.message) return;
        for (const heard of this.#watchers) heard(loss);
      });
      return thread;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.#loss = { cause: 'worker', message: `Cannot start the engine: ${why}. Reload the page.` };
      return undefined;
    }
  }

  #loadReply(thread: EngineThread, reply: LoadReply | Loss | 'silent'): LoadReply {
    if (reply === 'silent') {
      const message = `Cannot load the model: nothing moved for ${this.#bounds.loading / 1000} seconds. Load it again; if it happens again, take a smaller model.`;
      thread.end({ cause: 'hung', message });
      return { kind: 'lost', message };
    }
    if ('cause' in reply)
      return { kind: reply.cause === 'memory' ? 'no-memory' : 'lost', message: reply.message };
    if (reply.kind !== 'loaded') thread.end({ cause: 'unknown', message: reply.message });
    return reply;
  }

  async #settle(
    thread: EngineThread,
    { writing, silence, signal }: { writing: Promise<WorkerReply>; silence: Silence; signal: AbortSignal },
  ): Promise<TextReply> {
    const stop = stopOf(signal, this.#bounds.stop, () => void thread.api.interrupt());
    try {
      const reply = await Promise.race([writing, thread.lost, silence.silent, stop.stopped]);
      signal.throwIfAborted();
      return this.#textReply(thread, reply);
    } catch (error) {
      this.#draining = this.#drain(thread, writing);
      throw error;
    } finally {
      stop.release();
    }
  }

  #textReply(thread: EngineThread, reply: WorkerReply | Loss | 'silent'): TextReply {
    if (reply === 'silent') {
      const loss = {
        cause: 'hung',
        message: 'The engine gave no sign for too long, and was ended.',
      } as const;
      thread.end(loss);
      return { kind: 'lost', ...loss };
    }
    if ('cause' in reply && !('kind' in reply)) return { kind: 'lost', ...reply };
    if (reply.kind === 'interrupted')
      return { kind: 'lost', cause: 'unknown', message: 'The engine stopped without being asked to.' };
    if (reply.kind === 'lost') thread.end({ cause: reply.cause, message: reply.message });
    return reply;
  }

  /** A prompt that is being read cannot be interrupted: the request is over for its caller, and the worker may still need a moment. */
  async #drain(thread: EngineThread, writing: Promise<WorkerReply>): Promise<void> {
    const silence = watchSilence(this.#bounds.drain);
    const reply = await Promise.race([writing, thread.lost, silence.silent]);
    silence.stop();
    if (reply === 'silent')
      thread.end({ cause: 'hung', message: 'The engine did not stop when it was told to, and was ended.' });
    if (typeof reply === 'object' && 'kind' in reply && reply.kind === 'lost') thread.end(reply);
  }

  async #drained(signal: AbortSignal): Promise<void> {
    if (this.#draining === undefined) return;
    const stop = stopOf(signal);
    try {
      await Promise.race([this.#draining, stop.stopped]);
      this.#draining = undefined;
    } finally {
      stop.release();
    }
  }
}

/** A worker's API does not reject; what carries the message may. */
function brokeOff(error: unknown) {
  const why = error instanceof Error ? error.message : String(error);
  const message = `The engine could not be asked: ${why}. Load it again.`;
  return { kind: 'lost', cause: 'worker', message } as const;
}

/** Rejects with the signal's reason, so long after it; `release` lets the signal go. */
function stopOf(signal: AbortSignal, delayMs = 0, atOnce: () => void = () => {}) {
  let release = () => {};
  const stopped = new Promise<never>((_, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = () => {
      atOnce();
      timer = setTimeout(() => reject(signal.reason), delayMs);
    };
    signal.addEventListener('abort', stop, { once: true });
    release = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    };
  });
  return { stopped, release };
}
