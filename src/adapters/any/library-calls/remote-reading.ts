import type { SampledLibrary } from '../library-sample.ts';
import type { CallOf, LibraryMethod, LibraryMethods } from './library-call.ts';
import type { SendCall } from './remote-library.ts';

/**
 * What is read of a whole library, over calls. Unlike the port it rejects where the library cannot be asked: whoever forgets what is no longer
 * in it must not take that for an empty one.
 */
export function createRemoteReading(send: SendCall): SampledLibrary {
  const ask = async <Method extends LibraryMethod>(
    call: CallOf<Method>,
  ): Promise<ReturnType<LibraryMethods[Method]>> => {
    const reply = await send(call, {});
    if (reply.kind === 'done') return reply.value;
    throw new Error(reply.kind === 'failed' ? reply.message : 'It was stopped.');
  };
  return {
    counts: () => ask({ method: 'counts', args: [] }),
    documents: (page) => ask({ method: 'documents', args: [page] }),
    document: (id) => ask({ method: 'document', args: [id] }),
    passages: (ids) => ask({ method: 'passages', args: [ids] }),
  };
}
