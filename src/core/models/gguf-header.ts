import { type GgufCursor, ggufCursor, OutOfBytes } from './gguf-cursor.ts';
import { tensorBytes } from './gguf-tensors.ts';

export type GgufHeader = {
  readonly architecture: string;
  readonly name: string | undefined;
  readonly licence: string | undefined;
  readonly contextTokens: number | undefined;
  /** Place among the parts of a split model, from 0, and how many there are. */
  readonly part: { readonly number: number; readonly of: number } | undefined;
  /** Bytes that the file has at least, as its own list of tensors says. */
  readonly leastBytes: number;
};

export type GgufReading =
  | { readonly kind: 'header'; readonly header: GgufHeader }
  /** The header goes on beyond these bytes. */
  | { readonly kind: 'more' }
  /** `why` in words: no GGUF, of another version, or damaged. */
  | { readonly kind: 'bad'; readonly why: string };

/** 'GGUF', as a little-endian number. */
const magic = 0x46554747;
/** Entries of metadata and tensors that any model has at most: more means damage. */
const mostEntries = 100_000;

/**
 * Reads the head of a GGUF file from its first bytes. Format: ggml's docs/gguf.md, versions 2 and 3, little-endian. Total: whatever the bytes are,
 * it answers.
 */
export function readGgufHeader(bytes: Uint8Array): GgufReading {
  const cursor = ggufCursor(bytes);
  try {
    if (bytes.length < 4) return { kind: 'more' };
    if (cursor.uint32() !== magic)
      return { kind: 'bad', why: 'It is no GGUF file: it does not begin with “GGUF”.' };
    const version = cursor.uint32();
    if (version !== 2 && version !== 3) {
      return { kind: 'bad', why: `It is GGUF of version ${version}; only 2 and 3 can be read.` };
    }
    const tensors = cursor.count();
    const entries = cursor.count();
    if (tensors > mostEntries || entries > mostEntries) return damaged;
    return { kind: 'header', header: readBody(cursor, { tensors, entries }) };
  } catch (error) {
    if (error instanceof OutOfBytes) return { kind: 'more' };
    if (error instanceof RangeError) return damaged;
    throw error;
  }
}

const damaged: GgufReading = { kind: 'bad', why: 'Its head is damaged.' };

type Counts = { readonly tensors: number; readonly entries: number };

function readBody(cursor: GgufCursor, { tensors, entries }: Counts): GgufHeader {
  const known = new Map<string, string | number>();
  for (let entry = 0; entry < entries; entry++) {
    const key = cursor.text();
    const value = cursor.value(cursor.uint32());
    if (value !== undefined) known.set(key, value);
  }
  const architecture = textOf(known, 'general.architecture') ?? 'unknown';
  let end = 0;
  for (let tensor = 0; tensor < tensors; tensor++) end = Math.max(end, tensorEnd(cursor));
  const alignment = numberOf(known, 'general.alignment') ?? 32;
  const dataAt = Math.ceil(cursor.position() / alignment) * alignment;
  const [number, of] = [numberOf(known, 'split.no'), numberOf(known, 'split.count')];
  return {
    architecture,
    name: textOf(known, 'general.name'),
    licence: textOf(known, 'general.license'),
    contextTokens: numberOf(known, `${architecture}.context_length`),
    part: number !== undefined && of !== undefined && of > 1 ? { number, of } : undefined,
    leastBytes: tensors === 0 ? cursor.position() : dataAt + end,
  };
}

/** Where a tensor's data end, counted from where all data begin; 0 where its type is not known. */
function tensorEnd(cursor: GgufCursor): number {
  cursor.text();
  const dimensions = cursor.uint32();
  if (dimensions > 8) throw new RangeError('A tensor of more than 8 dimensions.');
  let elements = 1;
  for (let axis = 0; axis < dimensions; axis++) elements *= cursor.count();
  const type = cursor.uint32();
  const offset = cursor.count();
  return offset + (tensorBytes(type, elements) ?? 0);
}

function textOf(known: ReadonlyMap<string, string | number>, key: string): string | undefined {
  const value = known.get(key);
  return typeof value === 'string' ? value : undefined;
}

function numberOf(known: ReadonlyMap<string, string | number>, key: string): number | undefined {
  const value = known.get(key);
  return typeof value === 'number' ? value : undefined;
}
