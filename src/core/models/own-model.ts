import { modelId } from '../ids.ts';
import { ggufMemoryBytes } from './gguf-memory.ts';
import { fileAddress, splitParts, weightsFolder } from './model-address.ts';
import type { ModelEntry } from './model-entry.ts';
import type { PickedModel } from './picked-model.ts';

/** A model of the person's, by its addresses. They have been checked. */
export type OwnAddresses =
  | {
      readonly engine: 'wllama';
      readonly name: string;
      readonly file: string;
      readonly sha256: string | undefined;
    }
  | { readonly engine: 'web-llm'; readonly name: string; readonly weights: string; readonly library: string };

/** `field` is that of the form: 'name', 'file', 'sha256', 'weights', 'library'; 'all' where the whole is of no known form. */
export type OwnModelProblem = { readonly field: string; readonly message: string };

/** What a form of addresses came to. */
export type OwnModelReading =
  | { readonly kind: 'read'; readonly entry: ModelEntry }
  | { readonly kind: 'bad'; readonly problems: readonly OwnModelProblem[] };

/** The entry of a model that is had from addresses. For a split file one of its parts names them all; a hash is that of a single file. */
export function ownModel(own: OwnAddresses): ModelEntry {
  const engine = { ...base(own.name), engine: own.engine } as const;
  if (own.engine === 'web-llm') {
    const library = fileAddress(own.library);
    const needsF16 = /q\df16/u.test(own.weights);
    return { ...engine, needsF16, origin: { kind: 'mlc', weights: weightsFolder(own.weights), library } };
  }
  const files = splitParts(fileAddress(own.file).url).map(fileAddress);
  const [only] = files;
  const known = files.length === 1 && only !== undefined ? [{ ...only, sha256: own.sha256 }] : files;
  return { ...engine, origin: { kind: 'gguf', files: known } };
}

/** The entry of a model that was found among the person's files. */
export function pickedEntry(model: PickedModel): ModelEntry {
  const bytes = model.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  if (model.kind === 'mlc') {
    return {
      ...{ ...base(model.name), engine: 'web-llm', needsF16: /q\df16/u.test(model.name) },
      ...{ contextTokens: model.contextTokens, origin: { kind: 'files' } },
    };
  }
  const { licence, contextTokens } = model.header;
  return {
    ...{ ...base(model.name), engine: 'wllama', licence, contextTokens },
    ...{ memoryBytes: ggufMemoryBytes(bytes), origin: { kind: 'files' } },
  };
}

function base(name: string): Omit<ModelEntry, 'engine' | 'origin'> {
  const id = idOf(name);
  return {
    ...{ id: modelId(id), name, family: id, use: 'everyday', licence: undefined, isOwn: true },
    ...{ contextTokens: undefined, memoryBytes: undefined, bufferBytes: undefined },
    ...{ needsF16: false, thinks: false },
  };
}

/** Own models have a folder name of their own kind, so that they never stand in the place of one of the catalogue. */
function idOf(name: string): string {
  const safe = name.trim().replace(/[^A-Za-z0-9._-]+/gu, '-');
  return `own-${safe.slice(0, 100)}`;
}
