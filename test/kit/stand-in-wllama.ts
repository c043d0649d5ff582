import { setTimeout as delay } from 'node:timers/promises';
import type {
  Chunk,
  LoadOptions,
  WllamaLog,
  WllamaModel,
} from '../../src/adapters/any/wllama/wllama-library.ts';

export type StandInWllamaOptions = {
  readonly log?: WllamaLog;
  /** What it writes, token by token; by default the least that the schema takes, or words without end. */
  readonly write?: () => readonly string[];
  /** Loads nothing, and says only in its log why: as the library does. */
  readonly failsSaying?: string;
};

type Choice = Chunk['choices'][number];

/** wllama as 3.13.0 was seen to behave in Chromium, without a model: a token a millisecond, and its very errors. */
export class StandInWllama implements WllamaModel {
  readonly loaded: LoadOptions[] = [];
  readonly #options: StandInWllamaOptions;
  #context = 0;
  #gone = new AbortController();

  constructor(options: StandInWllamaOptions = {}) {
    this.#options = options;
  }

  loadModel: WllamaModel['loadModel'] = async (blobs, options = {}) => {
    const { failsSaying, log } = this.#options;
    if (failsSaying !== undefined) return log?.('error', failsSaying);
    this.loaded.push(options);
    this.#context = options.n_ctx ?? 1024;
    for (const blob of Array.isArray(blobs) ? blobs : []) await blob.slice(0, blob.size).arrayBuffer();
  };

  // The rest of what is known of a model is not asked for.
  getLoadedContextInfo = () => ({ n_ctx: this.#context }) as ReturnType<WllamaModel['getLoadedContextInfo']>;

  createChatCompletion: WllamaModel['createChatCompletion'] = async (options) => {
    const { onData, abortSignal, max_tokens: most = 100, response_format: format } = options;
    const words = options.messages.flatMap(({ content }) => String(content).trim().split(/\s+/u)).length;
    if (words > this.#context)
      throw new Error(
        `request (${words} tokens) exceeds the available context size (${this.#context} tokens), try increasing it`,
      );
    onData(chunk({ prompt_progress: { total: words, cache: 0, processed: words, time_ms: 1 } }));
    const tokens = this.#options.write?.() ?? written(format?.json_schema?.schema);
    let count = 0;
    for (const content of tokens.slice(0, most)) {
      await delay(1);
      if (this.#gone.signal.aborted) throw new Error('The model was unloaded');
      if (abortSignal?.aborted === true) throw new DOMException('Operation aborted', 'AbortError');
      count++;
      onData(chunk({ choices: [{ index: 0, delta: { content }, finish_reason: null, logprobs: null }] }));
    }
    const finish_reason: Choice['finish_reason'] = tokens.length > most ? 'length' : 'stop';
    onData(chunk({ choices: [{ index: 0, delta: {}, finish_reason, logprobs: null }] }));
    const usage = { prompt_tokens: words, completion_tokens: count, total_tokens: words + count };
    onData(chunk({ usage }));
  };

  exit = async () => this.#gone.abort();
}

function chunk(part: Partial<Chunk>): Chunk {
  return { id: '', object: 'chat.completion.chunk', created: 0, model: '', choices: [], ...part };
}

function written(schema: unknown): readonly string[] {
  return schema === undefined
    ? Array.from({ length: 10_000 }, () => 'on ')
    : ['{"answer"', ':', '"yes"', '}'];
}
