import { ObjectNumbers } from '../core/object-numbers.ts';
import type { JobOf, JobResult, Reasoner, ReasonerJob, ReasonerJobKind } from '../ports/reasoner.ts';
import { BoundedMap } from './bounded-map.ts';

const mostRemembered = 100_000;

/**
 * An engine that does no job twice. Only for engines whose result follows from the job alone ('reader'): `attempt` and `leftMs` are not looked at.
 * Passages and findings are told apart as objects: equal ones of two makes are read twice, never mixed up.
 */
export function rememberingReasoner(reasoner: Reasoner): Reasoner {
  const numbers = new ObjectNumbers();
  const results = new BoundedMap<JobResult<ReasonerJobKind>>(mostRemembered);
  return {
    id: reasoner.id,
    run: async <K extends ReasonerJobKind>(job: JobOf<K>, signal: AbortSignal): Promise<JobResult<K>> => {
      signal.throwIfAborted();
      const key = keyOf(job, numbers);
      if (key === undefined) return reasoner.run<K>(job, signal);
      // The kind stands in the key.
      const known = results.get(key) as JobResult<K> | undefined;
      if (known !== undefined) return known;
      const result = await reasoner.run<K>(job, signal);
      results.set(key, result);
      return result;
    },
  };
}

/** Undefined for jobs that are as quickly done as looked up. */
function keyOf(job: ReasonerJob, numbers: ObjectNumbers): string | undefined {
  switch (job.kind) {
    case 'decompose':
      return `d ${job.question}`;
    case 'write-query':
      return `w ${JSON.stringify([job.question, job.avoid])}`;
    case 'extract':
      return `e ${job.need} ${job.expects} ${numbers.list(job.passages)} ${job.question}`;
    case 'verify':
      return `v ${numbers.of(job.finding)} ${numbers.list(job.passages)} ${numbers.list(job.beside ?? [])} ${job.question}`;
    case 'compose':
      return undefined;
    default:
      return job satisfies never;
  }
}
