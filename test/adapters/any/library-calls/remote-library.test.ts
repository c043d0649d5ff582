import { describe, expect, test } from 'vitest';
import type {
  CallOptions,
  LibraryCall,
  LibraryReply,
} from '../../../../src/adapters/any/library-calls/library-call.ts';
import { performCall } from '../../../../src/adapters/any/library-calls/perform-call.ts';
import {
  createRemoteLibrary,
  type SendCall,
} from '../../../../src/adapters/any/library-calls/remote-library.ts';
import { openLibrary } from '../../../../src/adapters/node/open-library.ts';
import { documentId } from '../../../../src/core/ids.ts';
import { plainQuery } from '../../../../src/core/query.ts';
import { conformLibrary } from '../../../conformance/library.ts';
import { plainReader } from '../../../kit/plain-reader.ts';

const { signal } = new AbortController();
const request = { query: plainQuery('brig'), page: 0, pageSize: 1 };

/** A reply that belongs to the call, which the test sees to. */
const sendBy = (answer: (call: LibraryCall, options: CallOptions) => Promise<LibraryReply>) =>
  ((call, options) => answer(call as LibraryCall, options)) as SendCall;

conformLibrary('as messages', async () => {
  const library = await openLibrary(plainReader);
  // What crosses a thread is a copy.
  return createRemoteLibrary(
    sendBy(async (call, options) =>
      structuredClone(
        await performCall(library, call.method === 'importFiles' ? call : structuredClone(call), options),
      ),
    ),
  );
});

describe('a library that cannot be asked', () => {
  const lost = createRemoteLibrary(sendBy(async () => ({ kind: 'failed', message: 'It is gone.' })));

  test('says so in the words that each method has for it', async () => {
    expect(await lost.search(request, signal)).toEqual({ kind: 'down', message: 'It is gone.' });
    expect(await lost.read({ passages: [], whole: false }, signal)).toEqual({
      kind: 'unreadable',
      message: 'It is gone.',
    });
    expect(await lost.counts()).toMatchObject({ documents: 0, note: 'It is gone.' });
    expect(await lost.importFiles([], () => {}, signal)).toMatchObject({
      ended: 'unavailable',
      message: 'It is gone.',
    });
  });

  test('has nothing to list, and never rejects', async () => {
    expect(await lost.documents({ offset: 0, limit: 1, filter: '' })).toEqual({ total: 0, documents: [] });
    expect(await lost.document(documentId('a'))).toBeUndefined();
    expect(await lost.passages([])).toEqual([]);
    expect(await lost.pendingImports()).toEqual([]);
    await lost.removeAll();
    await lost.removeDocument(documentId('a'));
    await lost.discardImport('a');
  });
});

test('a search that is stopped on its way rejects with the reason of its signal', async () => {
  const stop = new AbortController();
  const library = createRemoteLibrary(
    sendBy(async () => {
      stop.abort('enough');
      return { kind: 'stopped' };
    }),
  );
  await expect(library.search(request, stop.signal)).rejects.toBe('enough');
});

test('an import that is stopped on its way ends as stopped', async () => {
  const library = createRemoteLibrary(sendBy(async () => ({ kind: 'stopped' })));
  expect(await library.importFiles([], () => {}, AbortSignal.abort())).toMatchObject({ ended: 'stopped' });
});
