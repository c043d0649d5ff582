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

/** Words for each field of a job that its result follows from: one that is added to a job does not compile until it stands in the key. */
type KeyParts<K extends ReasonerJobKind> = {
  readonly [Field in Exclude<keyof JobOf<K>, 'kind' | 'attempt' | 'leftMs'>]-?: string;
};

/** Undefined for jobs that are as quickly done as looked up. */
function keyOf(job: ReasonerJob, numbers: ObjectNumbers): string | undefined {
  switch (job.kind) {
    case 'decompose':
      return joined('d', { question: job.question } satisfies KeyParts<'decompose'>);
    case 'write-query':
      return joined('w', {
        ...{ avoid: JSON.stringify(job.avoid), question: job.question },
      } satisfies KeyParts<'write-query'>);
    case 'extract':
      return joined('e', {
        ...{ need: job.need, expects: job.expects, passages: numbers.list(job.passages) },
        ...{ tables: JSON.stringify(job.tables ?? []), rows: numbers.list(job.rows ?? []) },
        question: job.question,
      } satisfies KeyParts<'extract'>);
    case 'verify':
      return joined('v', {
        ...{ finding: `${numbers.of(job.finding)}`, passages: numbers.list(job.passages) },
        ...{ beside: numbers.list(job.beside ?? []), tables: JSON.stringify(job.tables ?? []) },
        ...{ rows: numbers.list(job.rows ?? []), question: job.question },
      } satisfies KeyParts<'verify'>);
    case 'compose':
      return undefined;
    default:
      return job satisfies never;
  }
}

/** The question comes last, since only it may have anything in it. */
function joined(kind: string, parts: Readonly<Record<string, string>>): string {
  return `${kind} ${Object.values(parts).join(' ')}`;
}
