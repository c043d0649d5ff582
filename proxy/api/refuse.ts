import type { Context } from 'hono';
import type { ProxyRefusal } from '../../src/wire/proxy-refusal.ts';

const statuses = {
  'air-gapped': 403,
  mode: 403,
  key: 401,
  origin: 403,
  'too-many': 429,
  'too-large': 413,
  'bad-request': 400,
  'unknown-source': 404,
  'not-found': 404,
  ending: 503,
  fault: 500,
} as const satisfies Readonly<Record<ProxyRefusal['reason'], number>>;

export function refusal(
  reason: ProxyRefusal['reason'],
  message: string,
  retryAfterMs?: number,
): ProxyRefusal {
  return { kind: 'refused', reason, message, retryAfterMs };
}

export function refuse(context: Context, refused: ProxyRefusal): Response {
  const { reason, retryAfterMs } = refused;
  const headers = {
    'Cache-Control': 'no-store',
    ...(retryAfterMs === undefined
      ? {}
      : { 'Retry-After': String(Math.max(1, Math.ceil(retryAfterMs / 1000))) }),
    // Browsers ask for the key themselves, and send it with everything from then on, also from workers.
    ...(reason === 'key' ? { 'WWW-Authenticate': 'Basic realm="Reroute", charset="UTF-8"' } : {}),
  };
  return context.json(refused, statuses[reason], headers);
}
