import type { ExamItem, ExamItemOf, ExamJob, ExamRequests, ExamValues } from '../core/exam/exam-job.ts';
import type { EngineSpeed, ExamMark, ExamResult } from '../core/exam/exam-result.ts';
import { itemsToCome, longestItemMs, nextItem } from '../core/exam/next-item.ts';
import { chooseJob } from '../core/jobs/choose-job.ts';
import { composeJob } from '../core/jobs/compose-job.ts';
import { decomposeJob } from '../core/jobs/decompose-job.ts';
import { extractJob } from '../core/jobs/extract-job.ts';
import { judgeJob } from '../core/jobs/judge-job.ts';
import type { TextJob } from '../core/jobs/text-job.ts';
import { verifyJob } from '../core/jobs/verify-job.ts';
import { writeQueryJob } from '../core/jobs/write-query-job.ts';
import type { Clock } from '../ports/clock.ts';
import type { Reasoner } from '../ports/reasoner.ts';
import type { TextEngine } from '../ports/text-engine.ts';
import { isReaderRight } from './reader-exam.ts';
import { runTextJob, type TextJobResult } from './run-text-job.ts';

const jobs: { readonly [K in ExamJob]: TextJob<ExamRequests[K], ExamValues[K]> } = {
  decompose: decomposeJob,
  'write-query': writeQueryJob,
  judge: judgeJob,
  extract: extractJob,
  verify: verifyJob,
  choose: chooseJob,
  compose: composeJob,
};

export type ExamParts = {
  readonly engine: TextEngine;
  readonly reader: Reasoner;
  readonly clock: Clock;
  readonly rounds: readonly (readonly ExamItem[])[];
  /** Words for the machine. */
  readonly hardware: string;
  /** Milliseconds for all of it. */
  readonly limitMs: number;
};

export type ExamProgress = {
  readonly done: number;
  readonly of: number;
  readonly marks: readonly ExamMark[];
};

export type ExamEnd =
  | { readonly kind: 'finished'; readonly result: ExamResult }
  | { readonly kind: 'engine-lost'; readonly message: string };

/** Milliseconds for the measurement of speed, at most. */
const speedMs = 30_000;
/** The exam wants to see what the engine does at first: a second try is for real runs. */
const tries = 1;

/**
 * Puts the items to a model, as long as one of them can still change who does a job and the time is not up, and to the reader beside it. What the
 * time cuts off is not counted. Rejects only with the signal's reason.
 */
export async function* takeExam(
  parts: ExamParts,
  signal: AbortSignal,
): AsyncGenerator<ExamProgress, ExamEnd> {
  const { engine, clock, rounds, hardware, limitMs } = parts;
  const startedAt = clock.now();
  const leftMs = () => startedAt + limitMs - clock.now();
  const items = rounds.flat();
  const marks: ExamMark[] = [];
  yield { done: 0, of: itemsToCome({ items, marks, leftMs: limitMs }), marks };
  const speed = await measureSpeed(engine, Math.min(speedMs, leftMs()), signal);
  if (typeof speed === 'string') return { kind: 'engine-lost', message: speed };
  for (;;) {
    const left = leftMs();
    const item = left <= 0 ? undefined : nextItem({ items, marks, leftMs: left });
    if (item === undefined) break;
    const timeLimitMs = Math.min(longestItemMs(item.job), left);
    const mark = await markItem(item, { ...parts, timeLimitMs }, signal);
    if (mark === undefined) break;
    if (typeof mark === 'string') return { kind: 'engine-lost', message: mark };
    marks.push(mark);
    yield {
      ...{ done: marks.length, marks: [...marks] },
      of: marks.length + itemsToCome({ items, marks, leftMs: leftMs() }),
    };
  }
  const result: ExamResult = {
    ...{ version: 1, engine: engine.id, hardware, takenAt: startedAt },
    seconds: (clock.now() - startedAt) / 1000,
    ...{ isCut: items.some(({ job }) => !marks.some((mark) => mark.job === job)), speed, marks },
  };
  return { kind: 'finished', result };
}

type Marking = ExamParts & { readonly timeLimitMs: number };

/** Undefined where the exam's time ended it; the message where the engine was lost. */
async function markItem(
  item: ExamItem,
  { engine, reader, clock, timeLimitMs }: Marking,
  signal: AbortSignal,
): Promise<ExamMark | string | undefined> {
  const startedAt = clock.now();
  const done = await doItem(item, { engine, timeLimitMs }, signal);
  const seconds = (clock.now() - startedAt) / 1000;
  if (done.kind === 'engine-lost') return done.message;
  // An item that had less than its full time is not held against the engine.
  const isCut = timeLimitMs < longestItemMs(item.job) && seconds * 1000 >= timeLimitMs;
  if (done.kind === 'model-invalid' && isCut) return undefined;
  const isRight = done.kind === 'done' && done.isRight;
  const isReader = await isReaderRight(item, reader, signal);
  return { job: item.job, isValid: done.kind === 'done', isRight, isReaderRight: isReader, seconds };
}

type Done =
  | { readonly kind: 'done'; readonly isRight: boolean }
  | Exclude<TextJobResult<never>, { kind: 'done' }>;

async function doItem(
  item: ExamItem,
  { engine, timeLimitMs }: Pick<Marking, 'engine' | 'timeLimitMs'>,
  signal: AbortSignal,
): Promise<Done> {
  const does = async <K extends ExamJob>({ job, request, isRight }: ExamItemOf<K>): Promise<Done> => {
    const options = { seed: 1, timeLimitMs, passageCharacters: 3000, tries };
    const result = await runTextJob({ engine, job: jobs[job], request }, options, signal);
    return result.kind === 'done' ? { kind: 'done', isRight: isRight(result.value) } : result;
  };
  // Each member is an item of its own job; the compiler does not try them one by one.
  return does(item as ExamItemOf<ExamJob>);
}

const probe = 'A ship sailed from one harbour to the next, and its keeper wrote down what it carried. ';

/** Tokens a second, on a prompt that is none of the exam's items; the message where the engine was lost. */
async function measureSpeed(
  engine: TextEngine,
  timeLimitMs: number,
  signal: AbortSignal,
): Promise<EngineSpeed | string | undefined> {
  const request = {
    messages: [{ role: 'user', content: `${probe}Go on with this story.` }],
    ...{ schema: undefined, seed: 1, temperature: 0, maxTokens: 12, timeLimitMs },
  } as const;
  const reply = await engine.generate(request, signal, () => {});
  if (reply.kind === 'lost') return reply.message;
  if (reply.kind !== 'done' || reply.usage.decodeMs === 0) return undefined;
  const { promptTokens, prefillMs, outputTokens, decodeMs } = reply.usage;
  // The first token comes with the end of the prompt.
  return {
    prefill: (promptTokens / prefillMs) * 1000,
    decode: ((outputTokens - 1) / decodeMs) * 1000,
  };
}
