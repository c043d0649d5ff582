/** Where it reads. */
export type ReadingPlace =
  | { readonly kind: 'processor'; readonly threads: number }
  | { readonly kind: 'graphics'; readonly name: string };

/** How the trained reader stands. Messages are whole sentences for the person. */
export type ReaderStatus =
  /** Nothing was to be read yet: it is loaded with the first search. */
  | { readonly kind: 'idle' }
  /** `share` 0-1 of its bytes; undefined while they are unpacked. */
  | { readonly kind: 'loading'; readonly share: number | undefined }
  | { readonly kind: 'ready'; readonly place: ReadingPlace }
  /** Words alone judge from now on. */
  | { readonly kind: 'unavailable'; readonly message: string };

/** What the page shows of the trained reader. */
export interface ReaderStatusView {
  /** The same object until something changes. */
  current(): ReaderStatus;
  /** Calls back after each change; returns a function that ends it. */
  watch(changed: () => void): () => void;
}
