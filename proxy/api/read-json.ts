import { parseWire, type WireSchema, type WireValue } from '../../src/wire/parse-wire.ts';
import type { ProxyRefusal } from '../../src/wire/proxy-refusal.ts';
import { refusal } from './refuse.ts';

/** Larger than any request that the page makes. */
const mostBytes = 32_768;

export type JsonRead<T> = { readonly kind: 'read'; readonly value: T } | ProxyRefusal;

/** The JSON body of a request, of the given schema. A body without a length is read up to the limit and no further. */
export async function readJson<const S extends WireSchema>(
  request: Request,
  schema: S,
): Promise<JsonRead<WireValue<S>>> {
  if (!/^application\/json\b/iu.test(request.headers.get('content-type') ?? '')) {
    return refusal('bad-request', 'Cannot read the request: its Content-Type is not application/json.');
  }
  const text = await bodyText(request);
  if (text === undefined)
    return refusal('too-large', `Cannot read the request: it is larger than ${mostBytes} bytes.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refusal('bad-request', 'Cannot read the request: it is no JSON.');
  }
  const parsed = parseWire(schema, value);
  if (parsed.kind === 'invalid') return refusal('bad-request', `Cannot read the request: ${parsed.message}.`);
  return { kind: 'read', value: parsed.value };
}

async function bodyText(request: Request): Promise<string | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return undefined;
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.length;
    if (bytes > mostBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
