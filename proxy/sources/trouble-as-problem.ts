import type { SourceTrouble } from '../../src/wire/proxy-search.ts';
import type { PageUnreadable } from '../pages/page-job.ts';

const reasons = { down: 'unreachable', slow: 'timeout', blocked: 'blocked' } as const;

/** A source's trouble while a page of it is read. */
export function troubleAsProblem(trouble: SourceTrouble): PageUnreadable {
  const retryAfterMs = trouble.kind === 'blocked' ? trouble.retryAfterMs : undefined;
  const message = trouble.message.replace(/^Cannot search /u, 'Cannot read from ');
  return { kind: 'unreadable', reason: reasons[trouble.kind], message, retryAfterMs };
}
