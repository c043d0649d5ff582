import { baseName } from '../../../core/models/picked-model.ts';
import { configName, shardListNames, tokenizerFile } from '../../../core/models/plan-mlc.ts';
import type { ModelFile } from '../../../ports/text-engine.ts';
import {
  readTokenizer,
  readWebLlmConfig,
  readWebLlmShards,
  type WebLlmConfig,
  type WebLlmShard,
} from '../../../wire/web-llm-model.ts';

/** A model of WebLLM's kind whose parts are all there. Names are those by which the library asks. */
export type ModelFolder = {
  readonly config: WebLlmConfig;
  readonly files: ReadonlyMap<string, Blob>;
  readonly shards: ReadonlyMap<string, WebLlmShard>;
  /** Name of the model's library (.wasm). */
  readonly library: string;
};

export type OpenedFolder =
  | { readonly kind: 'opened'; readonly folder: ModelFolder }
  | { readonly kind: 'bad-model'; readonly message: string };

const [weightsName, oldWeightsName] = shardListNames;
const wasmMagic = [0x00, 0x61, 0x73, 0x6d];

/** Looks for the parts of a model among the files. What else lies there is left alone. Reads the two lists, and no weights. */
export async function openModelFolder(given: readonly ModelFile[]): Promise<OpenedFolder> {
  const files = namedFromConfig(given);
  const config = await readList(files, configName, readWebLlmConfig);
  if (typeof config === 'string') return bad(config);
  const listed = files.has(weightsName) ? weightsName : oldWeightsName;
  const shards = await readList(files, files.has(listed) ? listed : weightsName, readWebLlmShards);
  if (typeof shards === 'string') return bad(shards);
  const problem =
    (await tokenizerProblem(files, config)) ?? shardProblem(files, shards) ?? (await libraryProblem(given));
  if (problem !== undefined) return bad(problem);
  const [library] = librariesOf(given);
  if (library === undefined) return bad('Its library is missing.');
  return {
    kind: 'opened',
    folder: {
      ...{ config, library: baseName(library.path) },
      files: new Map([
        ...files,
        [weightsName, files.get(listed) ?? new Blob()],
        [baseName(library.path), library.blob],
      ]),
      shards: new Map(shards.map((shard) => [shard.dataPath, shard])),
    },
  };
}

const bad = (message: string): OpenedFolder => ({ kind: 'bad-model', message });

/** A picked folder may hold the model in a folder of its own: names count from where the model's description lies. */
function namedFromConfig(given: readonly ModelFile[]): ReadonlyMap<string, Blob> {
  const at = given.find(({ path }) => baseName(path) === configName)?.path ?? configName;
  const base = at.slice(0, at.length - configName.length);
  return new Map(
    given.flatMap(({ path, blob }) => (path.startsWith(base) ? [[path.slice(base.length), blob]] : [])),
  );
}

async function readList<List>(
  files: ReadonlyMap<string, Blob>,
  name: string,
  read: (json: unknown) => List | undefined,
): Promise<List | string> {
  const file = files.get(name);
  if (file === undefined)
    return `"${name}" is not among its files. Choose the whole folder of the model, as it was built for WebLLM.`;
  try {
    const list = read(JSON.parse(await file.text()));
    if (list !== undefined) return list;
    return `"${name}" does not say what a model for WebLLM says. Get the files of the model anew.`;
  } catch {
    return `"${name}" is damaged: it is not JSON. Get that file anew.`;
  }
}

async function tokenizerProblem(
  files: ReadonlyMap<string, Blob>,
  { tokenizer_files }: WebLlmConfig,
): Promise<string | undefined> {
  const wanted = tokenizerFile({ tokenizerFiles: tokenizer_files });
  if (wanted === undefined)
    return `Its tokenizer is of a kind that WebLLM does not read (${tokenizer_files.join(', ')}). Take a model with a "tokenizer.json".`;
  const file = files.get(wanted);
  if (file === undefined)
    return `"${wanted}" is not among its files. Get that file, from where the others came from.`;
  if (wanted !== 'tokenizer.json') return undefined;
  const tokenizer = await readList(files, wanted, readTokenizer);
  return typeof tokenizer === 'string' ? tokenizer : undefined;
}

function shardProblem(files: ReadonlyMap<string, Blob>, shards: readonly WebLlmShard[]): string | undefined {
  const missing = shards.filter(({ dataPath }) => !files.has(dataPath));
  const [first] = missing;
  if (first !== undefined)
    return `${missing.length} of its ${shards.length} files of weights are missing ("${first.dataPath}" first). Get them, from where the others came from.`;
  const wrong = shards.find(({ dataPath, nbytes }) => files.get(dataPath)?.size !== nbytes);
  if (wrong === undefined) return undefined;
  const has = files.get(wrong.dataPath)?.size ?? 0;
  return `"${wrong.dataPath}" has ${has} bytes and should have ${wrong.nbytes}: it was cut off or is another file. Get that file anew.`;
}

function librariesOf(given: readonly ModelFile[]): readonly ModelFile[] {
  return given.filter(({ path }) => path.endsWith('.wasm'));
}

async function libraryProblem(given: readonly ModelFile[]): Promise<string | undefined> {
  const libraries = librariesOf(given);
  const [library] = libraries;
  if (library === undefined)
    return 'Its library (a file that ends in .wasm) is missing. Get it: it is named beside the model, and lies elsewhere than the weights.';
  if (libraries.length > 1)
    return `There are several libraries (${libraries.map(({ path }) => `"${path}"`).join(', ')}). Leave only the one that belongs to this model.`;
  const head = new Uint8Array(await library.blob.slice(0, wasmMagic.length).arrayBuffer());
  return wasmMagic.every((byte, index) => head[index] === byte)
    ? undefined
    : `"${library.path}" is not a library: it does not begin as WebAssembly does. Get that file anew.`;
}
