import { splitThoughts } from '../../../core/text/split-thoughts.ts';
import type {
  LoadProgress,
  LoadReply,
  LoadRequest,
  TextReply,
  TextRequest,
} from '../../../ports/text-engine.ts';
import type { EngineWorkerApi, WorkerReply } from '../text-engines/engine-thread.ts';
import { requestProblem } from '../text-engines/request-problem.ts';
import { countedBlob } from './counted-blob.ts';
import { findGguf } from './gguf-files.ts';
import { loadFailure, requestFailure } from './wllama-failure.ts';
import type { ChatOptions, Chunk, LoadOptions, WllamaLog, WllamaModel } from './wllama-library.ts';

/** Tokens that are read in one go: between two of these a request can be ended. */
const batchTokens = { cpu: 32, gpu: 256 } as const;
const logLines = 200;

type Writing = {
  text: string;
  thoughts: string;
  outputTokens: number;
  promptTokens: number;
  readonly startedAt: number;
  firstAt: number | undefined;
  finish: 'stop' | 'length';
};

/** One model of the library, at most one request at a time. Lives in the worker; never rejects. */
export class WllamaSession implements EngineWorkerApi {
  readonly #create: (log: WllamaLog) => WllamaModel;
  readonly #threads: number;
  #model: WllamaModel | undefined;
  #log: string[] = [];
  #stop: ((why: 'interrupted') => void) | undefined;
  /** The library's own end of the request before: it gives in only between two batches. */
  #draining: Promise<unknown> = Promise.resolve();

  constructor(create: (log: WllamaLog) => WllamaModel, threads: number) {
    this.#create = create;
    this.#threads = threads;
  }

