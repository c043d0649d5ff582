import { fileAddress, mirroredAddress } from '../../../core/models/model-address.ts';
import type { ModelEntry, ModelOrigin } from '../../../core/models/model-entry.ts';
import type { ModelFailure } from '../../../core/models/model-failure.ts';
import { configName, type shardListNames, tokenizerFile } from '../../../core/models/plan-mlc.ts';
import type { FileSpec } from '../../../ports/model-store.ts';
import { readMlcConfig, readShardList } from '../../../wire/mlc-model.ts';

export type WantedFile = { readonly url: string; readonly spec: FileSpec };

export type Wanted =
  /** Bring these, then ask again: they say what else there is. */
  | { readonly kind: 'lists'; readonly files: readonly WantedFile[] }
  | { readonly kind: 'all'; readonly files: readonly WantedFile[] }
  | { readonly kind: 'failed'; readonly failure: ModelFailure };

export type WantedContext = {
  readonly mirror: string | undefined;
  /** Text of a file that is here already. */
  readonly read: (path: string) => Promise<string | undefined>;
  /** Name of the list of weights to try. */
  readonly listName: (typeof shardListNames)[number];
};

/** The files of a model, as far as they are known: of a compiled one its own lists name them. */
export async function wantedFiles({ origin }: ModelEntry, context: WantedContext): Promise<Wanted> {
  const at = (url: string) => (context.mirror === undefined ? url : mirroredAddress(url, context.mirror));
  switch (origin.kind) {
    case 'files':
      return {
        kind: 'failed',
        failure: { kind: 'bad-entry', why: 'It was added from files and has no address.' },
      };
    case 'gguf':
      return {
        kind: 'all',
        files: origin.files.map(({ path, url, sizeBytes, sha256 }) => ({
          ...{ url: at(url), spec: { path, sizeBytes, sha256, md5: undefined } },
        })),
      };
    case 'mlc':
      return compiledFiles(origin, { ...context, at });
    default:
      return origin satisfies never;
  }
}

type Compiled = Extract<ModelOrigin, { readonly kind: 'mlc' }>;

async function compiledFiles(
  { weights, library }: Compiled,
  { read, listName, at }: WantedContext & { readonly at: (url: string) => string },
): Promise<Wanted> {
  const inFolder = (path: string, known: Partial<FileSpec> = {}): WantedFile => ({
    url: at(`${weights}${path}`),
    spec: { path, sizeBytes: undefined, sha256: undefined, md5: undefined, ...known },
  });
  const lists = [inFolder(configName), inFolder(listName)];
  const [configText, listText] = await Promise.all([read(configName), read(listName)]);
  if (configText === undefined || listText === undefined) return { kind: 'lists', files: lists };
  const config = readMlcConfig(configText);
  if (config.kind === 'bad') return badFile(configName, config.why);
  const shards = readShardList(listText);
  if (shards.kind === 'bad') return badFile(listName, shards.why);
  const tokenizer = tokenizerFile(config.value);
  if (tokenizer === undefined) return badFile(configName, 'It lists no tokenizer that can be read.');
  const path = library.path === '' ? fileAddress(library.url).path : library.path;
  const { sizeBytes, sha256 } = library;
  return {
    kind: 'all',
    files: [
      ...lists,
      inFolder(tokenizer),
      { url: at(library.url), spec: { path, sizeBytes, sha256, md5: undefined } },
      ...shards.value.map((shard) => inFolder(shard.path, shard)),
    ],
  };
}

function badFile(path: string, why: string): Wanted {
  return { kind: 'failed', failure: { kind: 'bad-file', path, why } };
}
