import { afterEach, describe, expect, it } from 'vitest';
import type { PageJob } from '../../../proxy/pages/page-job.ts';
import { PageThreads, pageThreadOptions } from '../../../proxy/pages/page-threads.ts';

let threads: PageThreads | undefined;
afterEach(() => threads?.end());

const job = (text: string): PageJob => ({
  kind: 'html',
  bytes: new TextEncoder().encode(text),
  charset: undefined,
  address: 'http://page.example.com/',
  article: true,
  without: [],
});

describe('PageThreads', { timeout: 60_000 }, () => {
  it('ends a thread that a page got stuck in, and reads the next page in a new one', async () => {
    threads = new PageThreads({ ...pageThreadOptions, threads: 1, timeMs: 1 });
    const { signal } = new AbortController();
    expect(await threads.extract(job('<p>x'), signal)).toMatchObject({ reason: 'too-complex' });
    await threads.end();
    threads = new PageThreads({ ...pageThreadOptions, threads: 1 });
    expect(await threads.extract(job('<p>still here'), signal)).toMatchObject({
      kind: 'text',
      text: 'still here',
    });
  });

  it('reports a page that needs more memory than a thread has, and goes on', async () => {
    threads = new PageThreads({ ...pageThreadOptions, threads: 1, heapMegabytes: 48 });
    const { signal } = new AbortController();
    const large = `<article>${'<p>word word word</p><b><i>x</i></b>'.repeat(9_000)}</article>`.repeat(20);
    expect(await threads.extract(job(large), signal)).toMatchObject({
      kind: 'unreadable',
      reason: 'too-complex',
    });
    expect(await threads.extract(job('<p>still here'), signal)).toMatchObject({ kind: 'text' });
  });

  it('lets only so many pages wait', async () => {
    threads = new PageThreads({ ...pageThreadOptions, threads: 1, mostWaiting: 1 });
    const { signal } = new AbortController();
    const replies = await Promise.all(
      ['a', 'b', 'c', 'd'].map((text) => threads?.extract(job(text), signal)),
    );
    expect(replies.map((reply) => reply?.kind)).toEqual(['text', 'text', 'unreadable', 'unreadable']);
  });

  it('rejects with the reason of a signal, and lets its thread go', async () => {
    threads = new PageThreads({ ...pageThreadOptions, threads: 1 });
    const controller = new AbortController();
    const reply = threads.extract(job('<p>x'), controller.signal);
    controller.abort(new Error('stopped'));
    await expect(reply).rejects.toThrow('stopped');
    expect(await threads.extract(job('<p>y'), new AbortController().signal)).toMatchObject({ text: 'y' });
  });
});
