// Parses pages. In a thread of its own, which its owner ends where a page takes too long or too much memory.
import { parentPort } from 'node:worker_threads';
import { extractText } from './extract-text.ts';
import type { PageJob } from './page-job.ts';

parentPort?.on('message', (job: PageJob) => {
  void extractText(job).then((result) => parentPort?.postMessage(result));
});
