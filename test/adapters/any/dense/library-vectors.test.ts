import { expect, test } from 'vitest';
import { LibraryVectors } from '../../../../src/adapters/any/dense/library-vectors.ts';
import type { VectorStore } from '../../../../src/adapters/any/dense/passage-vectors.ts';
import type { LibraryCall, LibraryReply } from '../../../../src/adapters/any/library-calls/library-call.ts';
import { performCall } from '../../../../src/adapters/any/library-calls/perform-call.ts';
import type { SendCall } from '../../../../src/adapters/any/library-calls/remote-library.ts';
import { createRemoteReading } from '../../../../src/adapters/any/library-calls/remote-reading.ts';
import { readDocument } from '../../../../src/adapters/any/read-document.ts';
import { openLibrary } from '../../../../src/adapters/node/open-library.ts';
import { documentId } from '../../../../src/core/ids.ts';
import type { TextEmbedder } from '../../../../src/ports/text-embedder.ts';
import { textFile } from '../../../conformance/library.ts';
import { letterEmbedder } from './stand-in-embedder.ts';

const { signal } = new AbortController();
const most = 600;
const store = { get: async (texts: readonly string[]) => texts.map(() => undefined), set: async () => {} };

async function libraryOf(...texts: readonly string[]) {
  const library = await openLibrary(readDocument);
  const files = texts.map((text, at) => textFile(`${at}.txt`, text));
  await library.importFiles(files, () => {}, signal);
  return library;
}

type Library = Awaited<ReturnType<typeof libraryOf>>;

function over(
  library: Pick<Library, 'counts' | 'documents' | 'document' | 'passages'>,
  parts: Partial<ConstructorParameters<typeof LibraryVectors>[0]> = {},
) {
  const defaults = { embedder: letterEmbedder(), isOn: () => true, waitMs: 5000, store, most };
  return new LibraryVectors({ library, ...defaults, ...parts });
}

test('the first search reads the library, and finds in it', async () => {
  const vectors = over(await libraryOf('zzz yyy zzz', 'ooo aaa ooo'));
  expect(vectors.current()).toEqual({ kind: 'idle' });
  const [best] = await vectors.nearest('zzz', 1, signal);
  expect(best?.passage.text).toBe('zzz yyy zzz');
  expect(vectors.current()).toEqual({ kind: 'ready', passages: 2 });
});

test('what comes into the library and what goes is followed', async () => {
  const library = await libraryOf('zzz yyy zzz');
  const embedder = letterEmbedder();
  const vectors = over(library, { embedder });
  await vectors.refresh();
  await library.importFiles([textFile('new.txt', 'qqq qqq')], () => {}, signal);
  embedder.asked.length = 0;
  expect((await vectors.nearest('qqq', 1, signal))[0]?.passage.text).toBe('qqq qqq');
  expect(embedder.asked.filter((text) => text.includes('zzz'))).toEqual([]);
  await library.removeAll();
  expect(await vectors.nearest('qqq', 1, signal)).toEqual([]);
});

test('nothing is read where the trained reader is switched off', async () => {
  const embedder = letterEmbedder();
  const vectors = over(await libraryOf('zzz'), { embedder, isOn: () => false });
  await vectors.refresh();
  expect(await vectors.nearest('zzz', 1, signal)).toEqual([]);
  expect(embedder.asked).toEqual([]);
});

test('the trained reader switched off and on again: what was read is there at once', async () => {
  let isOn = true;
  const vectors = over(await libraryOf('zzz'), { isOn: () => isOn });
  await vectors.refresh();
  isOn = false;
  await vectors.refresh();
  expect(vectors.current()).toEqual({ kind: 'idle' });
  isOn = true;
  await vectors.refresh();
  expect(vectors.current()).toEqual({ kind: 'ready', passages: 1 });
});

test('a large library is left to words, and the person is told', async () => {
  const library = await libraryOf('zzz');
  const large = {
    ...{ documents: library.documents.bind(library), document: library.document.bind(library) },
    passages: library.passages.bind(library),
    counts: async () => ({ ...(await library.counts()), passages: most + 1 }),
  };
  const kept: (readonly string[])[] = [];
  const retaining = { ...store, retain: async (texts: readonly string[]) => void kept.push(texts) };
  const vectors = over(large, { store: retaining });
  expect(await vectors.nearest('zzz', 1, signal)).toEqual([]);
  expect(kept).toEqual([[]]);
  expect(vectors.current()).toEqual({ kind: 'too-large', passages: most + 1, most: most });
});

