import { faultKinds } from './fault-kind.ts';
import type { FaultRates } from './fault-plan.ts';

/** Rates as parseFaults() reads them: 'irrelevant=0.1,down=0.05'; empty where none is over 0. */
export function formatFaults(rates: FaultRates): string {
  return faultKinds.flatMap((kind) => ((rates[kind] ?? 0) > 0 ? [`${kind}=${rates[kind]}`] : [])).join(',');
}
