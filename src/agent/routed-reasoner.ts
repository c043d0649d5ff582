import { canonicalJson } from '../core/canonical-json.ts';
import type { JobRoute } from '../core/exam/route-jobs.ts';
import type { JobOf, JobResult, Reasoner, ReasonerJobKind } from '../ports/reasoner.ts';

export type RoutedReasonerOptions = {
  /** Always there, and as good as anything that the exam did not show to be better. */
  readonly reader: Reasoner;
  readonly model: Reasoner;
  /** As it is now: an exam may end between two jobs. */
  readonly routes: () => readonly JobRoute[];
};

/** A job that was given back so often goes to the reader: unusable output once, a lost engine when it was lost again. */
const mostFailures = { 'model-invalid': 1, 'engine-lost': 2 } as const;

/** A run that has less left, in milliseconds, has no time for a model. */
const leastLeftMs = 10_000;

/**
 * Gives each job to whom the exam shows to do it best. A failure of the model is told, so that it stands in the log; when the same job
 * comes again, the reader does it.
 */
export function createRoutedReasoner({ reader, model, routes }: RoutedReasonerOptions): Reasoner {
  const failures = new Map<string, number>();
  return {
    get id() {
      return model.id;
    },
    run: async <K extends ReasonerJobKind>(job: JobOf<K>, signal: AbortSignal): Promise<JobResult<K>> => {
      const isRouted = routes().some((route) => route.job === job.kind && route.to === 'model');
      // What a model would have begun, the reader can still end.
      const isLate = job.leftMs !== undefined && job.leftMs < leastLeftMs;
      if (!isRouted || isLate) return reader.run<K>(job, signal);
      const key = keyOf(job);
      if ((failures.get(key) ?? 0) >= 1) return reader.run<K>(job, signal);
      const result = await model.run<K>(job, signal);
      if (result.kind === 'done') return result;
      const weight = 1 / mostFailures[result.kind];
      failures.set(key, (failures.get(key) ?? 0) + weight);
      // Nothing would come of asking again: the reader answers at once.
      return result.kind === 'model-invalid' && result.generation === undefined
        ? reader.run<K>(job, signal)
        : result;
    },
  };
}

/** The same job, however often and late in the run. */
function keyOf<K extends ReasonerJobKind>(job: JobOf<K>): string {
  return canonicalJson({ ...job, attempt: undefined, leftMs: undefined });
}
