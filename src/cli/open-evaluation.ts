import { availableParallelism } from 'node:os';
import { DenseSource, type NearFinder } from '../adapters/any/dense/dense-source.ts';
import { MemorySource } from '../adapters/any/memory-library/memory-source.ts';
import type { EvaluationQuestion } from '../core/evaluation/question.ts';
import type { RunReport } from '../core/evaluation/run-report.ts';
import type { LibraryDump } from '../core/library/library-dump.ts';
import { rememberingChecker } from '../simulation/remembering-checker.ts';
import { rememberingReasoner } from '../simulation/remembering-reasoner.ts';
import { SharedStates } from '../simulation/shared-states.ts';
import type { Engine } from './engine-of.ts';
import { evaluateRuns } from './evaluate-runs.ts';
import { EvaluationThreads, type ThreadPlan } from './evaluation-threads.ts';

/** More threads would mostly hold the library once more each. */
export const defaultWorkers = Math.min(8, availableParallelism());

/** Evaluates questions, by one policy after another, over one library. */
export type Evaluation = {
  run(
    questions: readonly EvaluationQuestion[],
    plan: ThreadPlan,
    signal: AbortSignal,
  ): AsyncGenerator<RunReport>;
  close(): Promise<void>;
};

/** On threads where the engine is rules alone, else on this one: the trained reader has threads of its own. The reports are the same. */
export function openEvaluation(
  dump: LibraryDump,
  {
    engine,
    workers,
    vectors,
  }: { readonly engine: Engine; readonly workers: number; readonly vectors?: NearFinder | undefined },
): Evaluation {
  const isPlain = engine.name === 'reader-v0';
  if (isPlain && workers > 1) {
    const threads = new EvaluationThreads(dump, workers);
    return {
      run: (questions, plan, signal) => threads.evaluate(questions, plan, signal),
      close: () => threads.close(),
    };
  }
  const words = new MemorySource(dump);
  const { passages } = words;
  const source = vectors === undefined ? words : Object.assign(new DenseSource(words, vectors), { passages });
  const remembering = {
    ...engine,
    reasoner: rememberingReasoner(engine.reasoner),
    checker: rememberingChecker(engine.checker),
  };
  const states = new SharedStates();
  return {
    run: (questions, plan, signal) =>
      evaluateRuns(questions, { ...plan, source, engine: remembering, states }, signal),
    close: async () => undefined,
  };
}
