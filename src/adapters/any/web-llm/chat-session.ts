import { splitThoughts } from '../../../core/text/split-thoughts.ts';
import type {
  LoadProgress,
  LoadReply,
  LoadRequest,
  TextRequest,
  TextUsage,
} from '../../../ports/text-engine.ts';
import { noGraphics, noHalf, type WebLlmFailure, webLlmFailure } from '../../../wire/web-llm-failure.ts';
import type { EngineWorkerApi, WorkerReply } from '../text-engines/engine-thread.ts';
import { requestProblem } from '../text-engines/request-problem.ts';
import type { ChatEngine, ChatModelOptions, ChatRequest } from './chat-engine.ts';
import { modelAddress, modelId } from './model-address.ts';
import { type ModelDoor, ModelFileError } from './model-door.ts';
import { type ModelFolder, openModelFolder } from './model-folder.ts';

/** `hasHalf`: it computes with numbers of 16 bits (shader-f16). */
export type Graphics = { readonly kind: 'none' } | { readonly kind: 'found'; readonly hasHalf: boolean };

export type ChatSessionParts = {
  readonly engine: ChatEngine;
  readonly door: ModelDoor;
  /** What graphics this machine has. Asked before a large file is read. */
  readonly graphics: () => Promise<Graphics>;
  /** Milliseconds that only ever grow. */
  readonly now: () => number;
};

/** Counts go to another thread: so often at most, in milliseconds. */
const tellEveryMs = 100;

/** Drives the library's engine object through one model's life: loads it, lets it write, interrupts it. Nothing is thrown. */
export class ChatSession implements EngineWorkerApi {
  readonly #parts: ChatSessionParts;
  #interrupt: () => void = () => {};

  constructor(parts: ChatSessionParts) {
    this.#parts = parts;
  }

