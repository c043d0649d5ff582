import { useSyncExternalStore } from 'react';
import type { RunEvent } from '../../core/event.ts';
import { remainingMs } from '../../core/exam/estimate-run.ts';
import { jobsDone } from '../../core/exam/jobs-done.ts';
import { useServices } from '../services.ts';

/** Milliseconds that the model's jobs of this run still take, about; undefined where no model does any, or they are over. */
export function useTimeLeft(events: readonly RunEvent[]): number | undefined {
  const { exam } = useServices();
  const status = useSyncExternalStore(exam.watch, exam.status);
  if (status.kind !== 'finished') return undefined;
  const left = remainingMs(status.estimate, jobsDone(events));
  return left > 0 ? left : undefined;
}
