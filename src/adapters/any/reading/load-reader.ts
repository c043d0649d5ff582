import type { Calibration } from '../../../core/reading/calibration.ts';
import type { Vocabulary } from '../../../core/reading/word-pieces.ts';
import { type ReaderManifest, readReaderManifest, readVocabulary } from '../../../wire/reader-files.ts';
import { sha256Of } from '../sha256.ts';

/** A file of the reader by its name: its bytes, or why they cannot be had. */
export type ReadFile = (
  path: string,
  signal: AbortSignal,
) => Promise<Uint8Array<ArrayBuffer> | { readonly message: string }>;

export type ReaderFiles = {
  readonly model: Uint8Array<ArrayBuffer>;
  /** The same network in float with the weights of `model`; undefined where it is not there, or not whole. */
  readonly webGraph: Uint8Array<ArrayBuffer> | undefined;
  /** What finds passages by meaning: its own layers, above the lowest of `model`; undefined where it is not there, or not whole. */
  readonly retriever: Uint8Array<ArrayBuffer> | undefined;
  /** Why it is not there. */
  readonly retrieverProblem: string | undefined;
  readonly vocabulary: Vocabulary;
  readonly calibration: Calibration;
  /** First letters of the hash of the weights: one reader's readings are not another's. */
  readonly version: string;
  /** The same of the vectors that the retriever makes: it has the words and the lowest layers of `model`, and its own above them. */
  readonly vectorVersion: string;
};

export type FilesReply = { readonly kind: 'loaded'; readonly files: ReaderFiles } | UnavailableReader;

/** `message`: for the person, why and what happens instead; `why`: the reason alone. */
export type UnavailableReader = {
  readonly kind: 'unavailable';
  readonly message: string;
  readonly why: string;
};

const instead = 'Passages are judged by their words alone.';

/** The reader's files, each held against the size and hash that the manifest names. Rejects only with the signal's reason. */
export async function loadReaderFiles(read: ReadFile, signal: AbortSignal): Promise<FilesReply> {
  const named = await read('manifest.json', signal);
  if ('message' in named) return unavailable(named.message);
  const manifest = readReaderManifest(new TextDecoder().decode(named));
  if (manifest === undefined) return unavailable('its manifest is damaged or of another version');
  const model = await checked(read, { manifest, path: 'model.onnx' }, signal);
  if ('message' in model) return unavailable(model.message);
  // It can be done without: the processor reads as well, only slower.
  const graph = await checked(read, { manifest, path: 'webgpu.onnx' }, signal);
  const webGraph = 'message' in graph ? undefined : graph;
  // Without it passages are found by their words.
  const layers = await checked(read, { manifest, path: 'retriever.onnx' }, signal);
  const retriever = 'message' in layers ? undefined : layers;
  const retrieverProblem = 'message' in layers ? layers.message : undefined;
  const tokenizer = await checked(read, { manifest, path: 'tokenizer.json' }, signal);
  if ('message' in tokenizer) return unavailable(tokenizer.message);
  const vocabulary = readVocabulary(new TextDecoder().decode(tokenizer));
  if (vocabulary === undefined) return unavailable('its tokenizer is of a kind that is not known');
  const hashOf = (name: string) => manifest.files.find(({ path }) => path === name)?.sha256 ?? '';
  const version = hashOf('model.onnx').slice(0, 12);
  const vectorVersion = `${version.slice(0, 6)}${hashOf('retriever.onnx').slice(0, 6)}`;
  const { calibration } = manifest;
  return {
    kind: 'loaded',
    files: { model, webGraph, retriever, retrieverProblem, vocabulary, calibration, version, vectorVersion },
  };
}

async function checked(
  read: ReadFile,
  { manifest, path }: { readonly manifest: ReaderManifest; readonly path: string },
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | { readonly message: string }> {
  const wanted = manifest.files.find((file) => file.path === path);
  if (wanted === undefined) return { message: `its manifest does not name "${path}"` };
  const bytes = await read(path, signal);
  if ('message' in bytes) return bytes;
  if (bytes.length !== wanted.bytes)
    return {
      message: `"${path}" has ${bytes.length} bytes instead of ${wanted.bytes}: it is cut off or altered`,
    };
  if ((await sha256Of(bytes)) !== wanted.sha256)
    return { message: `"${path}" is not the file that its manifest names: it was altered` };
  return bytes;
}

/** Words for the person: why, and what happens instead. */
export function unavailable(why: string): UnavailableReader {
  return { kind: 'unavailable', why, message: `Cannot use the trained reader: ${why}. ${instead}` };
}
