import * as v from 'valibot';
import { modelEntrySchema, sha256Hex } from './model-entry.ts';
import { list, maybe } from './run-fields.ts';

const size = v.pipe(v.number(), v.integer(), v.minValue(0));

const file = v.object({
  path: v.string(),
  sizeBytes: maybe(size),
  /** Of the whole file. Holds for every later one of this name. */
  sha256: maybe(sha256Hex),
  isWhole: v.boolean(),
  etag: maybe(v.string()),
  /** Of a file in part: bytes that are on the disk for certain, and the states of their hashes. */
  kept: maybe(v.object({ bytes: size, sha256: v.string(), md5: maybe(v.string()) })),
});

const record = v.object({
  version: v.literal(1),
  /** Counts up with every writing: of two records the higher is newer. */
  turn: size,
  entry: modelEntrySchema,
  isWhole: v.boolean(),
  files: list(file),
});

export type ModelRecord = v.InferOutput<typeof record>;
export type FileRecord = ModelRecord['files'][number];

/** Undefined where it was cut off, or is of another version. */
export function readModelRecord(text: string): ModelRecord | undefined {
  try {
    const parsed = v.safeParse(record, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

export function writeModelRecord(value: ModelRecord): string {
  return JSON.stringify(value);
}
