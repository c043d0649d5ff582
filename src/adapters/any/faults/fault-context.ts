import type { FaultPlan } from '../../../core/faults/fault-plan.ts';
import type { FaultRecord } from '../../../core/faults/injected-fault.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { SearchRequest, Source } from '../../../ports/source.ts';

/** What the wrappers of one run share. */
export type FaultContext = {
  readonly plan: FaultPlan;
  /** A random number, 0-1: the same sequence makes the same steps fail. */
  readonly random: () => number;
  /** Words to draw other subjects by, for example titles of the collection. */
  readonly elsewhere: readonly string[];
  /** Ids of the passages that are needed, and all right answers, where somebody said. */
  readonly goldIds: readonly string[];
  readonly answers: readonly string[];
  readonly record: FaultRecord;
  readonly clock: Clock;
};

/** A search that a fault befalls. */
export type FaultySearch = {
  readonly source: Source;
  readonly context: FaultContext;
  readonly request: SearchRequest;
  readonly signal: AbortSignal;
};
