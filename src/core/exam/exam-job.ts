import type { Answer } from '../answer.ts';
import type { ChooseRequest } from '../jobs/choose-job.ts';
import type { ComposeRequest } from '../jobs/compose-job.ts';
import type { DecomposeRequest } from '../jobs/decompose-job.ts';
import type { Extracted, ExtractJobRequest } from '../jobs/extract-job.ts';
import type { JudgeJobRequest } from '../jobs/judge-job.ts';
import type { VerifyRequest } from '../jobs/verify-job.ts';
import type { WriteQueryRequest } from '../jobs/write-query-job.ts';
import type { Plan } from '../need.ts';
import type { Query } from '../query.ts';

export const examJobs = [
  'decompose',
  'write-query',
  'judge',
  'extract',
  'verify',
  'choose',
  'compose',
] as const;
export type ExamJob = (typeof examJobs)[number];

/** Measured and shown, never given away: the relevance checker judges, and the reader's own order chooses. */
export const onlyMeasured: ReadonlySet<ExamJob> = new Set(['judge', 'choose']);

export type ExamRequests = {
  readonly decompose: DecomposeRequest;
  readonly 'write-query': WriteQueryRequest;
  readonly judge: JudgeJobRequest;
  readonly extract: ExtractJobRequest;
  readonly verify: VerifyRequest;
  readonly choose: ChooseRequest;
  readonly compose: ComposeRequest;
};

export type ExamValues = {
  readonly decompose: Plan;
  readonly 'write-query': Query;
  readonly judge: readonly number[];
  readonly extract: Extracted;
  readonly verify: { readonly supported: boolean };
  readonly choose: number | undefined;
  readonly compose: Answer | undefined;
};

export type ExamItemOf<K extends ExamJob> = {
  readonly job: K;
  readonly request: ExamRequests[K];
  readonly isRight: (value: ExamValues[K]) => boolean;
};

/** One job with a known right outcome. */
export type ExamItem = { readonly [K in ExamJob]: ExamItemOf<K> }[ExamJob];
