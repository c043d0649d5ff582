import { setTimeout as delay, setImmediate as turn } from 'node:timers/promises';
import type {
  AppConfig,
  ChatCompletionChunk,
  ChatCompletionRequestStreaming,
  ChatOptions,
  InitProgressCallback,
  MLCEngineInterface,
} from '@mlc-ai/web-llm';
import { expect } from 'vitest';

export type StandInOptions = {
  /** How the library gets at files. */
  readonly read?: (url: string) => Promise<Response>;
  /** What it writes, word by word; by default the least that the schema takes, or words without end. */
  readonly write?: (request: ChatCompletionRequestStreaming) => string;
  /** One loss in mid-decode of four leaves the engine wedged: then only another worker helps. */
  readonly wedges?: boolean;
};

type Phase = 'empty' | 'loading' | 'idle' | 'prefill' | 'decode' | 'wedged';

const prefillTurns = 20;
const loadTurns = 10;
const tokenMs = 1;

/**
 * Behaves as @mlc-ai/web-llm 0.2.86 was seen to (its error strings too, which are not what its documentation says), without a
 * model. A call that the product has no reason to make fails the test.
 */
export class StandInChatEngine implements MLCEngineInterface {
  readonly asked: ChatCompletionRequestStreaming[] = [];
  readonly #options: StandInOptions;
  #config: AppConfig = { model_list: [] };
  #progress: InitProgressCallback | undefined;
  #phase: Phase = 'empty';
  #contextTokens = 0;
  #isInterrupted = false;
  #isHanging = false;
  /** What the request in hand, or the load, ends with. */
  #broken: Error | undefined;

  constructor(options: StandInOptions = {}) {
    this.#options = options;
  }

  get phase(): Phase {
    return this.#phase;
  }

  // What happens to it from outside.

  /** The graphics card goes. While idle nothing is noticed; while loading only at its end. */
  loseDevice(): void {
    switch (this.#phase) {
      case 'loading':
        this.#broken = named('DeviceLostError', deviceLost);
        return;
      case 'prefill':
        this.#broken = named('Error', 'Object has already been disposed');
        this.#phase = 'empty';
        return;
      case 'decode':
        this.#broken = named('AbortError', mapAsync);
        this.#phase = this.#options.wedges === true ? 'wedged' : 'empty';
        return;
      case 'idle':
        this.#phase = 'empty';
    }
  }

  /** From now on no step of it ends. */
  hang(): void {
    this.#isHanging = true;
  }

  // What the product calls.

  setAppConfig = (config: AppConfig): void => {
    this.#config = config;
  };

  setInitProgressCallback = (callback: InitProgressCallback): void => {
    this.#progress = callback;
  };

