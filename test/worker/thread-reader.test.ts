import { expose } from 'comlink';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DocumentWorkerApi } from '../../src/worker/document-worker-api.ts';
import { createThreadReader } from '../../src/worker/thread-reader.ts';
import { fileOf, readAll } from '../kit/document-files.ts';

/** How often each file was begun. */
let begun: Map<string, number>;
let threads: number;

/** Stands in for the browser's worker: reads 'good' files, breaks at 'bad' ones, and at 'once' ones the first time. */
class FakeWorker extends EventTarget {
  readonly #port: MessagePort;

  constructor() {
    super();
    threads += 1;
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.onmessage = ({ data }) => {
      if (data === 'broken') this.dispatchEvent(new Event('error', { cancelable: true }));
      else this.dispatchEvent(new MessageEvent('message', { data }));
    };
    const api: DocumentWorkerApi = {
      begin: async (_id, { path }) => {
        const times = (begun.get(path) ?? 0) + 1;
        begun.set(path, times);
        if (path === 'bad' || (path === 'once' && times === 1)) {
          port2.postMessage('broken');
          return new Promise(() => {});
        }
        const document = { kind: 'document' as const, key: path, title: path, format: 'txt' as const };
        return { items: [{ ...document, text: path, sections: [], aliases: [] }], done: path !== 'stuck' };
      },
      next: () => new Promise(() => {}),
      stop: () => {},
      ping: () => {},
    };
    expose(api, port2);
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    this.#port.postMessage(message, transfer);
  }

  terminate(): void {
    this.#port.close();
  }
}

beforeEach(() => {
  begun = new Map();
  threads = 0;
  vi.stubGlobal('Worker', FakeWorker);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('createThreadReader() reads files in one thread', async () => {
  const read = createThreadReader(() => {});
  const both = await Promise.all(['a', 'b'].map((path) => readAll(fileOf(path, path), read)));
  expect(both.flatMap(({ documents }) => documents.map(({ text }) => text))).toEqual(['a', 'b']);
  expect(threads).toBe(1);
});

test('createThreadReader() leaves out the file that breaks its thread, and reads those beside it again', async () => {
  const read = createThreadReader(() => {});
  const [once, bad, after] = await Promise.all([
    readAll(fileOf('once', ''), read),
    readAll(fileOf('bad', ''), read),
    readAll(fileOf('after', ''), read),
  ]);
  expect(bad).toMatchObject({ documents: [], problems: [expect.stringMatching(/left out/u)] });
  expect(begun.get('bad')).toBe(2);
  expect([once, after].map(({ documents }) => documents.length)).toEqual([1, 1]);
});

test('createThreadReader() throws, and blames no file, where its thread cannot be loaded', async () => {
  class MissingWorker extends FakeWorker {
    override postMessage(): void {
      queueMicrotask(() => this.dispatchEvent(new Event('error', { cancelable: true })));
    }
  }
  vi.stubGlobal('Worker', MissingWorker);
  const reading = readAll(
    fileOf('a', ''),
    createThreadReader(() => {}),
  );
  await expect(reading).rejects.toThrow(/could not be loaded/u);
});

test('createThreadReader() ends a thread that is stuck, and says so of its file', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout', 'Date'] });
  class StuckWorker extends FakeWorker {
    #asked = 0;

    /** It starts, and then nothing is answered any more. */
    override postMessage(message: unknown, transfer: Transferable[] = []): void {
      if (this.#asked++ === 0) super.postMessage(message, transfer);
    }
  }
  vi.stubGlobal('Worker', StuckWorker);
  const reading = readAll(
    fileOf('a', ''),
    createThreadReader(() => {}),
  );
  await vi.advanceTimersByTimeAsync(200_000);
  expect(await reading).toMatchObject({ documents: [], problems: [expect.stringMatching(/minute/u)] });
});

test('createThreadReader() rejects at once when its signal does, though the thread is busy', async () => {
  const read = createThreadReader(() => {});
  const stop = new AbortController();
  const seen: string[] = [];
  const reading = async () => {
    for await (const item of read(fileOf('stuck', ''), stop.signal)) {
      seen.push(item.kind);
      queueMicrotask(() => stop.abort('enough'));
    }
  };
  await expect(reading()).rejects.toBe('enough');
  expect(seen).toEqual(['document']);
});
