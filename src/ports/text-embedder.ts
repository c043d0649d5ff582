export type EmbeddingReply =
  | {
      readonly kind: 'embedded';
      /** One for each text, in order; of length 1, so that a dot product is a cosine. */
      readonly vectors: readonly Float32Array[];
      /** Of the weights: vectors of different versions have nothing to do with each other. */
      readonly version: string;
    }
  /** There is no retriever, or its runtime broke: passages are found by words alone. */
  | { readonly kind: 'unavailable'; readonly message: string };

/**
 * The trained retriever: texts as vectors of 384 numbers, near each other where a passage bears on a question in whatever words. Rejects only with the
 * signal's reason.
 */
export interface TextEmbedder {
  embed(texts: readonly string[], signal: AbortSignal): Promise<EmbeddingReply>;
}
