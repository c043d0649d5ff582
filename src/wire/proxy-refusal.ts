import * as v from 'valibot';
import { maybe } from './run-fields.ts';

/** Why the server did not try at all. All of its errors are of this form, as JSON. */
const refusalReasons = [
  'air-gapped',
  'mode',
  'key',
  'origin',
  'too-many',
  'too-large',
  'bad-request',
  'unknown-source',
  'not-found',
  'ending',
  'fault',
] as const;

export const proxyRefusal = v.object({
  kind: v.literal('refused'),
  reason: v.picklist(refusalReasons),
  message: v.string(),
  retryAfterMs: maybe(v.pipe(v.number(), v.minValue(0))),
});

export type ProxyRefusal = v.InferOutput<typeof proxyRefusal>;
