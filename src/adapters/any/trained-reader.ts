import { formProblem } from '../../core/reader/jobs/verify.ts';
import type { MadeReading } from '../../core/reader/trained/answer-candidates.ts';
import { confirmingReadings, confirms } from '../../core/reader/trained/confirm-finding.ts';
import { finishExtraction, prepareExtraction } from '../../core/reader/trained/extract-trained.ts';
import type { WantedReading } from '../../core/reader/trained/wanted-readings.ts';
import type { PassageReader } from '../../ports/passage-reader.ts';
import type { JobOf, JobResult, Reasoner, ReasonerJobKind } from '../../ports/reasoner.ts';
import { reader, verifyJob } from './reader.ts';

/**
 * The engine `reader` with the trained reader: extracts and verifies by rules and readings together, does everything else by rules. Where the
 * trained reader is unavailable, rules alone do all of it.
 */
export function createTrainedReader(passages: PassageReader): Reasoner {
  return {
    id: reader.id,
    run: async <K extends ReasonerJobKind>(job: JobOf<K>, signal: AbortSignal): Promise<JobResult<K>> => {
      signal.throwIfAborted();
      // The result is that of the job's own kind, which the compiler cannot follow.
      const done = (await byReading(passages, job, signal)) as JobResult<K> | undefined;
      return done ?? reader.run(job, signal);
    },
  };
}

/** Undefined for a job that rules do alone, and where the trained reader is unavailable. */
async function byReading(passages: PassageReader, job: JobOf<ReasonerJobKind>, signal: AbortSignal) {
  if (job.kind === 'extract') return extractTrained(passages, job, signal);
  if (job.kind === 'verify') return verifyTrained(passages, job, signal);
  return undefined;
}

async function extractTrained(
  passages: PassageReader,
  job: JobOf<'extract'>,
  signal: AbortSignal,
): Promise<JobResult<'extract'> | undefined> {
  const prepared = prepareExtraction(job);
  if (prepared === undefined) return undefined;
  const readings = await makeReadings(passages, prepared.wanted, signal);
  return readings === undefined ? undefined : { kind: 'done', value: finishExtraction(prepared, readings) };
}

/** Words that speak of something else than the question may still say it: then the trained reader has the last word, unless it was in doubt itself; a part that others go on from may be. */
async function verifyTrained(
  passages: PassageReader,
  job: JobOf<'verify'>,
  signal: AbortSignal,
): Promise<JobResult<'verify'> | undefined> {
  const { question, finding, beside = [] } = job;
  const atHand = [...job.passages, ...beside];
  const byWords = verifyJob(job);
  if (byWords.supported || formProblem(question, finding, atHand) !== undefined) return undefined;
  const readings = await makeReadings(passages, confirmingReadings(question, job.passages), signal);
  if (readings === undefined || !confirms(readings, finding)) return undefined;
  const reason = 'The quoted words hold the answer, and the trained reader finds it there.';
  return { kind: 'done', value: { supported: true, reason } };
}

/** Has them read, those of one question and evidence together; undefined where the trained reader is unavailable. */
export async function makeReadings(
  passages: PassageReader,
  wanted: readonly WantedReading[],
  signal: AbortSignal,
): Promise<readonly MadeReading[] | undefined> {
  const made: MadeReading[] = [];
  for (const group of grouped(wanted)) {
    const [first] = group;
    if (first === undefined) continue;
    const { question, evidence } = first;
    const request = { question, evidence, passages: group.map(({ passage }) => passage) };
    const reply = await passages.read(request, signal);
    if (reply.kind !== 'read') return undefined;
    for (const [index, each] of group.entries()) {
      const reading = reply.readings[index];
      if (reading !== undefined) made.push({ ...each, reading });
    }
  }
  return made;
}

function grouped(wanted: readonly WantedReading[]): readonly (readonly WantedReading[])[] {
  const groups = new Map<string, WantedReading[]>();
  for (const each of wanted) {
    const key = JSON.stringify([each.question, each.evidence.map(({ id }) => id)]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()];
}
