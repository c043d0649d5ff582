import type { FaultRates } from '../../core/faults/fault-plan.ts';
import { formatFaults } from '../../core/faults/format-faults.ts';

/** Mixes of faults that are offered ready made. 'usual' is what docs/results.md measures policies with. */
export const faultMixes = {
  none: {},
  usual: { irrelevant: 0.1, 'near-miss': 0.05, empty: 0.05, down: 0.05 },
  hard: { irrelevant: 0.2, 'near-miss': 0.1, empty: 0.1, down: 0.1 },
} as const satisfies Readonly<Record<string, FaultRates>>;

export type FaultMix = keyof typeof faultMixes;

/** The mix that these rates are; 'own' where they are none of them. */
export function mixOf(faults: FaultRates): FaultMix | 'own' {
  const spec = formatFaults(faults);
  // The keys are exactly the mixes; Object.keys forgets that.
  const mixes = Object.keys(faultMixes) as readonly FaultMix[];
  return mixes.find((mix) => formatFaults(faultMixes[mix]) === spec) ?? 'own';
}
