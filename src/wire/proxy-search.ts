import * as v from 'valibot';
import { proxyRefusal } from './proxy-refusal.ts';
import { hit, list, maybe, query, termFact } from './run-fields.ts';

/** POST /api/search. */
export const proxySearchRequest = v.strictObject({
  source: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  query: v.pipe(
    query,
    v.check(
      ({ text, phrases }) => text.length + phrases.join(' ').length <= 2000,
      'longer than 2000 characters',
    ),
    v.check(({ phrases }) => phrases.length <= 16, 'more than 16 phrases'),
  ),
  page: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(50)),
  pageSize: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)),
});

/** How a source failed: broken, too slow, or it turns us away (CAPTCHA, quota). Not the same as nothing found. */
export const sourceTrouble = v.variant('kind', [
  v.object({ kind: v.picklist(['down', 'slow']), message: v.string() }),
  v.object({
    kind: v.literal('blocked'),
    message: v.string(),
    retryAfterMs: maybe(v.pipe(v.number(), v.minValue(0))),
  }),
]);

export type SourceTrouble = v.InferOutput<typeof sourceTrouble>;

/**
 * 'found' and the troubles are what the port Source wants of a search (ports/source.ts, SearchReply). A hit's passage is the page's
 * extract in the source's results; its `documentId` is the page's address, or the source's own name for it, and reads it as a whole.
 */
export const proxySearchReply = v.variant('kind', [
  v.object({
    kind: v.literal('found'),
    hits: list(hit),
    terms: list(termFact),
    collectionPassages: v.pipe(v.number(), v.minValue(0)),
    hasMore: v.boolean(),
  }),
  ...sourceTrouble.options,
  proxyRefusal,
]);

export type ProxySearchReply = v.InferOutput<typeof proxySearchReply>;
