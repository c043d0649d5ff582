import type { ExamJob } from '../../core/exam/exam-job.ts';

/** What a job is called on the page. */
export const jobWords: Readonly<Record<ExamJob, string>> = {
  decompose: 'Take a question apart',
  'write-query': 'Write a query',
  judge: 'Judge results',
  extract: 'Find an answer with its quote',
  verify: 'Check an answer',
  choose: 'Choose among answers',
  compose: 'Put an answer together',
};
