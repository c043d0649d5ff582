import { expect } from 'vitest';
import type { JobOf, JobResult, Reasoner, ReasonerJob, ReasonerJobKind } from '../../src/ports/reasoner.ts';

type Answers = { readonly [K in ReasonerJobKind]?: (job: JobOf<K>) => JobResult<K> };

/** An engine that does the jobs it was told of, and fails the test on any other; `done` lists what it was asked. */
export function scriptedReasoner(answers: Answers): Reasoner & { readonly done: ReasonerJob[] } {
  const done: ReasonerJob[] = [];
  return {
    id: 'scripted',
    done,
    run: async <K extends ReasonerJobKind>(job: JobOf<K>, signal: AbortSignal): Promise<JobResult<K>> => {
      signal.throwIfAborted();
      done.push(job);
      // The key is the job's own kind, which the compiler cannot follow through an index.
      const answer = answers[job.kind] as ((job: JobOf<K>) => JobResult<K>) | undefined;
      if (answer === undefined) return expect.unreachable(`no answer for a ${job.kind} job was scripted`);
      return answer(job);
    },
  };
}
