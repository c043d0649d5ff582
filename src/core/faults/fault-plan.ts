import { type FaultKind, type FaultPlace, faultKinds, faultWords } from './fault-kind.ts';

/**
 * How often each fault happens, 0-1: of searches, of the engine's jobs that it can happen to, of questions. At each place one at most happens at a time,
 * so that the rates of a place together are at most 1.
 */
export type FaultRates = Readonly<Partial<Record<FaultKind, number>>>;

/** `times`: in a row, for the kinds that have it; the kind's own number where absent. */
export type FaultPlan = {
  readonly rates: FaultRates;
  readonly times?: Readonly<Partial<Record<FaultKind, number>>>;
};

export const noFaults: FaultPlan = { rates: {} };

export function hasFaults({ rates }: FaultPlan): boolean {
  return faultKinds.some((kind) => (rates[kind] ?? 0) > 0);
}

/** The fault that happens at a place, if any. `drawn` is a random number, 0-1; `among` leaves out those that cannot happen here. */
export function drawFault(
  { rates }: FaultPlan,
  place: FaultPlace,
  { drawn, among = faultKinds }: { readonly drawn: number; readonly among?: readonly FaultKind[] },
): FaultKind | undefined {
  let reached = 0;
  for (const kind of among) {
    if (faultWords[kind].place !== place) continue;
    reached += rates[kind] ?? 0;
    if (drawn < reached) return kind;
  }
  return undefined;
}

export function timesOf({ times }: FaultPlan, kind: FaultKind): number {
  const words = faultWords[kind];
  return times?.[kind] ?? ('times' in words ? words.times : 1);
}
