import * as v from 'valibot';
import { examJobs } from '../core/exam/exam-job.ts';
import type { ExamResult } from '../core/exam/exam-result.ts';

const count = v.pipe(v.number(), v.finite(), v.minValue(0));

const mark = v.object({
  ...{ job: v.picklist(examJobs), isValid: v.boolean(), isRight: v.boolean() },
  ...{ isReaderRight: v.boolean(), seconds: count },
});

const result = v.object({
  ...{ version: v.literal(1), engine: v.string(), hardware: v.string(), takenAt: count, seconds: count },
  ...{ isCut: v.boolean(), marks: v.array(mark) },
  against: v.exactOptional(v.picklist(['rules', 'trained'])),
  speed: v.optional(v.object({ prefill: count, decode: count })),
});

/** A kept result of an exam; undefined where it is none of this version. */
export function readExamResult(given: unknown): ExamResult | undefined {
  const read = v.safeParse(result, given);
  return read.success ? { ...read.output, speed: read.output.speed } : undefined;
}
