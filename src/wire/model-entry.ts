import * as v from 'valibot';
import { modelId } from '../core/ids.ts';
import { type ModelEntry, modelUses } from '../core/models/model-entry.ts';

const size = v.pipe(v.number(), v.integer(), v.minValue(0));
export const sha256Hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u));
const orNone = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.optional(v.union([schema, v.undefined()]), undefined);

const address = v.object({
  ...{ path: v.string(), url: v.string(), sizeBytes: orNone(size), sha256: orNone(sha256Hex) },
});

const origin = v.variant('kind', [
  v.object({ kind: v.literal('gguf'), files: v.array(address) }),
  v.object({ kind: v.literal('mlc'), weights: v.string(), library: address }),
  v.object({ kind: v.literal('files') }),
]);

/** A model's entry as it lies beside its files, or in a list that is carried from one machine to another. */
export const modelEntrySchema = v.object({
  id: v.pipe(v.string(), v.transform(modelId)),
  name: v.string(),
  engine: v.picklist(['web-llm', 'wllama']),
  use: v.picklist(modelUses),
  family: v.string(),
  licence: orNone(v.string()),
  contextTokens: orNone(size),
  memoryBytes: orNone(size),
  needsF16: v.boolean(),
  bufferBytes: orNone(size),
  thinks: v.boolean(),
  origin,
  isOwn: v.boolean(),
});

// The schema and the type of core are one: this line does not compile where they differ.
export type StoredEntry = v.InferOutput<typeof modelEntrySchema> & ModelEntry;
