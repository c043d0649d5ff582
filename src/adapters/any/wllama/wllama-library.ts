import { type ChatCompletionChunk, type LoadModelParams, Wllama } from '@wllama/wllama';

/** What is used of the library: a stand-in in tests has the same shape. */
export type WllamaModel = Pick<Wllama, 'exit' | 'getLoadedContextInfo' | 'loadModel'> & {
  createChatCompletion(options: ChatOptions): Promise<void>;
};

export type LoadOptions = LoadModelParams;
export type Chunk = ChatCompletionChunk;

/** A streamed request as the library takes it; its own type lets a schema be anything. */
export type ChatOptions = Parameters<Wllama['createChatCompletion']>[0] & {
  readonly stream: true;
  readonly stream_options: { readonly include_usage: boolean };
  readonly onData: (chunk: Chunk) => void;
};

export type WllamaLog = (level: 'debug' | 'log' | 'warn' | 'error', text: string) => void;

/** A model of the library that is not loaded yet. `wasm` is the address of its program, on this origin: it fetches nothing else. */
export function newWllama(wasm: string, log: WllamaLog): WllamaModel {
  const line =
    (level: Parameters<WllamaLog>[0]) =>
    (...words: readonly unknown[]) =>
      log(level, words.map(String).join(' '));
  const logger = { debug: line('debug'), log: line('log'), warn: line('warn'), error: line('error') };
  const wllama = new Wllama({ default: wasm }, { logger });
  // Its fallback for browsers without 64-bit WebAssembly is fetched from a network of others.
  wllama.setCompat(null);
  return wllama;
}
