import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(1));

const config = v.object({
  tokenizer_files: v.pipe(v.array(v.string()), v.minLength(1)),
  vocab_size: count,
  /** -1 where a sliding window stands in its place. */
  context_window_size: v.number(),
  sliding_window_size: v.optional(v.number(), -1),
  /** 'q4f16_1': numbers of 16 bits need a feature that not every card has. */
  quantization: v.optional(v.string(), ''),
  conv_template: v.looseObject({}),
});

const shard = v.object({
  dataPath: v.string(),
  nbytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
  md5sum: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/iu))),
});

const weights = v.object({ records: v.pipe(v.array(shard), v.minLength(1)) });

/** Of a tokenizer only that it is one: its library reads it, and breaks on what is none. */
const tokenizer = v.looseObject({ model: v.looseObject({}) });

/** What is used of mlc-chat-config.json. */
export type WebLlmConfig = v.InferOutput<typeof config>;
/** A file of weights as tensor-cache.json lists it. `md5sum` is in hex. */
export type WebLlmShard = v.InferOutput<typeof shard>;

export function readWebLlmConfig(json: unknown): WebLlmConfig | undefined {
  const parsed = v.safeParse(config, json);
  return parsed.success ? parsed.output : undefined;
}

export function readWebLlmShards(json: unknown): readonly WebLlmShard[] | undefined {
  const parsed = v.safeParse(weights, json);
  return parsed.success ? parsed.output.records : undefined;
}

export function readTokenizer(json: unknown): object | undefined {
  const parsed = v.safeParse(tokenizer, json);
  return parsed.success ? parsed.output : undefined;
}
