import { setTimeout as delay } from 'node:timers/promises';
import type { LoadReply, TextEngine, TextReply, TextRequest } from '../../src/ports/text-engine.ts';

export type MemoryEngineOptions = {
  /** What it writes; by default the least that the schema takes, or words without end. */
  readonly write?: (request: TextRequest) => string;
  readonly load?: () => LoadReply;
  /** Milliseconds a token. */
  readonly tokenMs?: number;
};

const lostReply = (message: string): TextReply => ({ kind: 'lost', cause: 'worker', message });

/** A TextEngine without a model: it writes word by word what it is told to, and can be lost on demand. */
export class MemoryTextEngine implements TextEngine {
  readonly id = 'memory';
  /** Every request that it took, in order. */
  readonly asked: TextRequest[] = [];
  readonly #options: MemoryEngineOptions;
  #contextTokens = 0;
  #life = AbortSignal.abort();
  #lose = () => {};

  constructor(options: MemoryEngineOptions = {}) {
    this.#options = options;
  }

  load: TextEngine['load'] = async ({ contextTokens }, signal, progress) => {
    signal.throwIfAborted();
    progress({ share: 0, doing: 'Reading weights' });
    const reply = this.#options.load?.() ?? { kind: 'loaded', contextTokens, loadMs: 1 };
    if (reply.kind !== 'loaded') return reply;
    const life = new AbortController();
    this.#life = life.signal;
    this.#lose = () => life.abort();
    this.#contextTokens = reply.contextTokens;
    return reply;
  };

  generate: TextEngine['generate'] = async (request, signal, progress) => {
    signal.throwIfAborted();
    const life = this.#life;
    if (life.aborted) return lostReply('The engine is not loaded. Load it.');
    this.asked.push(request);
    const refusal = refusalOf(request);
    if (refusal !== undefined) return { kind: 'refused', message: refusal };
    const promptTokens = request.messages.flatMap(({ content }) => content.trim().split(/\s+/u)).length;
    if (promptTokens >= this.#contextTokens) {
      return { kind: 'too-long', message: `The prompt has ${promptTokens} tokens. Shorten it.` };
    }
    const startedAt = performance.now();
    const usage = (outputTokens: number) => ({
      ...{ promptTokens, outputTokens },
      ...{ prefillMs: 1, decodeMs: performance.now() - startedAt },
    });
    const words = (this.#options.write ?? leastOutput)(request).split(/(?<=\s)/u);
    let text = '';
    for (const [index, word] of words.slice(0, request.maxTokens).entries()) {
      await delay(this.#options.tokenMs ?? 1);
      signal.throwIfAborted();
      if (life.aborted) return lostReply('The engine is gone. Load it again.');
      if (performance.now() - startedAt > request.timeLimitMs)
        return { kind: 'timed-out', text, usage: usage(index) };
      text += word;
      progress(index + 1);
    }
    signal.throwIfAborted();
    if (life.aborted) return lostReply('The engine is gone. Load it again.');
    const finish = words.length > request.maxTokens ? 'length' : 'stop';
    const outputTokens = Math.min(words.length, request.maxTokens);
    return { kind: 'done', text, thoughts: undefined, finish, usage: usage(outputTokens) };
  };

  unload: TextEngine['unload'] = async () => this.lose();

  /** From now on it is gone, as when its worker was killed. */
  lose(): void {
    this.#lose();
  }
}

function refusalOf({ messages, schema }: TextRequest): string | undefined {
  if (messages.every(({ content }) => content.trim() === '')) return 'The prompt is empty. Write one.';
  if (schema === undefined) return undefined;
  try {
    const { type } = JSON.parse(schema);
    return type === 'object' ? undefined : 'The schema has an unknown type. Use "object".';
  } catch {
    return 'The schema is not JSON. Give JSON text.';
  }
}

function leastOutput({ schema }: TextRequest): string {
  if (schema === undefined) return 'and so on '.repeat(10_000);
  const { properties } = JSON.parse(schema) as { properties: Record<string, { enum?: readonly string[] }> };
  return JSON.stringify(
    Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, each.enum?.[0] ?? 'text'])),
  );
}
