/** One turn of what a language model is given. Text of documents stands in a 'user' turn, quoted, never in 'system'. */
export type TextMessage = { readonly role: 'system' | 'user' | 'assistant'; readonly content: string };

export type TextRequest = {
  readonly messages: readonly TextMessage[];
  /** JSON Schema as JSON text: the output is held to it while it is written. Undefined: free text. */
  readonly schema: string | undefined;
  readonly seed: number;
  /** 0 takes the likeliest token each time. */
  readonly temperature: number;
  /** Tokens that may be written at most. */
  readonly maxTokens: number;
  /** Milliseconds for the whole request, 1 or more; after them the engine is interrupted and what was written comes back as 'timed-out'. */
  readonly timeLimitMs: number;
};

/** What was counted. Milliseconds. `prefillMs` is until the first token. */
export type TextUsage = {
  readonly promptTokens: number;
  readonly outputTokens: number;
  readonly prefillMs: number;
  readonly decodeMs: number;
};

/** Why an engine is gone. 'hung': it gave no sign within the bound and was ended. */
export type LossCause = 'device' | 'memory' | 'worker' | 'hung' | 'unknown';

export type TextReply =
  | {
      readonly kind: 'done';
      /** The result without the thoughts; raw, not yet parsed. Cut off where `finish` is 'length'. */
      readonly text: string;
      /** What a thinking model wrote before it, if it did. */
      readonly thoughts: string | undefined;
      readonly finish: 'stop' | 'length';
      readonly usage: TextUsage;
    }
  | { readonly kind: 'timed-out'; readonly text: string; readonly usage: TextUsage }
  /** The prompt does not fit the context; nothing was written. */
  | { readonly kind: 'too-long'; readonly message: string }
  /** The engine took the call and refused it (a schema that it cannot hold, an empty prompt); it still works. */
  | { readonly kind: 'refused'; readonly message: string }
  /** Nothing more comes from this engine until it is loaded again. */
  | { readonly kind: 'lost'; readonly cause: LossCause; readonly message: string };

/** `share` 0-1, undefined while it is not known. `doing` in plain words: 'Reading weights'. */
export type LoadProgress = { readonly share: number | undefined; readonly doing: string };

export type LoadReply =
  | { readonly kind: 'loaded'; readonly contextTokens: number; readonly loadMs: number }
  | {
      /** bad-model: truncated, altered, of another architecture or version: loading it again will not help. */
      readonly kind: 'bad-model' | 'no-memory' | 'unsupported' | 'lost';
      /** What could not be done, why, and what to do. */
      readonly message: string;
    };

/** A file of a model, by its name inside the model ('params_shard_0.bin', 'model-00001-of-00002.gguf'). */
export type ModelFile = { readonly path: string; readonly blob: Blob };

export type LoadRequest = {
  /** All files of the model, from the store or the person's disk. No network is needed. */
  readonly files: readonly ModelFile[];
  /** Tokens of context wanted at most; fewer after a loss for want of memory. */
  readonly contextTokens: number;
  /** 'gpu' where the hardware check found one. */
  readonly device: 'gpu' | 'cpu';
};

export type EngineLoss = { readonly cause: LossCause; readonly message: string };

/**
 * A generative model in a worker of its own. One request at a time. Never throws for trouble; rejects only with the signal's
 * reason, within a second of the signal, and is then ready for the next request or says 'lost' to it.
 * Called by the job runner (agent) and the exam.
 */
export interface TextEngine {
  /** 'web-llm:Qwen3-1.7B-q4f16_1', 'wllama:SmolLM2-135M-Instruct.Q4_1'. Stands in the log. */
  readonly id: string;
  load(
    request: LoadRequest,
    signal: AbortSignal,
    progress: (progress: LoadProgress) => void,
  ): Promise<LoadReply>;
  generate(
    request: TextRequest,
    signal: AbortSignal,
    progress: (outputTokens: number) => void,
  ): Promise<TextReply>;
  /**
   * Tells at once when the engine is lost, also while nobody asks it; not when it was unloaded or loaded anew. Left out where that cannot be
   * known. Returns what ends the watching.
   */
  watchLoss?(heard: (loss: EngineLoss) => void): () => void;
  /** Frees the memory and ends the worker. Safe at any time, also while generating: that request then says 'lost'. */
  unload(): Promise<void>;
}
