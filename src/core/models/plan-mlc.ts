import { isSafeName } from './model-entry.ts';
import type { ModelFailure } from './model-failure.ts';
import {
  baseName,
  folderOf,
  type PickedFile,
  type PickedModel,
  type Shard,
  type WantedFile,
} from './picked-model.ts';

/** What of mlc-chat-config.json says which files belong to the model. */
export type MlcConfig = {
  readonly tokenizerFiles: readonly string[];
  readonly contextTokens: number | undefined;
};

export const configName = 'mlc-chat-config.json';
/** The list of weights; the second is its name in models that were built before 2025. */
export const shardListNames = ['tensor-cache.json', 'ndarray-cache.json'] as const;

/** The file that WebLLM reads the tokenizer from: it takes the first that the config lists. */
export function tokenizerFile({ tokenizerFiles }: Pick<MlcConfig, 'tokenizerFiles'>): string | undefined {
  return ['tokenizer.json', 'tokenizer.model'].find((name) => tokenizerFiles.includes(name));
}

export type MlcLists = {
  /** Path of its mlc-chat-config.json. */
  readonly at: string;
  readonly config: MlcConfig;
  /** Path of its list of weights. */
  readonly listAt: string;
  readonly shards: readonly Shard[];
};

export type PlannedMlc =
  | { readonly kind: 'model'; readonly model: PickedModel; readonly taken: readonly string[] }
  | { readonly kind: 'problem'; readonly problem: ModelFailure };

/** The model of one folder of compiled weights: what its own lists name, and a library (.wasm) from anywhere among the files. */
export function planMlc(lists: MlcLists, files: readonly PickedFile[]): PlannedMlc {
  const { at, listAt, config, shards } = lists;
  const folder = folderOf(at);
  const name = folder === '' ? 'model' : baseName(folder.slice(0, -1));
  const tokenizer = tokenizerFile(config);
  if (tokenizer === undefined)
    return problem({ kind: 'bad-file', path: at, why: 'It lists no tokenizer that can be read.' });
  const library = libraryFor(name, files);
  if (library === undefined) return problem({ kind: 'missing-file', path: `${name}-webgpu.wasm` });
  const needed: readonly Shard[] = [
    { path: configName, sizeBytes: -1, md5: undefined },
    { path: baseName(listAt), sizeBytes: -1, md5: undefined },
    { path: tokenizer, sizeBytes: -1, md5: undefined },
    ...shards,
  ];
  const wanted: WantedFile[] = [];
  for (const { path, sizeBytes, md5 } of needed) {
    const file = files.find((each) => each.path === folder + path);
    if (file === undefined || !isSafeName(path)) return problem({ kind: 'missing-file', path });
    if (sizeBytes >= 0 && file.sizeBytes !== sizeBytes)
      return problem({ kind: 'wrong-size', path, expected: sizeBytes, actual: file.sizeBytes });
    wanted.push({ from: file.path, path, sizeBytes: file.sizeBytes, md5 });
  }
  wanted.push({
    from: library.path,
    path: baseName(library.path),
    sizeBytes: library.sizeBytes,
    md5: undefined,
  });
  return {
    kind: 'model',
    model: { kind: 'mlc', name, contextTokens: config.contextTokens, files: wanted },
    taken: wanted.map(({ from }) => from),
  };
}

/** The library whose name begins like the model's; the only one, where there is one. */
function libraryFor(name: string, files: readonly PickedFile[]): PickedFile | undefined {
  const libraries = files.filter(({ path }) => /\.wasm$/iu.test(path) && isSafeName(baseName(path)));
  if (libraries.length === 1) return libraries[0];
  const stem = name.replace(/-MLC$/u, '');
  return libraries.find(({ path }) => baseName(path).startsWith(stem));
}

function problem(failure: ModelFailure): PlannedMlc {
  return { kind: 'problem', problem: failure };
}
