import type { GgufHeader } from './gguf-header.ts';
import type { ModelFailure } from './model-failure.ts';

/** A file of the person's, by its path in what they picked. */
export type PickedFile = { readonly path: string; readonly sizeBytes: number };

/** A file that belongs to a model, and how it will be called there. */
export type WantedFile = {
  /** In what was picked. */
  readonly from: string;
  /** In the model. */
  readonly path: string;
  readonly sizeBytes: number;
  /** Hex, where the model's own lists state it. */
  readonly md5: string | undefined;
};

export type PickedModel =
  | {
      readonly kind: 'mlc';
      readonly name: string;
      readonly contextTokens: number | undefined;
      readonly files: readonly WantedFile[];
    }
  | {
      readonly kind: 'gguf';
      readonly name: string;
      readonly header: GgufHeader;
      readonly files: readonly WantedFile[];
    };

/** What was found in a person's files. Files that belong to no model are `ignored`, and said. */
export type PickedPlan = {
  readonly models: readonly PickedModel[];
  readonly problems: readonly ModelFailure[];
  readonly ignored: readonly string[];
};

/** A shard of weights, as a model's own list (tensor-cache.json) states it. */
export type Shard = { readonly path: string; readonly sizeBytes: number; readonly md5: string | undefined };

/** The last part of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The folder of a path, with its '/' at the end; empty at the top. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
