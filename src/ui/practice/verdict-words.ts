import { signed } from '../../core/evaluation/difference-row.ts';
import type { PracticeReport } from '../../ports/practice.ts';

const points = (share: number) => signed(share * 100, 0);

/** What a practice came to, and whether anything was changed by it. */
export function verdictWords({ mean, low, high }: PracticeReport['gain'], isKept: boolean): string {
  const change = `${points(mean)} percentage points (95% interval ${points(low)} to ${points(high)})`;
  if (!isKept) {
    return `No gain: ${change}. Nothing was changed, and the policy steers as it did.`;
  }
  return low > 0
    ? `A gain: ${change}. The policy steers with what it practised from the next question on.`
    : `Perhaps a gain: ${change}, which may be chance. The policy steers with what it practised from the next question on; you can undo it.`;
}
