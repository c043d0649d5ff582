import { compose } from '../../core/reader/jobs/compose.ts';
import { decompose } from '../../core/reader/jobs/decompose.ts';
import { extract } from '../../core/reader/jobs/extract.ts';
import { type Verification, verify } from '../../core/reader/jobs/verify.ts';
import { verifyByTables } from '../../core/reader/jobs/verify-by-tables.ts';
import { writeQuery } from '../../core/reader/jobs/write-query.ts';
import type { JobOf, JobResult, JobValue, Reasoner, ReasonerJobKind } from '../../ports/reasoner.ts';

type Jobs = { readonly [K in ReasonerJobKind]: (job: JobOf<K>) => JobResult<K> };

const jobs: Jobs = {
  decompose: ({ question }) => done<'decompose'>(decompose(question)),
  'write-query': ({ question, avoid }) => {
    const query = writeQuery(question, avoid);
    return query === undefined
      ? {
          kind: 'model-invalid',
          message: `No other words for “${question}” are known: all that there are were tried.`,
        }
      : done<'write-query'>(query);
  },
  extract: (job) => done<'extract'>(extract(job)),
  verify: (job) => done<'verify'>(verifyJob(job)),
  compose: ({ plan, findings }) => done<'compose'>(compose(plan, findings)),
};

/** By the tables that are here whole, else by what is quoted. */
export function verifyJob(job: JobOf<'verify'>): Verification {
  const { question, finding, passages, beside = [] } = job;
  return verifyByTables(job) ?? verify(question, finding, [...passages, ...beside]);
}

function done<K extends ReasonerJobKind>(value: JobValue[K]): JobResult<K> {
  return { kind: 'done', value };
}

/** Reads by rules and a few fitted weights: no model to load, some milliseconds a job on the calling thread, the same for the same job. */
export const reader: Reasoner = {
  id: 'reader',
  run: async <K extends ReasonerJobKind>(job: JobOf<K>, signal: AbortSignal): Promise<JobResult<K>> => {
    signal.throwIfAborted();
    // The key is the job's own kind, which the compiler cannot follow through an index.
    const run = jobs[job.kind] as (job: JobOf<K>) => JobResult<K>;
    return run(job);
  },
};
