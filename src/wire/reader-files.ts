import * as v from 'valibot';
import type { Calibration } from '../core/reading/calibration.ts';
import type { Vocabulary } from '../core/reading/word-pieces.ts';

const positive = v.pipe(v.number(), v.finite(), v.gtValue(0));
const temperature = v.object({ temperature: positive });

const manifest = v.object({
  calibration: v.object({
    relevance: v.object({ temperature: positive, bias: v.pipe(v.number(), v.finite()) }),
    span: temperature,
    kind: temperature,
  }),
  files: v.array(
    v.object({
      path: v.pipe(v.string(), v.regex(/^[\w-][\w.-]*$/u)),
      bytes: v.pipe(v.number(), v.integer(), v.minValue(1)),
      sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u)),
    }),
  ),
});

export type ReaderFile = { readonly path: string; readonly bytes: number; readonly sha256: string };
export type ReaderManifest = { readonly calibration: Calibration; readonly files: readonly ReaderFile[] };

/** What comes with the trained weights; undefined where it is none. Paths are plain names beside the manifest. */
export function readReaderManifest(text: string): ReaderManifest | undefined {
  return parse(manifest, text);
}

const tokenizer = v.object({
  normalizer: v.object({ type: v.literal('BertNormalizer'), lowercase: v.literal(true) }),
  pre_tokenizer: v.object({ type: v.literal('BertPreTokenizer') }),
  model: v.object({
    ...{ type: v.literal('WordPiece'), continuing_subword_prefix: v.literal('##') },
    vocab: v.record(v.string(), v.number()),
  }),
});

/** The pieces of a tokenizer.json (HuggingFace's format); undefined for any other kind than BERT's uncased WordPiece. */
export function readVocabulary(text: string): Vocabulary | undefined {
  const parsed = parse(tokenizer, text);
  if (parsed === undefined) return undefined;
  const pieces = new Map(Object.entries(parsed.model.vocab));
  const [unknown, begin, end] = ['[UNK]', '[CLS]', '[SEP]'].map((mark) => pieces.get(mark));
  if (unknown === undefined || begin === undefined || end === undefined) return undefined;
  return { pieces, unknown, begin, end };
}

function parse<const S extends v.GenericSchema>(schema: S, text: string): v.InferOutput<S> | undefined {
  try {
    const parsed = v.safeParse(schema, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}
