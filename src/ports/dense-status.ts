/** How far the person's library can be found by meaning. Messages are whole sentences for the person. */
export type DenseStatus =
  /** Nothing was asked or imported yet, or the trained reader is switched off. */
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly done: number; readonly of: number }
  | { readonly kind: 'ready'; readonly passages: number }
  /** Words alone find passages: there are more than `most`. */
  | { readonly kind: 'too-large'; readonly passages: number; readonly most: number }
  | { readonly kind: 'unavailable'; readonly message: string }
  /** The library could not be asked: meaning finds what was read of it before. */
  | { readonly kind: 'unread'; readonly message: string };

export interface DenseStatusView {
  /** The same object until something changes. */
  current(): DenseStatus;
  /** Calls back after each change; returns a function that ends it. */
  watch(changed: () => void): () => void;
}
