import * as v from 'valibot';
import type { RunEvent } from '../core/event.ts';
import { runEventSchema } from './run-event.ts';
import { upcast } from './upcast.ts';

export type ReadEvent =
  | { readonly kind: 'read'; readonly event: RunEvent }
  /** `message` says why, as the end of a sentence. */
  | { readonly kind: 'unreadable'; readonly message: string };

/** A stored or imported record as an event of the present version. */
export function readRunEvent(record: unknown): ReadEvent {
  const brought = upcast(record);
  if (brought.kind === 'unreadable') return brought;
  const parsed = v.safeParse(runEventSchema, brought.record, { abortEarly: true });
  if (parsed.success) return { kind: 'read', event: parsed.output };
  const [issue] = parsed.issues;
  const where = v.getDotPath(issue);
  return { kind: 'unreadable', message: `${where === null ? '' : `"${where}": `}${issue.message}` };
}

/** All records of a run, or the first that cannot be read, counted from 1. */
export function readRunEvents(
  records: readonly unknown[],
):
  | { readonly kind: 'loaded'; readonly events: RunEvent[] }
  | { readonly kind: 'unreadable'; readonly message: string } {
  const events: RunEvent[] = [];
  for (const [index, record] of records.entries()) {
    const read = readRunEvent(record);
    if (read.kind === 'unreadable') {
      const message = `This run cannot be read: event ${index + 1} of ${records.length}: ${read.message}.`;
      return { kind: 'unreadable', message };
    }
    events.push(read.event);
  }
  return { kind: 'loaded', events };
}
