import type { ImportReport, Library } from '../../../ports/library.ts';
import { librarySourceId } from '../sqlite-library/rows.ts';
import type { CallOf, CallOptions, LibraryMethod, LibraryMethods, ReplyOf } from './library-call.ts';

/** Takes a call to where the library is. Never rejects. */
export type SendCall = <Method extends LibraryMethod>(
  call: CallOf<Method>,
  options: CallOptions,
) => Promise<ReplyOf<Method>>;

/** The port `Library` over calls. What cannot be had comes back as the value that the port has for it. */
export function createRemoteLibrary(send: SendCall): Library {
  const ask = async <Method extends LibraryMethod>(
    call: CallOf<Method>,
    fallback: (message: string) => ReturnType<LibraryMethods[Method]>,
    options: CallOptions = {},
  ): Promise<ReturnType<LibraryMethods[Method]>> => {
    options.signal?.throwIfAborted();
    const reply = await send(call, options);
    if (reply.kind === 'done') return reply.value;
    options.signal?.throwIfAborted();
    return fallback(reply.kind === 'failed' ? reply.message : 'It was stopped.');
  };
  // A stop of an import is a report like any other end of it.
  const askImport = async (call: CallOf<'importFiles' | 'resumeImport'>, options: CallOptions) => {
    const reply = await send(call, options);
    if (reply.kind === 'done') return reply.value;
    return reply.kind === 'stopped' ? ended('stopped') : ended('unavailable', reply.message);
  };
  return {
    id: librarySourceId,
    name: 'Your library',
    search: (request, signal) =>
      ask({ method: 'search', args: [request] }, (message) => ({ kind: 'down', message }), { signal }),
    read: (request, signal) =>
      ask({ method: 'read', args: [request] }, (message) => ({ kind: 'unreadable', message }), { signal }),
    counts: () => ask({ method: 'counts', args: [] }, noCounts),
    documents: (page) => ask({ method: 'documents', args: [page] }, () => ({ total: 0, documents: [] })),
    document: (id) => ask({ method: 'document', args: [id] }, () => undefined),
    passages: (ids) => ask({ method: 'passages', args: [ids] }, () => []),
    importFiles: (files, progress, signal) =>
      askImport({ method: 'importFiles', args: [files] }, { progress, signal }),
    pendingImports: () => ask({ method: 'pendingImports', args: [] }, () => []),
    resumeImport: (id, progress, signal) =>
      askImport({ method: 'resumeImport', args: [id] }, { progress, signal }),
    discardImport: (id) => ask({ method: 'discardImport', args: [id] }, () => {}),
    removeDocument: (id) => ask({ method: 'removeDocument', args: [id] }, () => {}),
    removeFile: (path) => ask({ method: 'removeFile', args: [path] }, () => 0),
    removeAll: () => ask({ method: 'removeAll', args: [] }, () => {}),
  };
}

function noCounts(note: string) {
  return { documents: 0, passages: 0, characters: 0, storage: 'memory' as const, note };
}

function ended(how: ImportReport['ended'], message?: string): ImportReport {
  return { added: 0, changed: 0, unchanged: 0, problems: [], ended: how, message };
}
