import * as v from 'valibot';
import { isSafeName } from '../core/models/model-entry.ts';
import type { Shard } from '../core/models/picked-model.ts';
import type { MlcConfig } from '../core/models/plan-mlc.ts';

type Parsed<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'bad'; readonly why: string };

const chatConfig = v.object({
  tokenizer_files: v.array(v.string()),
  context_window_size: v.optional(v.number()),
});

/** mlc-chat-config.json, as far as it says which files belong to the model. */
export function readMlcConfig(text: string): Parsed<MlcConfig> {
  const parsed = parse(chatConfig, text);
  if (parsed === undefined)
    return { kind: 'bad', why: 'It is no configuration of a compiled model: no list of tokenizer files.' };
  const { tokenizer_files: tokenizerFiles, context_window_size: contextTokens } = parsed;
  return { kind: 'read', value: { tokenizerFiles, contextTokens } };
}

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const shardList = v.object({
  records: v.array(v.object({ dataPath: v.string(), nbytes: whole, md5sum: v.optional(v.string()) })),
});

/** tensor-cache.json (older: ndarray-cache.json): the files of weights with sizes and, mostly, MD5 sums. */
export function readShardList(text: string): Parsed<readonly Shard[]> {
  const parsed = parse(shardList, text);
  if (parsed === undefined || parsed.records.length === 0)
    return { kind: 'bad', why: 'It is no list of weights.' };
  const strange = parsed.records.find(({ dataPath }) => !isSafeName(dataPath));
  if (strange !== undefined)
    return { kind: 'bad', why: `It names a file that no model has: “${strange.dataPath}”.` };
  const shards = parsed.records.map(({ dataPath, nbytes, md5sum }) => ({
    ...{ path: dataPath, sizeBytes: nbytes },
    md5: md5sum !== undefined && /^[0-9a-f]{32}$/iu.test(md5sum) ? md5sum.toLowerCase() : undefined,
  }));
  return { kind: 'read', value: shards };
}

function parse<Schema extends v.GenericSchema>(
  schema: Schema,
  text: string,
): v.InferOutput<Schema> | undefined {
  try {
    const parsed = v.safeParse(schema, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}