  async load(request: LoadRequest, progress: (progress: LoadProgress) => void): Promise<LoadReply> {
    const startedAt = performance.now();
    await this.#leave();
    const found = await findGguf(request.files);
    if (found.kind === 'bad-model') return found;
    try {
      const model = this.#create((_, text) => this.#note(text));
      this.#model = model;
      progress({ share: undefined, doing: 'Starting the engine' });
      const sizes = found.parts.reduce((sum, { blob }) => sum + blob.size, 0);
      const read = found.parts.map(() => 0);
      const blobs = found.parts.map(({ path, blob }, part) =>
        countedBlob(blob, path, (end) => {
          read[part] = Math.max(read[part] ?? 0, end);
          const share = read.reduce((sum, bytes) => sum + bytes, 0) / sizes;
          progress({ share, doing: share < 1 ? 'Reading weights' : 'Making ready' });
        }),
      );
      await model.loadModel(blobs, this.#loadOptions(request));
      const { n_ctx: held } = model.getLoadedContextInfo();
      // The library takes a failed load for a loaded one, of nothing; why it failed stands in its log alone.
      if (!(held > 0)) throw new Error('the engine gave no reason');
      const contextTokens = Math.min(held, request.contextTokens);
      return { kind: 'loaded', contextTokens, loadMs: performance.now() - startedAt };
    } catch (error) {
      const failure = loadFailure(found.name, error, this.#log);
      await this.#leave();
      return failure;
    }
  }

  async generate(request: TextRequest, progress: (outputTokens: number) => void): Promise<WorkerReply> {
    const model = this.#model;
    if (model === undefined)
      return { kind: 'lost', cause: 'unknown', message: 'No model is loaded. Load one first.' };
    const problem = requestProblem(request);
    if (problem !== undefined) return { kind: 'refused', message: problem };
    await this.#draining;
    this.#log = [];
    return this.#write(model, request, progress);
  }

  interrupt(): void {
    this.#stop?.('interrupted');
  }

  async #write(
    model: WllamaModel,
    request: TextRequest,
    progress: (outputTokens: number) => void,
  ): Promise<WorkerReply> {
    const writing: Writing = {
      ...{ text: '', thoughts: '', outputTokens: 0, promptTokens: 0 },
      ...{ startedAt: performance.now(), firstAt: undefined, finish: 'stop' },
    };
    const cancel = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ended = new Promise<'interrupted' | 'timed-out'>((resolve) => {
      this.#stop = resolve;
      timer = setTimeout(() => resolve('timed-out'), request.timeLimitMs);
    });
    const onData = (chunk: Chunk) => {
      if (cancel.signal.aborted) return;
      // A long prompt is read in many parts, and each tells that the engine is at work.
      if (take(writing, chunk) || chunk.prompt_progress !== undefined) progress(writing.outputTokens);
    };
    const options = { ...chatOptions(request), abortSignal: cancel.signal, onData };
    const working = model.createChatCompletion(options).then(
      () => doneReply(writing),
      (error: unknown) => requestFailure(error, this.#log),
    );
    const reply = await Promise.race([working, ended]);
    clearTimeout(timer);
    this.#stop = undefined;
    if (typeof reply === 'object') return reply;
    cancel.abort();
    this.#draining = working;
    return reply === 'interrupted'
      ? { kind: 'interrupted' }
      : { kind: 'timed-out', text: writing.text, usage: usageOf(writing) };
  }

  #loadOptions({ contextTokens, device }: LoadRequest): LoadOptions {
    const batch = batchTokens[device];
    return {
      ...{ n_ctx: contextTokens, n_parallel: 1, n_batch: batch, n_ubatch: batch },
      ...{ n_threads: this.#threads, n_gpu_layers: device === 'gpu' ? 999 : 0, warmup: false },
    };
  }

  #note(text: string): void {
    this.#log.push(text);
    if (this.#log.length > logLines) this.#log.shift();
  }

  async #leave(): Promise<void> {
    const model = this.#model;
    this.#model = undefined;
    this.#log = [];
    await model?.exit();
  }
}

function chatOptions({
  messages,
  schema,
  seed,
  temperature,
  maxTokens,
}: TextRequest): Omit<ChatOptions, 'abortSignal' | 'onData'> {
  const format =
    schema === undefined
      ? {}
      : {
          response_format: {
            type: 'json_schema' as const,
            json_schema: { name: 'result', schema: JSON.parse(schema) },
          },
        };
  return {
    messages: messages.map(({ role, content }) => ({ role, content })),
    ...{ stream: true, seed, temperature, max_tokens: maxTokens, cache_prompt: true, return_progress: true },
    stream_options: { include_usage: true },
    // Thoughts would use up what a small job may write; templates that know no such switch leave it alone.
    chat_template_kwargs: { enable_thinking: false },
    ...format,
  };
}

/** Whether something was written. */
function take(writing: Writing, chunk: Chunk): boolean {
  writing.promptTokens = chunk.usage?.prompt_tokens ?? chunk.prompt_progress?.total ?? writing.promptTokens;
  writing.outputTokens = chunk.usage?.completion_tokens ?? writing.outputTokens;
  const [choice] = chunk.choices;
  if (choice?.finish_reason === 'length') writing.finish = 'length';
  // Known to the program, not to the library's types.
  const { content, reasoning_content: thought } = { reasoning_content: undefined, ...choice?.delta } as {
    content?: string | null;
    reasoning_content?: string | null | undefined;
  };
  if ((content ?? '') === '' && (thought ?? '') === '') return false;
  writing.text += content ?? '';
  writing.thoughts += thought ?? '';
  writing.outputTokens++;
  writing.firstAt ??= performance.now();
  return true;
}

function doneReply(writing: Writing): TextReply {
  const { text, thoughts } = splitThoughts(writing.text);
  const all = [writing.thoughts.trim(), thoughts ?? ''].filter((each) => each !== '').join('\n');
  const usage = usageOf(writing);
  return { kind: 'done', text, thoughts: all === '' ? undefined : all, finish: writing.finish, usage };
}

function usageOf({ promptTokens, outputTokens, startedAt, firstAt }: Writing) {
  const now = performance.now();
  return {
    ...{ promptTokens, outputTokens },
    ...{ prefillMs: (firstAt ?? now) - startedAt, decodeMs: now - (firstAt ?? now) },
  };
}
