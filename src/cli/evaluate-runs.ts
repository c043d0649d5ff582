import { faultySource } from '../adapters/any/faulty-source.ts';
import type { NodeLibrary } from '../adapters/node/open-library.ts';
import type { FaultRates } from '../core/evaluation/faults.ts';
import type { EvaluationQuestion } from '../core/evaluation/question.ts';
import { type RunReport, reportRun } from '../core/evaluation/run-report.ts';
import type { Budget } from '../core/event.ts';
import type { PolicyName } from '../core/policy-name.ts';
import { Random } from '../core/world/random.ts';
import type { Engine } from './engine-of.ts';
import { headlessAgent, runQuestion } from './headless-agent.ts';

export type EvaluationPlan = {
  readonly library: NodeLibrary;
  readonly engine: Engine;
  readonly policy: PolicyName;
  readonly faults: FaultRates;
  readonly budget: Budget;
  readonly seed: number;
};

/** Titles to draw irrelevant results by. */
const titlesToDrawFrom = 500;

/** One report after another. The same plan gives the same reports, but for the seconds. */
export async function* evaluateRuns(
  questions: readonly EvaluationQuestion[],
  plan: EvaluationPlan,
  signal: AbortSignal,
): AsyncGenerator<RunReport> {
  const { library, engine, policy, faults, budget, seed } = plan;
  const page = await library.documents({ offset: 0, limit: titlesToDrawFrom, filter: '' });
  const elsewhere = page.documents.map(({ title }) => title);
  for (const question of questions) {
    signal.throwIfAborted();
    // Each question has its own sequence, so that a fault does not shift with the searches of others.
    const random = new Random(seed).fork(question.id);
    const source =
      Object.keys(faults).length === 0
        ? library
        : faultySource(library, { rates: faults, random: () => random.next(), elsewhere });
    const agent = headlessAgent({ sources: [source], ...engine });
    const options = { policy, engine: engine.name, sources: [source.id], budget, seed, mayAsk: false };
    const startedAt = performance.now();
    const { events, end } = await runQuestion(agent, { question: question.question, options }, signal);
    if (end.kind !== 'ended') throw new Error(`The run of "${question.id}" ended as ${end.kind}.`);
    yield reportRun(question, events, { seconds: (performance.now() - startedAt) / 1000 });
  }
}