test('a search does not wait for a reading that takes long', async () => {
  const embedder: TextEmbedder = { embed: () => new Promise(() => {}) };
  const vectors = over(await libraryOf('zzz'), { embedder, waitMs: 5 });
  expect(await vectors.nearest('zzz', 1, signal)).toEqual([]);
});

test('searches wait for one reading once: the next ones go on at once', async () => {
  const embedder: TextEmbedder = { embed: () => new Promise(() => {}) };
  const vectors = over(await libraryOf('zzz'), { embedder, waitMs: 400 });
  await vectors.nearest('zzz', 1, signal);
  const next = vectors.nearest('zzz', 1, signal).then(() => 'went on');
  const patience = new Promise((resolve) => setTimeout(resolve, 300, 'waited again'));
  expect(await Promise.race([next, patience])).toBe('went on');
});

test('a library that cannot be read says why', async () => {
  const library = await libraryOf('zzz');
  const vectors = over({
    ...{ counts: library.counts.bind(library), document: library.document.bind(library) },
    passages: library.passages.bind(library),
    documents: async () => Promise.reject(new Error('the disk is gone')),
  });
  expect(await vectors.nearest('zzz', 1, signal)).toEqual([]);
  expect(vectors.current()).toEqual({
    kind: 'unread',
    message: 'The library cannot be read for meaning: the disk is gone.',
  });
});

function keepingStore() {
  const kept = new Map<string, Float32Array>();
  const held: VectorStore = {
    get: async (texts) => texts.map((text) => kept.get(text)),
    set: async (entries) => {
      for (const [text, vector] of entries) kept.set(text, vector);
    },
    retain: async (texts) => {
      for (const text of kept.keys()) if (!texts.includes(text)) kept.delete(text);
    },
  };
  return { kept, held };
}

/** As in the page: each call goes to a worker, which may be gone. */
function remote(library: Library) {
  const worker: { failure: string | undefined } = { failure: undefined };
  const answer = async (call: LibraryCall): Promise<LibraryReply> =>
    worker.failure === undefined
      ? performCall(library, call, {})
      : { kind: 'failed', message: worker.failure };
  // A reply belongs to its call, which `performCall` sees to.
  return { worker, reading: createRemoteReading(answer as SendCall) };
}

test('a library that cannot be asked is no empty one: what was read of it stays', async () => {
  const { kept, held } = keepingStore();
  const { worker, reading } = remote(await libraryOf('zzz yyy zzz', 'ooo aaa ooo'));
  const vectors = over(reading, { store: held });
  await vectors.refresh();
  worker.failure = 'The part of the page that keeps the library broke off.';
  await vectors.refresh();
  await vectors.prune();
  expect(kept.size).toBe(2);
  expect((await vectors.nearest('zzz', 1, signal))[0]?.passage.text).toBe('zzz yyy zzz');
  expect(vectors.current()).toEqual({
    kind: 'unread',
    message: 'The library cannot be read for meaning: The part of the page that keeps the library broke off.',
  });
  worker.failure = undefined;
  await vectors.refresh();
  expect(vectors.current()).toEqual({ kind: 'ready', passages: 2 });
});

test('what was read of removed documents is forgotten, without a retriever too', async () => {
  const library = await libraryOf('zzz yyy zzz', 'ooo aaa ooo');
  const { kept, held } = keepingStore();
  const vectors = new LibraryVectors({
    ...{ library, embedder: letterEmbedder(), store: held, isOn: () => true, waitMs: 5000, most },
  });
  await vectors.refresh();
  expect(kept.size).toBe(2);
  const [first] = (await library.documents({ offset: 0, limit: 1, filter: '' })).documents;
  await library.removeDocument(first?.id ?? documentId(''));
  await vectors.prune();
  expect([...kept.keys()].join()).not.toContain('zzz');
  expect(kept.size).toBe(1);
});

test('a library that is small enough again is called too large no longer', async () => {
  const library = await libraryOf('zzz yyy zzz', 'ooo aaa ooo');
  const vectors = over(library, { most: 1 });
  await vectors.refresh();
  expect(vectors.current()).toMatchObject({ kind: 'too-large', passages: 2 });
  await vectors.prune();
  expect(vectors.current().kind).toBe('too-large');
  const [first] = (await library.documents({ offset: 0, limit: 1, filter: '' })).documents;
  await library.removeDocument(first?.id ?? documentId(''));
  await vectors.prune();
  expect(vectors.current()).toEqual({ kind: 'idle' });
  await vectors.refresh();
  expect(vectors.current()).toEqual({ kind: 'ready', passages: 1 });
});
