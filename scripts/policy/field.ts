import { MemorySource } from '../../src/adapters/any/memory-library/memory-source.ts';
import { openLibrary } from '../../src/adapters/node/open-library.ts';
import type { Engine } from '../../src/cli/engine-of.ts';
import type { EvaluationQuestion } from '../../src/core/evaluation/question.ts';
import type { Budget } from '../../src/core/event.ts';
import type { FaultPlan } from '../../src/core/faults/fault-plan.ts';
import type { Chooser } from '../../src/core/policy/training/draw-policy.ts';
import { type PlayedRun, playRun } from '../../src/simulation/play-run.ts';
import { rememberingChecker } from '../../src/simulation/remembering-checker.ts';
import { rememberingReasoner } from '../../src/simulation/remembering-reasoner.ts';
import type { TrainingSet } from '../fit/training-sets.ts';

/** A collection with its questions, open for many runs. */
export type Field = {
  readonly name: string;
  readonly questions: readonly EvaluationQuestion[];
  play(run: FieldRun, chooser: Chooser): Promise<PlayedRun>;
};

export type FieldRun = {
  readonly question: EvaluationQuestion;
  readonly faults: FaultPlan;
  readonly budget: Budget;
  readonly seed: number;
};

const { signal } = new AbortController();
const titlesToDrawFrom = 500;

/** Opens a set for play by an engine; what was read and judged is remembered over all runs. */
export async function openField({ name, corpus, questions }: TrainingSet, by: Engine): Promise<Field> {
  const library = await openLibrary(async function* () {});
  await library.loadCorpus(corpus, { path: name, signal });
  const source = new MemorySource(library.dump());
  library.close();
  const engine = {
    ...{ name: by.name, reasoner: rememberingReasoner(by.reasoner) },
    checker: rememberingChecker(by.checker),
  };
  const elsewhere = source.passages.slice(0, titlesToDrawFrom).map(({ title }) => title);
  return {
    ...{ name, questions },
    play: ({ question, ...run }, chooser) =>
      playRun(question, { ...run, source, engine, elsewhere, chooser }, signal),
  };
}
