import type { EvaluationHost } from '../../adapters/any/evaluation/evaluation-worker-api.ts';
import { lexicalChecker } from '../../adapters/any/lexical-checker.ts';
import { reader } from '../../adapters/any/reader.ts';
import { createTrainedReader } from '../../adapters/any/trained-reader.ts';
import type { PassageReader } from '../../ports/passage-reader.ts';
import type { JobOf, JobResult, Reasoner, ReasonerJobKind } from '../../ports/reasoner.ts';
import type { RelevanceChecker } from '../../ports/relevance-checker.ts';
import { rememberingChecker } from '../../simulation/remembering-checker.ts';
import { rememberingReasoner } from '../../simulation/remembering-reasoner.ts';
import { type RefusedPack, refuse } from './open-pack.ts';

export type OpenedEngine = {
  readonly kind: 'opened';
  readonly name: string;
  readonly reasoner: Reasoner;
  readonly checker: RelevanceChecker;
};

/** 'reader-v0': rules alone, here. 'reader': rules with the trained reader of the page. 'model': the model that the page has loaded, where its exam lets it. */
export async function openEngine(name: string, host: EvaluationHost): Promise<OpenedEngine | RefusedPack> {
  switch (name) {
    case 'reader-v0':
      return opened(name, rememberingReasoner(reader));
    case 'reader':
      return openTrained(host);
    case 'model': {
      const id = await host.engineId();
      if (id === 'reader') {
        return refuse(
          'Cannot evaluate with a model: none is loaded. Load one under Models, or take the reader.',
        );
      }
      return opened(id, remoteReasoner(id, host));
    }
    default:
      return refuse(`Cannot use engine “${name}”: here there are reader-v0, reader and model.`);
  }
}

/** Without its weights rules alone would answer under its name: that is refused. */
async function openTrained(host: EvaluationHost): Promise<OpenedEngine | RefusedPack> {
  const reply = await host.readPassages({ question: 'Is it there?', evidence: [], passages: [] });
  if (reply.kind === 'unavailable') {
    return refuse(`Cannot evaluate with the trained reader: ${reply.message} Take the rules alone instead.`);
  }
  const passages: PassageReader = {
    id: 'trained-reader',
    read: (request, signal) => orAborted(host.readPassages(request), signal),
  };
  return opened('reader', rememberingReasoner(createTrainedReader(passages)));
}

function remoteReasoner(id: string, host: EvaluationHost): Reasoner {
  return {
    id,
    run: <K extends ReasonerJobKind>(job: JobOf<K>, signal: AbortSignal) =>
      // The result is that of the job's own kind, which the compiler cannot follow across threads.
      orAborted(host.reason(job) as Promise<JobResult<K>>, signal),
  };
}

async function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const result = await work;
  signal.throwIfAborted();
  return result;
}

/** Nothing is judged or, by engines that always say the same, read twice. */
function opened(name: string, reasoner: Reasoner): OpenedEngine {
  return { kind: 'opened', name, reasoner, checker: rememberingChecker(lexicalChecker) };
}