  reload = async (model: string | string[], options?: ChatOptions | ChatOptions[]): Promise<void> => {
    await this.unload();
    const record = this.#config.model_list.find(({ model_id }) => model_id === model);
    if (record === undefined)
      throw named('ModelNotFoundError', `Cannot find model record in appConfig for ${String(model)}.`);
    this.#phase = 'loading';
    const config = await this.#read(record.model, 'mlc-chat-config.json');
    await this.#read(record.model, record.model_lib.slice(record.model_lib.lastIndexOf('/') + 1), false);
    await this.#read(record.model, 'tokenizer.json');
    const { records } = await this.#read(record.model, 'tensor-cache.json');
    for (const { dataPath } of records ?? []) await this.#read(record.model, dataPath, false);
    for (let step = 0; step < loadTurns; step++) {
      await this.#turn();
      this.#progress?.({
        progress: step / loadTurns,
        timeElapsed: 0,
        text: `Loading model from cache[${step}/${loadTurns}]`,
      });
    }
    this.#progress?.({ progress: 1, timeElapsed: 0, text: 'Finish loading on WebGPU - stand-in' });
    this.#contextTokens = contextOf(options) ?? config.context_window_size ?? 4096;
    this.#phase = 'idle';
    this.#breakIfBroken();
  };

  // The declared type has three more overloads, of requests that the product does not make.
  chatCompletion = (async (request: ChatCompletionRequestStreaming) => {
    this.#breakIfGone();
    expect(request.stream).toBe(true);
    expect(request).not.toHaveProperty('tools');
    if (request.seed != null && !Number.isInteger(request.seed))
      throw named('SeedTypeError', `\`seed\` should be an integer, but got ${request.seed}`);
    if (request.messages.at(-1)?.role !== 'user')
      throw named('MessageOrderError', 'Last message should be from either `user` or `tool`.');
    this.asked.push(request);
    return this.#stream(request);
  }) as unknown as MLCEngineInterface['chatCompletion'];

  interruptGenerate = (): void => {
    this.#isInterrupted = true;
  };

  unload = async (): Promise<void> => {
    if (this.#phase === 'wedged') throw named('BindingError', 'Tokenizer instance already deleted');
    if (this.#phase === 'prefill') this.#broken = named('Error', 'Object has already been disposed');
    if (this.#phase === 'decode') this.#broken = named('AbortError', mapAsync);
    this.#phase = 'empty';
  };

  getMessage = async (): Promise<string> => {
    this.#breakIfGone();
    return '';
  };

  // What it does inside.

  async *#stream(request: ChatCompletionRequestStreaming): AsyncGenerator<ChatCompletionChunk, void, void> {
    this.#isInterrupted = false;
    this.#phase = 'prefill';
    const promptTokens = request.messages.flatMap(({ content }) =>
      String(content).trim().split(/\s+/u),
    ).length;
    try {
      if (promptTokens > this.#contextTokens)
        throw named('ContextWindowSizeExceededError', tooLong(promptTokens, this.#contextTokens));
      breakBadGrammar(request);
      for (let step = 0; step < prefillTurns; step++) await this.#turn();
      this.#phase = 'decode';
      yield* this.#decode(request, promptTokens);
    } finally {
      if (this.#phase === 'prefill' || this.#phase === 'decode') this.#phase = 'idle';
    }
  }

  async *#decode(
    request: ChatCompletionRequestStreaming,
    promptTokens: number,
  ): AsyncGenerator<ChatCompletionChunk, void, void> {
    const most = Math.min(request.max_tokens ?? Number.POSITIVE_INFINITY, this.#contextTokens - promptTokens);
    const words = (this.#options.write ?? leastOutput)(request).split(/(?<=\s)/u);
    let written = 0;
    // In a prompt that is being read no interrupt is heeded: one token still comes.
    do {
      if (written > 0) await this.#turn(tokenMs);
      yield chunk({
        delta: { role: 'assistant', content: words[written] ?? '' },
        finish_reason: null,
        index: 0,
      });
      written += 1;
    } while (written < Math.min(words.length, most) && !this.#isInterrupted);
    const isWhole = written >= words.length;
    yield chunk({
      delta: {},
      finish_reason: isWhole ? 'stop' : this.#isInterrupted ? 'abort' : 'length',
      index: 0,
    });
    const extra = {
      e2e_latency_s: 1,
      prefill_tokens_per_s: 1,
      decode_tokens_per_s: 1,
      time_to_first_token_s: 1,
      time_per_output_token_s: 1,
    };
    yield {
      ...chunk(),
      usage: {
        prompt_tokens: promptTokens,
        completion_tokens: written,
        total_tokens: promptTokens + written,
        extra,
      },
    };
  }

  async #turn(ms = 0): Promise<void> {
    if (this.#isHanging) await new Promise(() => {});
    await (ms > 0 ? delay(ms) : turn());
    if (this.#phase !== 'loading') this.#breakIfBroken();
  }

  #breakIfBroken(): void {
    const broken = this.#broken;
    this.#broken = undefined;
    if (broken === undefined) return;
    if (broken.name === 'DeviceLostError') this.#phase = 'empty';
    throw broken;
  }

  #breakIfGone(): void {
    if (this.#phase === 'wedged') throw named('Error', 'The current Object has already been disposed');
    if (this.#phase === 'empty')
      throw named('ModelNotLoadedError', 'Model not loaded before trying to complete ChatCompletionRequest.');
  }

  async #read(model: string, name: string, isList = true) {
    const { read } = this.#options;
    if (read === undefined) return {} as Record<string, never>;
    const response = await read(`${model}resolve/main/${name}`);
    const bytes = await response.arrayBuffer();
    return isList ? JSON.parse(new TextDecoder().decode(bytes)) : undefined;
  }

  // What nobody has a reason to call.

  get chat() {
    return unexpected('chat');
  }
  get completions() {
    return unexpected('completions');
  }
  get embeddings() {
    return unexpected('embeddings');
  }
  completion = () => unexpected('completion');
  embedding = () => unexpected('embedding');
  forwardTokensAndSample = () => unexpected('forwardTokensAndSample');
  getInitProgressCallback = () => unexpected('getInitProgressCallback');
  getMaxStorageBufferBindingSize = () => unexpected('getMaxStorageBufferBindingSize');
  getGPUVendor = () => unexpected('getGPUVendor');
  listResumableSessions = () => unexpected('listResumableSessions');
  resumeChatCompletion = () => unexpected('resumeChatCompletion');
  deleteResumableSession = () => unexpected('deleteResumableSession');
  resetChat = () => unexpected('resetChat');
  runtimeStatsText = () => unexpected('runtimeStatsText');
  setLogLevel = () => unexpected('setLogLevel');
}

const deviceLost =
  'The WebGPU device was lost while loading the model. This issue often occurs due to running out of memory (OOM).';
const mapAsync =
  "Failed to execute 'mapAsync' on 'GPUBuffer': [Buffer (unlabeled)] is destroyed. The Device was lost before mapping was resolved.";
const tooLong = (tokens: number, context: number) =>
  `Prompt tokens exceed context window size: number of prompt tokens: ${tokens}; context window size: ${context}`;

function unexpected(call: string): never {
  return expect.unreachable(`nobody was expected to call ${call}`);
}

function named(name: string, message: string): Error {
  const error = new Error(message);
  error.name = name;
  return error;
}

function contextOf(options: ChatOptions | ChatOptions[] | undefined): number | undefined {
  return (Array.isArray(options) ? options[0] : options)?.context_window_size;
}

function breakBadGrammar({ response_format }: ChatCompletionRequestStreaming): void {
  if (response_format?.type !== 'json_object') return;
  const { schema } = response_format;
  const failed = 'Failed to initialize the grammar matcher for response format `json_object`:';
  if (typeof schema !== 'string')
    throw named('GrammarMatcherInitError', `${failed} Cannot pass non-string to std::string`);
  try {
    JSON.parse(schema);
  } catch {
    throw named('GrammarMatcherInitError', `${failed} Aborted(). Build with -sASSERTIONS for more info.`);
  }
}

function chunk(choice?: ChatCompletionChunk.Choice): ChatCompletionChunk {
  const choices = choice === undefined ? [] : [choice];
  return { id: 'c', created: 0, model: 'stored', object: 'chat.completion.chunk', choices };
}

/** With a schema: white space first, as real models write it. Without: words that do not end. */
function leastOutput({ response_format }: ChatCompletionRequestStreaming): string {
  if (response_format?.schema === undefined) return 'and so on '.repeat(10_000);
  const { properties } = JSON.parse(response_format.schema) as {
    properties: Record<string, { enum?: readonly string[] }>;
  };
  const value = Object.entries(properties).map(([name, each]) => [name, each.enum?.[0] ?? 'text']);
  return JSON.stringify(Object.fromEntries(value), undefined, 2);
}
