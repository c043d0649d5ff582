import type { ImportProgress, Library } from '../../../ports/library.ts';
import type { CallOptions, LibraryCall, LibraryMethods, LibraryReply } from './library-call.ts';
import { sparingly } from './sparingly.ts';

const never = new AbortController().signal;

/** Makes the call on a library. Never rejects. */
export async function performCall(
  library: Library,
  call: LibraryCall,
  { progress = () => {}, signal = never }: CallOptions,
): Promise<LibraryReply> {
  const told = sparingly(progress, { now: Date.now });
  try {
    const value = await perform(library, call, { progress: told.tell, signal });
    told.end();
    return { kind: 'done', value };
  } catch (error) {
    if (signal.aborted) return { kind: 'stopped' };
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

type Options = { readonly progress: (progress: ImportProgress) => void; readonly signal: AbortSignal };

function perform(
  library: Library,
  call: LibraryCall,
  { progress, signal }: Options,
): Promise<ReturnType<LibraryMethods[LibraryCall['method']]>> {
  switch (call.method) {
    case 'search':
      return library.search(call.args[0], signal);
    case 'read':
      return library.read(call.args[0], signal);
    case 'counts':
      return library.counts();
    case 'documents':
      return library.documents(call.args[0]);
    case 'document':
      return library.document(call.args[0]);
    case 'passages':
      return library.passages(call.args[0]);
    case 'importFiles':
      return library.importFiles(call.args[0], progress, signal);
    case 'pendingImports':
      return library.pendingImports();
    case 'resumeImport':
      return library.resumeImport(call.args[0], progress, signal);
    case 'discardImport':
      return library.discardImport(call.args[0]);
    case 'removeDocument':
      return library.removeDocument(call.args[0]);
    case 'removeFile':
      return library.removeFile(call.args[0]);
    case 'removeAll':
      return library.removeAll();
    default:
      return call satisfies never;
  }
}
