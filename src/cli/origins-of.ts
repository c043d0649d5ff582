import { createHash } from 'node:crypto';
import type { EvaluationPlan } from '../core/evaluation/evaluation-plan.ts';
import type { EvaluationQuestion } from '../core/evaluation/question.ts';
import type { LibraryDump } from '../core/library/library-dump.ts';
import type { Network } from '../core/policy/learned/network.ts';
import type { Engine } from './engine-of.ts';
import { describeCommit } from './machine.ts';

/** What runs come of, each part by its name for people and a hash of it: runs of other parts are not to be mixed with them. */
export type Origins = Readonly<Record<string, string>>;

export type Parts = {
  readonly plan: EvaluationPlan;
  readonly questions: readonly EvaluationQuestion[];
  readonly dump: LibraryDump;
  readonly engine: Engine;
  readonly network: Network | undefined;
};

export function originsOf({ plan, questions, dump, engine, network }: Parts): Origins {
  return {
    options: hashOf([plan, engine.name]),
    'the questions or their answers': hashOf(questions),
    'what stands in the library': hashOf([...dump.passages, ...dump.names]),
    'the weights of the reader': hashOf([engine.weights ?? '']),
    'the weights of the policy': hashOf([network ?? '']),
    'the program': describeCommit(),
  };
}

/** One by one: a library as one text may be longer than a text can be. */
function hashOf(parts: readonly unknown[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${JSON.stringify(part)}\n`);
  return hash.digest('hex');
}
