import { lexicalChecker } from '../../src/adapters/any/lexical-checker.ts';
import { MemorySource } from '../../src/adapters/any/memory-library/memory-source.ts';
import { reader } from '../../src/adapters/any/reader.ts';
import { openLibrary } from '../../src/adapters/node/open-library.ts';
import type { EvaluationQuestion } from '../../src/core/evaluation/question.ts';
import { needId } from '../../src/core/ids.ts';
import type { Plan } from '../../src/core/need.ts';
import {
  type FamilyQuestion,
  writeFamilyQuestions,
} from '../../src/core/world/families/ask/write-family-questions.ts';
import { layoutOf } from '../../src/core/world/families/build/layout.ts';
import type { Family } from '../../src/core/world/families/family.ts';
import { streamPages } from '../../src/core/world/families/stream-pages.ts';
import type { JobOf, JobResult, Reasoner, ReasonerJobKind } from '../../src/ports/reasoner.ts';
import { rememberingChecker } from '../../src/simulation/remembering-checker.ts';
import { rememberingReasoner } from '../../src/simulation/remembering-reasoner.ts';
import { SharedStates } from '../../src/simulation/shared-states.ts';

export type ChainQuestion = EvaluationQuestion & { readonly steps: number };

/** A world and questions of so many steps each; source, engine and states remember what was done, for all points of the curve. */
export type ChainWorld = Awaited<ReturnType<typeof chainWorld>>;

const articles = 2000;
const signal = new AbortController().signal;

export async function chainWorld(options: {
  readonly seed: number;
  readonly steps: readonly number[];
  /** For each number of steps. */
  readonly count: number;
  readonly isGiven: boolean;
  readonly family: Family;
  readonly wording: 'plain' | 'mixed';
}) {
  const { seed, steps, count, isGiven, family, wording } = options;
  const world = { family, seed, layout: layoutOf(articles) };
  const style = wording === 'plain' ? { style: 'plain' as const } : {};
  const drafts = steps.flatMap((hops) =>
    writeFamilyQuestions({ ...world, count, hops: { least: hops, most: hops }, asking: wording }).map(
      (draft) => ({ ...draft, id: `${hops}-${draft.id}` }),
    ),
  );
  const library = await openLibrary(async function* () {});
  await library.loadCorpus(streamPages({ ...world, ...style }), { path: 'world', signal });
  const source = new MemorySource(library.dump());
  library.close();
  const plans = new Map(drafts.map((draft) => [draft.question, planOf(draft)]));
  const reasoner = rememberingReasoner(isGiven ? withPlans(reader, plans) : reader);
  const questions: readonly ChainQuestion[] = drafts.map(({ id, question, answers, goldIds, hops }) => ({
    ...{ id, question, answers, goldIds, steps: hops },
  }));
  return {
    questions,
    source,
    states: new SharedStates(),
    engine: { name: 'reader-v0', reasoner, checker: rememberingChecker(lexicalChecker) },
  };
}

/** One need for each step, on the answer of the one before. */
function planOf({ parts }: FamilyQuestion): Plan {
  const needs = parts.map(({ question }, index) => ({
    id: needId(`step-${index + 1}`),
    question: question.replaceAll(parts[index - 1]?.answer ?? '\0', '#1'),
    dependsOn: index === 0 ? [] : [needId(`step-${index}`)],
    expects: 'unknown' as const,
  }));
  return { needs, combination: { kind: 'last' } };
}

/** An engine that is told how these questions are taken apart. */
function withPlans(engine: Reasoner, plans: ReadonlyMap<string, Plan>): Reasoner {
  return {
    id: engine.id,
    run: async <K extends ReasonerJobKind>(job: JobOf<K>, stop: AbortSignal): Promise<JobResult<K>> => {
      const plan = job.kind === 'decompose' ? plans.get(job.question) : undefined;
      // A plan is what 'decompose' brings, which the compiler cannot follow.
      return plan === undefined ? engine.run<K>(job, stop) : ({ kind: 'done', value: plan } as JobResult<K>);
    },
  };
}
