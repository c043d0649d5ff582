import { useEffect, useState } from 'react';
import type { EvaluationRecord } from '../../core/evaluation/evaluation-record.ts';
import type { EvaluationReport } from '../../core/evaluation/evaluation-report.ts';
import { useServices } from '../services.ts';
import { useObservable } from '../use-observable.ts';

export type ReportView =
  | { readonly kind: 'loading' | 'missing' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'loaded'; readonly report: EvaluationReport };

/** The report of an evaluation, read anew when its runs have changed; not while they come, several a second. */
export function useReport(id: string): ReportView {
  const { evaluations } = useServices();
  const record = useRecord(id);
  const going = useObservable(evaluations.going);
  const isGoing = going?.id === id;
  const done = record?.kind === 'made' ? record.done : 0;
  const isPrepared = record?.kind === 'made' && record.prepared !== undefined;
  const [view, setView] = useState<ReportView>({ kind: 'loading' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: these say that there is something new to read
  useEffect(() => {
    let isShown = true;
    evaluations
      .report(id)
      .then((report): ReportView => (report === undefined ? { kind: 'missing' } : { kind: 'loaded', report }))
      .catch((error): ReportView => ({ kind: 'failed', message: messageOf(error) }))
      .then((next) => isShown && setView(next));
    return () => {
      isShown = false;
    };
  }, [evaluations, id, done, isGoing, isPrepared]);
  return view;
}

/** The record of an evaluation as the list has it; undefined while it is read, or where there is none. */
export function useRecord(id: string): EvaluationRecord | undefined {
  const { evaluations } = useServices();
  const list = useObservable(evaluations.list);
  useEffect(() => {
    if (evaluations.list.current() === undefined) void evaluations.refresh();
  }, [evaluations]);
  return list?.find((each) => each.id === id);
}

function messageOf(error: unknown): string {
  const why = error instanceof Error ? error.message : String(error);
  return `The results cannot be worked out: ${why} Reload the page.`;
}
