import type { ImportFile } from './library.ts';

export type SampleKind = 'recovers' | 'several-hops' | 'no-answer';

export type SampleQuestion = { readonly question: string; readonly kind: SampleKind };

export type BundledReply<T> =
  | { readonly kind: 'loaded'; readonly value: T }
  | { readonly kind: 'unavailable'; readonly message: string };

/** The library that comes with the page, as files of its own origin. Rejects only with the signal's reason. */
export interface BundledLibrary {
  /** Path of its file within the library, by which its documents are told from the person's own. */
  readonly path: string;
  samples(signal: AbortSignal): Promise<BundledReply<readonly SampleQuestion[]>>;
  files(signal: AbortSignal): Promise<BundledReply<readonly ImportFile[]>>;
}
