import type { Outcome, RunEvent } from '../event.ts';
import type { JobsDone } from './estimate-run.ts';
import type { ExamJob } from './exam-job.ts';

const jobOf: Readonly<Partial<Record<Outcome['type'], ExamJob>>> = {
  'question-planned': 'decompose',
  'query-written': 'write-query',
  'need-answered': 'extract',
  'need-unanswered': 'extract',
  'finding-verified': 'verify',
  'run-answered': 'compose',
};

/** The jobs that a model did in a run, and how long they took. */
export function jobsDone(events: readonly RunEvent[]): JobsDone {
  const done: Partial<Record<ExamJob, { readonly count: number; readonly totalMs: number }>> = {};
  for (const event of events) {
    if (!('generation' in event) || event.generation === undefined) continue;
    const job = jobOf[event.type];
    if (job === undefined) continue;
    const { count = 0, totalMs = 0 } = done[job] ?? {};
    done[job] = { count: count + 1, totalMs: totalMs + event.durationMs };
  }
  return done;
}
