/** A document as it is written. `passages` are in order and do not overlap; offsets are UTF-16 into `text`. */
export type NewDocument = {
  readonly key: string;
  readonly path: string;
  readonly title: string;
  readonly format: string;
  readonly sizeBytes: number;
  readonly text: string;
  readonly hash: string;
  readonly aliases: readonly string[];
  readonly passages: readonly { readonly start: number; readonly end: number; readonly title: string }[];
  /** Where another document has the same text, this one shares its passages, so that none is found twice; else both are indexed. */
  readonly shares?: 'same-text' | 'same-text-and-title';
};
