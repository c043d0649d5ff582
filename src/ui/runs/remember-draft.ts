import { formatFaults } from '../../core/faults/format-faults.ts';
import type { EvaluationDesk } from './evaluation-desk.ts';
import { readForm } from './read-form.ts';

const key = 'reroute.evaluation-form';

/**
 * Keeps what was chosen for a new evaluation over a reload; the files that were picked are to be picked again. `storage` is the tab's own; where it is
 * blocked nothing is kept.
 */
export function rememberDraft(
  { draft: { form }, policies }: Pick<EvaluationDesk, 'draft' | 'policies'>,
  storage: () => Storage,
): void {
  const kept = quietly(() => JSON.parse(storage().getItem(key) ?? 'null') as unknown);
  form.set(readForm(kept, form.current(), policies));
  form.watch(() => {
    const { faults, ...rest } = form.current();
    quietly(() => storage().setItem(key, JSON.stringify({ ...rest, faults: formatFaults(faults) })));
  });
}

function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
