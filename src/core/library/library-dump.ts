import type { Passage } from '../passage.ts';

/** All that a search engine needs of a library, as plain data that crosses threads. */
export type LibraryDump = {
  /** In the order of the library, which decides between passages that are equally relevant. */
  readonly passages: readonly Passage[];
  /** Names that documents go by (folded words joined by spaces), each with the ids of the documents, in their order. */
  readonly names: readonly (readonly [name: string, documents: readonly string[]])[];
};
