import type { FaultKind } from '../../../core/faults/fault-kind.ts';
import { drawFault, timesOf } from '../../../core/faults/fault-plan.ts';
import type { SearchReply, Source } from '../../../ports/source.ts';
import type { FaultContext, FaultySearch } from './fault-context.ts';
import { spoilHits } from './spoil-hits.ts';

/** What slow answers take, and after how long a refusal is over, in milliseconds. */
const lateMs = 8000;
const timeoutMs = 30_000;
const quotaMs = 2000;

/** A source whose searches fail at given rates. Reading is left alone. Holds what lasts: how often it breaks yet, and whether it is dead. */
export function faultySource(source: Source, context: FaultContext): Source {
  let [breaks, isDead] = [0, false];
  const draw = (): FaultKind | undefined => {
    if (isDead) return 'dead';
    if (breaks > 0) {
      breaks--;
      return 'flaky';
    }
    const fault = drawFault(context.plan, 'search', { drawn: context.random() });
    if (fault === 'dead') isDead = true;
    if (fault === 'flaky') breaks = timesOf(context.plan, 'flaky') - 1;
    return fault;
  };
  return {
    id: source.id,
    name: source.name,
    search: (request, signal) => {
      const fault = draw();
      return fault === undefined
        ? source.search(request, signal)
        : searchWithFault({ source, context, request, signal }, fault);
    },
    read: (request, signal) => source.read(request, signal),
  };
}

async function searchWithFault(search: FaultySearch, fault: FaultKind): Promise<SearchReply> {
  const { source, context, request, signal } = search;
  const { record, clock } = context;
  const message = `A fault was put in here: ${fault}.`;
  switch (fault) {
    case 'down':
    case 'flaky':
    case 'dead':
      record.note(fault);
      return { kind: 'down', message };
    case 'slow':
      record.note(fault);
      await clock.wait(timeoutMs, signal);
      return { kind: 'slow', message };
    case 'blocked':
      record.note(fault);
      return { kind: 'blocked', message, retryAfterMs: quotaMs };
    case 'late':
      record.note(fault);
      await clock.wait(lateMs, signal);
      return source.search(request, signal);
    default: {
      const honest = await source.search(request, signal);
      if (honest.kind !== 'found') return honest;
      const hits = await spoilHits(search, honest.hits, fault);
      // What leaves the results as they were is no fault.
      if (hits === undefined) return honest;
      record.note(fault);
      return { ...honest, hits, hasMore: hits.length > 0 && honest.hasMore };
    }
  }
}
