import { createHash } from 'node:crypto';
import type { ModelFile } from '../../src/ports/text-engine.ts';

export type MadeModel = Readonly<Record<string, string | Uint8Array<ArrayBuffer> | undefined>>;

const shards = ['params_shard_0.bin', 'params_shard_1.bin'] as const;

const bytesOf = (length: number, seed: number) =>
  Uint8Array.from({ length }, (_, index) => (index * 7 + seed) & 255);

/** The files of a model as WebLLM wants them, with weights that mean nothing. `change` puts others in their place; undefined leaves one out. */
export function webLlmModel(change: MadeModel = {}): ModelFile[] {
  const weights = shards.map((dataPath, seed) => ({ dataPath, bytes: bytesOf(1000 + seed, seed) }));
  const files: MadeModel = {
    'mlc-chat-config.json': JSON.stringify(modelConfig),
    'tokenizer.json': '{"model":{"type":"BPE"}}',
    'tensor-cache.json': JSON.stringify({
      metadata: { ParamSize: 2 },
      records: weights.map(({ dataPath, bytes }) => ({
        ...{ dataPath, format: 'raw-shard', nbytes: bytes.length, records: [] },
        md5sum: createHash('md5').update(bytes).digest('hex'),
      })),
    }),
    'made-webgpu.wasm': Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0),
    ...Object.fromEntries(weights.map(({ dataPath, bytes }) => [dataPath, bytes])),
    ...change,
  };
  return Object.entries(files).flatMap(([path, content]) =>
    content === undefined ? [] : [{ path, blob: new Blob([content]) }],
  );
}

export const modelConfig = {
  ...{ version: '0.1.0', model_type: 'llama', quantization: 'q4f32_1', vocab_size: 49152 },
  ...{ context_window_size: 2048, sliding_window_size: -1, prefill_chunk_size: 512, attention_sink_size: -1 },
  ...{ temperature: 1, top_p: 1, presence_penalty: 0, frequency_penalty: 0, repetition_penalty: 1 },
  tokenizer_files: ['tokenizer.json'],
  conv_template: {
    ...{
      name: 'chatml',
      system_template: '{system_message}',
      system_message: '',
      seps: ['\n'],
      stop_str: [],
    },
    ...{ roles: { user: 'user', assistant: 'assistant', tool: 'tool' }, stop_token_ids: [2] },
  },
};
