import type { ModelId } from '../ids.ts';

export type ModelEngine = 'web-llm' | 'wllama';

/** What a model is good for, from the least to the most that it asks of a machine. */
export const modelUses = ['trial', 'light', 'everyday', 'strong'] as const;
export type ModelUse = (typeof modelUses)[number];

/** One file of a model: where it is had, and what is known of it beforehand. */
export type ModelAddress = {
  /** Its name inside the model: letters, digits, '.', '_', '-'. */
  readonly path: string;
  readonly url: string;
  readonly sizeBytes: number | undefined;
  /** Hex. Where it is not known, the hash of the first download is kept and holds from then on. */
  readonly sha256: string | undefined;
};

export type ModelOrigin =
  /** GGUF for wllama, in one file or split over several, in their order. */
  | { readonly kind: 'gguf'; readonly files: readonly ModelAddress[] }
  /** Weights compiled for WebLLM: a folder's address (ends in '/'), and that of its library (.wasm). What lies in the folder stands in its own lists. */
  | { readonly kind: 'mlc'; readonly weights: string; readonly library: ModelAddress }
  /** Given as files: there is no address to have it from again. */
  | { readonly kind: 'files' };

/** A model that can be on the shelf: of the catalogue, or of the person's own. */
export type ModelEntry = {
  readonly id: ModelId;
  readonly name: string;
  readonly engine: ModelEngine;
  readonly use: ModelUse;
  /** Entries of one family are one model in several forms: a machine is offered the form that suits it. */
  readonly family: string;
  /** SPDX identifier; undefined where nobody has said. */
  readonly licence: string | undefined;
  /** Tokens that it can hold at once as it is offered here. */
  readonly contextTokens: number | undefined;
  /** Memory that it needs while it runs, in bytes. */
  readonly memoryBytes: number | undefined;
  /** Needs 16-bit floats in shaders. */
  readonly needsF16: boolean;
  /** Largest single buffer that it binds, in bytes, where it is more than any GPU must offer. */
  readonly bufferBytes: number | undefined;
  /** Writes its thoughts before its answer: slower, and more often right. */
  readonly thinks: boolean;
  readonly origin: ModelOrigin;
  /** The person's own, not the catalogue's. */
  readonly isOwn: boolean;
};

/** Bytes to download, where all of them are known beforehand. */
export function downloadBytes({ origin }: ModelEntry): number | undefined {
  if (origin.kind !== 'gguf') return undefined;
  return origin.files.reduce<number | undefined>(
    (sum, { sizeBytes }) => (sum === undefined || sizeBytes === undefined ? undefined : sum + sizeBytes),
    0,
  );
}

const safeName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/;

/** Whether a name can stand as a file or folder of the store: no paths, nothing hidden. */
export function isSafeName(name: string): boolean {
  return safeName.test(name);
}
