import * as v from 'valibot';
import { modelId } from '../core/ids.ts';
import { modelUses } from '../core/models/model-entry.ts';
import { list, maybe } from './run-fields.ts';

const size = v.pipe(v.number(), v.integer(), v.minValue(0));
export const sha256Hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u));

const address = v.object({
  ...{ path: v.string(), url: v.string(), sizeBytes: maybe(size), sha256: maybe(sha256Hex) },
});

const origin = v.variant('kind', [
  v.object({ kind: v.literal('gguf'), files: list(address) }),
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
  licence: maybe(v.string()),
  contextTokens: maybe(size),
  memoryBytes: maybe(size),
  needsF16: v.boolean(),
  bufferBytes: maybe(size),
  thinks: v.boolean(),
  origin,
  isOwn: v.boolean(),
});
