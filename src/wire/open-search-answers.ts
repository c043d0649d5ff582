import * as v from 'valibot';
import { list } from './run-fields.ts';

/** A passage as it is kept in OpenSearch; `whole` is the text of its document, kept with the first of them. */
export const storedPassage = v.object({
  document: v.string(),
  title: v.string(),
  text: v.string(),
  position: v.number(),
  start: v.number(),
  end: v.number(),
  hash: v.string(),
  whole: v.optional(v.string()),
});

export type StoredPassage = v.InferOutput<typeof storedPassage>;

/** OpenSearch: _search. */
export const openSearchHits = v.object({
  timed_out: v.optional(v.boolean(), false),
  hits: v.object({
    total: v.optional(v.object({ value: v.number() }), { value: 0 }),
    hits: list(v.object({ _id: v.string(), _source: storedPassage })),
  }),
});

/** OpenSearch: _count. */
export const openSearchCount = v.object({ count: v.number() });

/** OpenSearch: _bulk with nothing but 'index' in it. */
export const openSearchBulk = v.object({
  items: list(
    v.object({
      index: v.object({
        status: v.number(),
        error: v.optional(v.object({ reason: v.optional(v.nullable(v.string()), '') })),
      }),
    }),
  ),
});
