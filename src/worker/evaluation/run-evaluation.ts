import { allRuns, plannedRun } from '../../core/evaluation/evaluation-plan.ts';
import { fingerprintOf } from '../../core/evaluation/fingerprint.ts';
import type { EvaluationQuestion } from '../../core/evaluation/question.ts';
import { packLibrary, packName, type QuestionPack } from '../../core/evaluation/question-pack.ts';
import type { EvaluationEnd, EvaluationRequest } from '../../ports/evaluation-runner.ts';
import { answersNotFound } from '../../simulation/answers-not-found.ts';
import { HandOver } from './hand-over.ts';
import type { EvaluationPart, OpenParts } from './part.ts';
import { type EvaluationWorld, prepare, type Ready, runAt } from './ready.ts';

/** Runs of fewer than this would be done before other threads have the library. */
export const leastInParts = 60;
/** Each thread holds the library once more. */
const mostPassagesInParts = 20_000;

/**
 * A whole evaluation, on this thread or, where it is of rules alone over a corpus of its own and long enough, on others beside it: the runs and their order are the same. Rejects with
 * the signal's reason, or for a bug.
 */
export async function runEvaluation(
  request: EvaluationRequest,
  world: EvaluationWorld & { readonly openParts?: OpenParts },
  signal: AbortSignal,
): Promise<EvaluationEnd> {
  const ready = await prepare(request, world, signal);
  if ('kind' in ready) return ready;
  const { source, questions, plan } = ready;
  const questionSet = questionSetOf(request.pack, questions);
  await world.host.preparing('Looking for the right answers in the library');
  const planned = allRuns(questions.length, plan);
  const notFound = await answersNotFound(questions, source.source, signal);
  const parts = await partsOf(ready, { request, world, signal, left: planned - request.done });
  const ended = new AbortController();
  const out = new HandOver(world, request.done);
  const going = { ready, out, from: request.done, signal: AbortSignal.any([signal, ended.signal]) };
  try {
    await world.host.prepared({ questionSet, answersNotFound: notFound, planned });
    await Promise.all(parts.map((part, number) => go(part, { number, of: parts.length }, going)));
  } finally {
    ended.abort();
    for (const part of parts) part.close();
    await out.flush();
  }
  return { kind: 'finished' };
}

/** A question always goes to the same part: what was read there for one policy is known for the next. */
async function go(
  part: EvaluationPart,
  { number, of }: { readonly number: number; readonly of: number },
  { ready, out, from, signal }: Going,
): Promise<void> {
  const { questions, plan } = ready;
  for (let position = from; ; position++) {
    const planned = plannedRun(position, questions.length, plan);
    if (planned === undefined) return;
    if (planned.question % of !== number) continue;
    signal.throwIfAborted();
    await out.add(await part.run(position));
  }
}

type Going = {
  readonly ready: Ready;
  readonly out: HandOver;
  readonly from: number;
  readonly signal: AbortSignal;
};

/** This thread alone, or others where that is worth the time to start them. */
async function partsOf(
  ready: Ready,
  { request, world, signal, left }: Beside,
): Promise<readonly EvaluationPart[]> {
  const own = { run: (position: number) => runAt(position, ready, { now: world.now, signal }), close() {} };
  const { engine, source, questions, network } = ready;
  const isPlain = engine.name === 'reader-v0' && source.all !== undefined;
  const isUnfit = source.passages > mostPassagesInParts || left < leastInParts || questions.length < 2;
  if (world.openParts === undefined || !isPlain || isUnfit) return [own];
  await world.host.preparing('Starting threads');
  const parts = await world.openParts({ request, network });
  return parts.length === 0 ? [own] : parts;
}

type Beside = {
  readonly request: EvaluationRequest;
  readonly world: EvaluationWorld & { readonly openParts?: OpenParts };
  readonly signal: AbortSignal;
  /** Runs that are still to be done. */
  readonly left: number;
};

function questionSetOf(pack: QuestionPack, questions: readonly EvaluationQuestion[]) {
  return {
    ...{ name: packName(pack), library: packLibrary(pack) },
    ...{ questions: questions.length, fingerprint: fingerprintOf(questions) },
  };
}