  async load(request: LoadRequest, progress: (progress: LoadProgress) => void): Promise<LoadReply> {
    const { engine, door, now } = this.#parts;
    const startedAt = now();
    progress({ share: undefined, doing: 'Looking at the files of the model' });
    const opened = await openModelFolder(request.files);
    if (opened.kind === 'bad-model') return { kind: 'bad-model', message: cannotLoad(opened.message) };
    const { folder } = opened;
    const lacking = lackOf(folder, await this.#parts.graphics());
    if (lacking !== undefined) return { kind: 'unsupported', message: cannotLoad(lacking) };
    const contextTokens = contextOf(folder, request.contextTokens);
    door.open(folder);
    engine.setAppConfig({ model_list: [recordOf(folder)] });
    engine.setInitProgressCallback((report) => progress(progressOf(report)));
    try {
      await engine.reload(modelId, optionsOf(folder, contextTokens));
      // A load that breaks off with an AbortError resolves all the same, and leaves no model behind.
      await engine.getMessage(modelId);
    } catch (error) {
      return loadFailure(error);
    }
    return { kind: 'loaded', contextTokens, loadMs: now() - startedAt };
  }

  async generate(request: TextRequest, progress: (outputTokens: number) => void): Promise<WorkerReply> {
    const problem = requestProblem(request);
    if (problem !== undefined) return { kind: 'refused', message: problem };
    const writing = new Writing(this.#parts, request, progress);
    this.#interrupt = () => writing.interrupt();
    try {
      return await writing.run();
    } catch (error) {
      return generateFailure(webLlmFailure(error, false));
    } finally {
      this.#interrupt = () => {};
    }
  }

  interrupt(): void {
    this.#interrupt();
  }
}

/** One answer while it is written. */
class Writing {
  readonly #parts: ChatSessionParts;
  readonly #request: TextRequest;
  readonly #progress: (outputTokens: number) => void;
  #why: 'interrupted' | 'timed-out' | undefined;

  constructor(parts: ChatSessionParts, request: TextRequest, progress: (outputTokens: number) => void) {
    this.#parts = parts;
    this.#request = request;
    this.#progress = progress;
  }

  interrupt(why: 'interrupted' | 'timed-out' = 'interrupted'): void {
    this.#why ??= why;
    this.#parts.engine.interruptGenerate();
  }

  async run(): Promise<WorkerReply> {
    const timer = setTimeout(() => this.interrupt('timed-out'), this.#request.timeLimitMs);
    try {
      return await this.#read();
    } finally {
      clearTimeout(timer);
    }
  }

  async #read(): Promise<WorkerReply> {
    const { engine, now } = this.#parts;
    const startedAt = now();
    let [output, tokens, firstAt, toldAt] = ['', 0, startedAt, startedAt];
    let finish: string | undefined;
    let counted: { prompt_tokens: number; completion_tokens: number } | undefined;
    for await (const { choices, usage } of await engine.chatCompletion(chatRequest(this.#request))) {
      counted = usage ?? counted;
      // An interrupt that comes before the engine has begun is forgotten by it.
      if (this.#why !== undefined) engine.interruptGenerate();
      const [choice] = choices;
      if (choice === undefined) continue;
      finish = choice.finish_reason ?? finish;
      if (finish !== undefined) continue;
      output += choice.delta.content ?? '';
      tokens += 1;
      const at = now();
      if (tokens === 1) firstAt = at;
      if (tokens > 1 && at - toldAt < tellEveryMs) continue;
      toldAt = at;
      this.#progress(tokens);
    }
    const usage: TextUsage = {
      promptTokens: counted?.prompt_tokens ?? 0,
      outputTokens: counted?.completion_tokens ?? tokens,
      prefillMs: firstAt - startedAt,
      decodeMs: now() - firstAt,
    };
    return this.#reply(output, finish, usage);
  }

  #reply(output: string, finish: string | undefined, usage: TextUsage): WorkerReply {
    const { text, thoughts } = splitThoughts(output);
    if (finish === 'stop' || finish === 'length') return { kind: 'done', text, thoughts, finish, usage };
    if (this.#why === 'interrupted') return { kind: 'interrupted' };
    if (this.#why === 'timed-out') return { kind: 'timed-out', text, usage };
    const message = 'The engine broke off in the middle of its answer. Load the model again.';
    return { kind: 'lost', cause: 'unknown', message };
  }
}

function chatRequest(request: TextRequest): ChatRequest {
  const { schema } = request;
  const held = {
    response_format: { type: 'json_object' as const, schema: schema ?? '' },
    extra_body: { enable_thinking: false as const },
  };
  return {
    messages: request.messages.map(({ role, content }) => ({ role, content })),
    ...{ stream: true, stream_options: { include_usage: true } },
    ...{ seed: request.seed, temperature: request.temperature, max_tokens: request.maxTokens },
    ...(schema === undefined ? {} : held),
  };
}

function needsHalf({ config }: ModelFolder): boolean {
  return config.quantization.includes('f16');
}

/** Said in the words of the library's own errors, which would come only after the weights were read. */
function lackOf(folder: ModelFolder, graphics: Graphics): string | undefined {
  if (graphics.kind === 'none') return noGraphics;
  return needsHalf(folder) && !graphics.hasHalf ? noHalf : undefined;
}

function recordOf(folder: ModelFolder) {
  const { library } = folder;
  const features = needsHalf(folder) ? { required_features: ['shader-f16'] } : {};
  const model_lib = `${modelAddress}resolve/main/${library}`;
  return { model: modelAddress, model_id: modelId, model_lib, ...features };
}

/** A model with a sliding window has no context size of its own: what it slides over is what it can hold. */
function contextOf({ config }: ModelFolder, wanted: number): number {
  const { context_window_size, sliding_window_size } = config;
  return context_window_size > 0 ? Math.min(context_window_size, wanted) : sliding_window_size;
}

function optionsOf({ config }: ModelFolder, contextTokens: number): ChatModelOptions {
  return config.context_window_size > 0 ? { context_window_size: contextTokens } : {};
}

function progressOf({ progress, text }: { progress: number; text: string }): LoadProgress {
  const doing = /shader/iu.test(text)
    ? 'Preparing the graphics card'
    : text.startsWith('Finish')
      ? 'Ready'
      : 'Reading weights';
  return { share: Number.isFinite(progress) ? Math.min(1, Math.max(0, progress)) : undefined, doing };
}

function cannotLoad(why: string): string {
  return `Cannot load the model: ${why.charAt(0).toLowerCase()}${why.slice(1)}`;
}

function loadFailure(error: unknown): LoadReply {
  if (error instanceof ModelFileError) return { kind: 'bad-model', message: cannotLoad(error.message) };
  const { kind, message } = webLlmFailure(error, true);
  const isOfLoading = kind !== 'too-long' && kind !== 'refused';
  return { kind: isOfLoading ? kind : 'bad-model', message: cannotLoad(message) };
}

function generateFailure({ kind, cause, message }: WebLlmFailure): WorkerReply {
  if (kind === 'too-long' || kind === 'refused') return { kind, message };
  return { kind: 'lost', cause, message };
}
