import * as v from 'valibot';
import { proxyRefusal } from './proxy-refusal.ts';
import { sourceTrouble } from './proxy-search.ts';
import { list, maybe } from './run-fields.ts';

export const sourceKinds = ['searxng', 'mediawiki', 'kiwix', 'opensearch'] as const;
export type SourceKind = (typeof sourceKinds)[number];

const time = v.pipe(v.number(), v.minValue(0));

/** GET /api/sources. */
export const proxySources = v.object({
  kind: v.literal('sources'),
  /** The server was started so that it opens no connection: no source can be asked. */
  airGapped: v.boolean(),
  /** For the person: how many there are, or how to set one up. */
  message: v.string(),
  sources: list(
    v.object({
      id: v.string(),
      name: v.string(),
      kind: v.picklist(sourceKinds),
      /** 'resting': it failed several times and is not asked until `restsUntil`. 'off': the server is air-gapped. */
      state: v.picklist(['ready', 'resting', 'off']),
      restsUntil: maybe(time),
      /** Who gets to see a query, in a sentence. */
      sees: v.string(),
      /** Whether the queries stay on the machine of the server. */
      isLocal: v.boolean(),
      lastFailure: maybe(v.object({ trouble: sourceTrouble, at: time })),
      /** Of the last answer. */
      latencyMs: maybe(time),
    }),
  ),
});

export type ProxySources = v.InferOutput<typeof proxySources>;
export type ProxySource = ProxySources['sources'][number];

/** POST /api/test-source. */
export const testSourceRequest = v.strictObject({
  source: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
});

export const testSourceReply = v.variant('kind', [
  v.object({ kind: v.literal('works'), latencyMs: time, message: v.string() }),
  v.object({ kind: v.literal('fails'), latencyMs: time, trouble: sourceTrouble }),
  proxyRefusal,
]);

export type TestSourceReply = v.InferOutput<typeof testSourceReply>;
