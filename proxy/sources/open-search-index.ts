/** Vectors for hybrid search: the embedding model that is deployed in the cluster, and the length of its vectors. */
export type Embedding = { readonly modelId: string; readonly dimension: number };

/**
 * The index template: passages with their place in the document. Strict: a field that is not known is an error, not a new field. Shards
 * suit a machine or three; replicas follow the number of nodes.
 */
export function indexTemplate(index: string, embedding: Embedding | undefined) {
  const text = { type: 'text', analyzer: 'passage' } as const;
  return {
    index_patterns: [`${index}*`],
    priority: 100,
    template: {
      settings: {
        index: {
          number_of_shards: 1,
          auto_expand_replicas: '0-1',
          ...(embedding === undefined ? {} : { knn: true, default_pipeline: pipelineName(index) }),
          analysis: {
            filter: { stems: { type: 'stemmer', language: 'english' } },
            analyzer: {
              passage: {
                type: 'custom',
                tokenizer: 'standard',
                filter: ['lowercase', 'asciifolding', 'stems'],
              },
            },
          },
        },
      },
      mappings: {
        dynamic: 'strict',
        properties: {
          document: { type: 'keyword' },
          title: text,
          text,
          position: { type: 'integer' },
          start: { type: 'integer', index: false },
          end: { type: 'integer', index: false },
          hash: { type: 'keyword', index: false },
          whole: { type: 'text', index: false },
          ...(embedding === undefined
            ? {}
            : {
                embedding: {
                  type: 'knn_vector',
                  dimension: embedding.dimension,
                  method: { name: 'hnsw', engine: 'lucene', space_type: 'cosinesimil' },
                },
              }),
        },
      },
    },
  } as const;
}

/** Has the cluster itself make the vectors while passages come in. */
export function embeddingPipeline({ modelId }: Embedding) {
  return {
    description: 'Vectors of passages, for hybrid search',
    processors: [{ text_embedding: { model_id: modelId, field_map: { text: 'embedding' } } }],
  };
}

export function pipelineName(index: string): string {
  return `${index}-embedding`;
}
