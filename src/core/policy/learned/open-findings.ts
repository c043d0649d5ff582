import type { Finding } from '../../answer.ts';
import { rejectedIn } from '../../evidence/rejected.ts';
import { currentNeed } from '../../needs/current-need.ts';
import type { State } from '../../state.ts';
import { leastSupport } from '../least-support.ts';

/** A finding that waits to be verified, and the question that it answers. `isLatest`: the latest look at the evidence brought it. */
export type OpenFinding = {
  readonly finding: Finding;
  readonly question: string;
  readonly isLatest: boolean;
};

/** Findings for the current need that were not rejected, best supported first; of the same text, the best one. */
export function openFindings(state: State): readonly OpenFinding[] {
  const need = currentNeed(state);
  const own = state.extractions.filter((each) => each.need === need?.id);
  const latest = own.at(-1);
  const least = leastSupport(state);
  const wasRejected = rejectedIn(state);
  const open = own
    .toReversed()
    .flatMap((extraction) =>
      extraction.findings
        .filter((finding) => finding.support >= least && !wasRejected(finding))
        .map((finding) => ({ finding, question: extraction.question, isLatest: extraction === latest })),
    );
  const texts = new Set<string>();
  return open
    .toSorted((left, right) => right.finding.support - left.finding.support)
    .filter(({ finding }) => !texts.has(finding.text) && texts.add(finding.text));
}
