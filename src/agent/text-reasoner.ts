import { composeJob } from '../core/jobs/compose-job.ts';
import { decomposeJob } from '../core/jobs/decompose-job.ts';
import { extractJob } from '../core/jobs/extract-job.ts';
import type { TextJob } from '../core/jobs/text-job.ts';
import { verifyJob } from '../core/jobs/verify-job.ts';
import { writeQueryJob } from '../core/jobs/write-query-job.ts';
import type { JobOf, JobResult, JobValue, Reasoner, ReasonerJobKind } from '../ports/reasoner.ts';
import type { TextEngine } from '../ports/text-engine.ts';
import { runTextJob, type TextJobOptions } from './run-text-job.ts';

const jobs: { readonly [K in ReasonerJobKind]: TextJob<JobOf<K>, JobValue[K]> } = {
  decompose: decomposeJob,
  'write-query': writeQueryJob,
  extract: extractJob,
  verify: verifyJob,
  compose: composeJob,
};

const textJobOptions: TextJobOptions = {
  ...{ seed: 1, timeLimitMs: 60_000, passageCharacters: 3000, tries: 2 },
};

/** Of the time that a run has left, for one try: two tries leave some for the reader. */
const tryShare = 0.4;

/** Passages beyond these are less likely to hold the answer than the model is to be misled by them. */
const mostPassages = 5;

/** Does every job through one model. Its outputs are held to schema and parser; what is of no use is a value. */
export function createTextReasoner(engine: TextEngine, options: Partial<TextJobOptions> = {}): Reasoner {
  const settled = { ...textJobOptions, ...options };
  let asked = 0;
  return {
    get id() {
      return engine.id;
    },
    run: async <K extends ReasonerJobKind>(job: JobOf<K>, signal: AbortSignal): Promise<JobResult<K>> => {
      signal.throwIfAborted();
      // Another seed for each job that this model gets, so that one done again is drawn anew; the log keeps it with the output.
      const seed = settled.seed + 2 * asked++;
      // The key is the job's own kind, which the compiler cannot follow through an index.
      const textJob = jobs[job.kind] as TextJob<JobOf<K>, JobValue[K]>;
      const work = { engine, job: textJob, request: fewer(job) };
      const timeLimitMs = Math.min(settled.timeLimitMs, tryShare * (job.leftMs ?? Number.POSITIVE_INFINITY));
      return runTextJob(work, { ...settled, seed, timeLimitMs }, signal);
    },
  };
}

function fewer<K extends ReasonerJobKind>(job: JobOf<K>): JobOf<K> {
  if (job.kind !== 'extract' || !('passages' in job)) return job;
  return { ...job, passages: job.passages.slice(0, mostPassages) };
}
