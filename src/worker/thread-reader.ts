import type { DocumentReader, ReadItem } from '../ports/document-reader.ts';
import type { ImportFile } from '../ports/library.ts';
import type { ResourceReport } from '../wire/resource-entry.ts';
import { ReadingThread } from './reading-thread.ts';

const stuck =
  'Reading it took all of a minute without an end, or broke the program that reads it: it is damaged, or made to do so. It was left out.';

const notStarted =
  'the part of the page that reads documents could not be loaded. Reload the page, then import again';

/**
 * Reads documents in a thread of their own. Where that breaks, each file that was being read is tried once more in a thread by itself, so that
 * only the one that breaks it is left out. Throws where there can be no such thread.
 */
export function createThreadReader(reported: (report: ResourceReport) => void): DocumentReader {
  const common = new ReadingThread(reported);
  return async function* (file, signal) {
    signal.throwIfAborted();
    const first = yield* readIn(common, file, signal);
    if (first === 'read') return;
    if (first === 'lost-untouched') {
      const own = new ReadingThread(reported);
      try {
        if ((yield* readIn(own, file, signal)) === 'read') return;
      } finally {
        own.end();
      }
    }
    yield { kind: 'problem', path: file.path, reason: stuck };
  };
}

/** 'lost-untouched': the thread was lost before anything came of the file. */
async function* readIn(
  thread: ReadingThread,
  file: ImportFile,
  signal: AbortSignal,
): AsyncGenerator<ReadItem, 'read' | 'lost' | 'lost-untouched'> {
  const { id, reply: first } = await stoppable(thread.begin(file), signal);
  let reply = first;
  try {
    for (let isFirst = true; ; isFirst = false) {
      if ('kind' in reply) {
        if (!reply.started) throw new Error(notStarted);
        return isFirst ? 'lost-untouched' : 'lost';
      }
      yield* reply.items;
      signal.throwIfAborted();
      if (reply.done) return 'read';
      reply = await stoppable(thread.next(id), signal);
    }
  } finally {
    if ('kind' in reply || !reply.done) thread.stop(id);
  }
}

/** Rejects at once when the signal does, whatever the thread is busy with. */
async function stoppable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop: (() => void) | undefined;
  const stopped = new Promise<never>((_resolve, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    if (stop !== undefined) signal.removeEventListener('abort', stop);
  }
}
