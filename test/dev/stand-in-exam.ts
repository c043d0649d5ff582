import { estimateRun } from '../../src/core/exam/estimate-run.ts';
import type { ExamJob } from '../../src/core/exam/exam-job.ts';
import type { ExamMark, ExamResult } from '../../src/core/exam/exam-result.ts';
import { routeJobs } from '../../src/core/exam/route-jobs.ts';
import type { ExamControl, ExamStatus } from '../../src/ports/exam-control.ts';

const engine = 'wllama:SmolLM2-135M-Instruct-Q4_1';

/** For each item: '+' only the model was right, '=' both, '-' only the reader, 'o' neither, '!' not usable. */
const outcomes: Readonly<Record<ExamJob, string>> = {
  ...{ decompose: '--!-', 'write-query': '=+==', judge: '-o-!', extract: '++++++==', verify: '=-=-' },
  ...{ choose: 'o+-=', compose: '-=--' },
};

const marks: readonly ExamMark[] = Object.entries(outcomes).flatMap(([job, signs]) =>
  [...signs].map((sign) => ({
    // Keys are those of the record above.
    job: job as ExamJob,
    isValid: sign !== '!',
    isRight: sign === '+' || sign === '=',
    isReaderRight: sign !== '+' && sign !== 'o',
    seconds: 2.4,
  })),
);

const result: ExamResult = {
  ...{
    version: 1,
    engine,
    hardware: '4 threads',
    takenAt: Date.UTC(2026, 10, 25),
    seconds: 118,
    isCut: true,
  },
  ...{ speed: { prefill: 25.2, decode: 19.7 }, marks },
};

const routes = routeJobs(result, { budgetMs: 120_000 });
const stories: Readonly<Record<string, ExamStatus>> = {
  running: {
    kind: 'running',
    engine,
    done: 9,
    of: 84,
    marks: marks.slice(0, 9),
    endsAt: Date.UTC(2026, 10, 25),
  },
  finished: { kind: 'finished', result, routes, estimate: estimateRun(result, routes) },
  unmarked: {
    ...{ kind: 'unmarked', engine },
    message:
      'The exam was stopped. Without an exam the reader does every job. Take it again when it suits you.',
  },
};

/** An exam that stands as `?exam=` says. */
export function standInExam(story: string | null): ExamControl {
  const status: ExamStatus = stories[story ?? ''] ?? { kind: 'none' };
  return { status: () => status, watch: () => () => {}, take: async () => {}, stop: () => {} };
}
