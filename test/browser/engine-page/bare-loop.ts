/// <reference types="vite/client" />
import wasm from '@wllama/wllama/esm/wasm/wllama.wasm?url';
import { threadCount } from '../../../src/adapters/any/wllama/thread-count.ts';
import { newWllama, type WllamaModel } from '../../../src/adapters/any/wllama/wllama-library.ts';
import type { TextRequest } from '../../../src/ports/text-engine.ts';

/** Milliseconds of one request and the tokens that it wrote. */
export type LoopTime = { readonly tokens: number; readonly ms: number };

/** The library by itself, called on the page's thread as its own documentation does, with the batches and threads of the engine. */
export async function openBareLoop(files: readonly File[], batch: number) {
  const model: WllamaModel = newWllama(new URL(wasm, location.href).href, () => {});
  const threads = threadCount(navigator.hardwareConcurrency);
  await model.loadModel([...files], {
    ...{ n_ctx: 512, n_parallel: 1, n_batch: batch, n_ubatch: batch, n_threads: threads },
    ...{ n_gpu_layers: 0, warmup: false },
  });
  return {
    write: async ({ messages, seed, temperature, maxTokens }: TextRequest): Promise<LoopTime> => {
      const startedAt = performance.now();
      let tokens = 0;
      await model.createChatCompletion({
        messages: messages.map(({ role, content }) => ({ role, content })),
        ...{ stream: true, stream_options: { include_usage: true }, seed, temperature },
        ...{ max_tokens: maxTokens, cache_prompt: true },
        onData: ({ usage }) => {
          tokens = usage?.completion_tokens ?? tokens;
        },
      });
      return { tokens, ms: performance.now() - startedAt };
    },
    close: () => model.exit(),
  };
}
