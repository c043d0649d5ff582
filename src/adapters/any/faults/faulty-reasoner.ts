import type { FaultKind } from '../../../core/faults/fault-kind.ts';
import { drawFault } from '../../../core/faults/fault-plan.ts';
import { plainQuery } from '../../../core/query.ts';
import type { JobOf, JobResult, Reasoner, ReasonerJob, ReasonerJobKind } from '../../../ports/reasoner.ts';
import type { FaultContext } from './fault-context.ts';
import { wrongFinding } from './wrong-finding.ts';

/** Which faults can befall which job. */
const possible: Readonly<Record<ReasonerJobKind, readonly FaultKind[]>> = {
  decompose: ['invalid', 'lost'],
  'write-query': ['bad-query', 'invalid', 'lost'],
  extract: ['wrong-answer', 'invalid', 'lost'],
  verify: ['invalid', 'lost'],
  compose: ['invalid', 'lost'],
};

/** An engine whose jobs fail at given rates. */
export function faultyReasoner(reasoner: Reasoner, context: FaultContext): Reasoner {
  return {
    id: reasoner.id,
    run: async <K extends ReasonerJobKind>(job: JobOf<K>, signal: AbortSignal): Promise<JobResult<K>> => {
      const drawn = context.random();
      const fault = drawFault(context.plan, 'engine', { drawn, among: possible[job.kind] });
      // The result follows from the job's kind, which the compiler cannot follow.
      const spoiled =
        fault === undefined
          ? undefined
          : ((await spoil(fault, job, { reasoner, context, signal })) as JobResult<K> | undefined);
      if (fault === undefined || spoiled === undefined) return reasoner.run<K>(job, signal);
      context.record.note(fault);
      return spoiled;
    },
  };
}

type Spoiling = { readonly reasoner: Reasoner; readonly context: FaultContext; readonly signal: AbortSignal };

/** Undefined where the fault cannot show: then the job is done as ever. */
async function spoil(
  fault: FaultKind,
  job: ReasonerJob,
  { reasoner, context, signal }: Spoiling,
): Promise<JobResult<ReasonerJobKind> | undefined> {
  const message = `A fault was put in here: ${fault}.`;
  if (fault === 'lost') return { kind: 'engine-lost', message };
  if (fault === 'invalid') {
    // A model that was drawn from once can be drawn from again.
    const drawn = { model: reasoner.id, seed: 0, temperature: 0, promptTokens: 0, outputTokens: 0, raw: '' };
    return { kind: 'model-invalid', message, generation: drawn };
  }
  if (fault === 'bad-query') {
    const { elsewhere, random } = context;
    const text = elsewhere[Math.floor(random() * elsewhere.length)];
    return text === undefined ? undefined : { kind: 'done', value: plainQuery(text) };
  }
  if (fault !== 'wrong-answer' || job.kind !== 'extract') return undefined;
  const honest = await reasoner.run(job, signal);
  const known = honest.kind === 'done' ? honest.value.findings : [];
  const finding = wrongFinding(job, { known, context });
  return finding === undefined ? undefined : { kind: 'done', value: { findings: [finding], reason: '' } };
}
