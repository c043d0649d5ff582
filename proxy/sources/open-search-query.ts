import type { Query } from '../../src/core/query.ts';
import { contentWords } from './query-words.ts';
import type { SearchWanted } from './remote-source.ts';

/** As in the library: a word in the title counts one and a half times. */
const fields = ['title^1.5', 'text'];
/** Passages that each half of a hybrid search brings to be mixed. */
const candidates = 100;

/** A search by words, or, with a model for vectors, by words and meaning mixed: both scores brought to 0-1, meaning at .6. */
export function searchBody({ query, page, pageSize }: SearchWanted, modelId: string | undefined) {
  const common = {
    from: page * pageSize,
    size: pageSize,
    _source: { excludes: ['whole', 'embedding'] },
    track_total_hits: 1000,
    timeout: '8s',
  };
  const words = wordsQuery(query);
  if (modelId === undefined) return { ...common, query: words };
  const neural = { neural: { embedding: { query_text: query.text, model_id: modelId, k: candidates } } };
  return {
    ...common,
    // Needed from the second page on (OpenSearch 2.19); older nodes do not know it.
    query: { hybrid: { queries: [words, neural], ...(page === 0 ? {} : { pagination_depth: candidates }) } },
    search_pipeline: {
      phase_results_processors: [
        {
          'normalization-processor': {
            normalization: { technique: 'min_max' },
            combination: { technique: 'arithmetic_mean', parameters: { weights: [0.4, 0.6] } },
          },
        },
      ],
    },
  };
}

function wordsQuery(query: Query) {
  const text = contentWords(query).join(' ');
  const match = query.prefix
    ? { multi_match: { query: text, fields, type: 'bool_prefix', operator: operatorOf(query) } }
    : { multi_match: { query: text, fields, type: 'cross_fields', operator: operatorOf(query) } };
  const phrases = query.phrases.slice(0, 8).map((phrase) => ({
    multi_match: { query: phrase, fields, type: 'phrase', slop: 1, boost: 2 },
  }));
  const isAll = query.match === 'all';
  return { bool: { must: isAll ? [match, ...phrases] : [match], should: isAll ? [] : phrases } };
}

function operatorOf({ match }: Query): 'and' | 'or' {
  return match === 'all' ? 'and' : 'or';
}
