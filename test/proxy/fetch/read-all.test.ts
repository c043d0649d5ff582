import type { RequestListener, ServerResponse } from 'node:http';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { type ReadOptions, readAll, statusFailure } from '../../../proxy/fetch/read-all.ts';
import { readLimits } from '../../kit/read-limits.ts';
import { type StandInWeb, standInWeb } from '../../kit/stand-in-web.ts';

const reach = { kind: 'public', ports: [80] } as const;
const url = 'http://page.example.com/';

let web: StandInWeb | undefined;
afterEach(() => web?.close());

async function get(
  listener: RequestListener,
  options: Partial<ReadOptions> = {},
  signal = AbortSignal.timeout(9000),
) {
  web = await standInWeb(listener);
  return readAll({ url, reach }, { limits: readLimits, connect: web.connect, ...options }, signal);
}

function endlessly(response: ServerResponse, chunk: Buffer): void {
  const more = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', more);
  more();
}

describe('readAll()', () => {
  it.each([
    ['gzip', gzipSync('hello')],
    ['x-gzip', gzipSync('hello')],
    ['br', brotliCompressSync('hello')],
    ['deflate', deflateSync('hello')],
    ['deflate', deflateRawSync('hello')],
    ['identity', Buffer.from('hello')],
  ])('unpacks %s', async (encoding, body) => {
    const reply = await get((_, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(body),
    );
    expect(reply.kind === 'received' && Buffer.from(reply.bytes).toString()).toBe('hello');
  });

  it.each([
    ['gzip', gzipSync(Buffer.alloc(30_000_000))],
    ['br', brotliCompressSync(Buffer.alloc(30_000_000))],
    ['deflate', deflateSync(Buffer.alloc(30_000_000))],
  ])('stops unpacking a bomb of %s at its limit', async (encoding, body) => {
    const before = process.memoryUsage().arrayBuffers;
    const reply = await get((_, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(body),
    );
    expect(reply).toMatchObject({ kind: 'too-large' });
    expect('message' in reply && reply.message).toContain('unpacks to more than 100 KB');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });

  it.each([
    ['gzip', 'not gzip at all'],
    ['br', 'not brotli'],
    ['gzip', gzipSync('hello hello hello').subarray(0, 12)],
    ['zstd', 'x'],
    ['gzip, br', 'x'],
  ])('names broken or unknown compression (%s)', async (encoding, body) => {
    const reply = await get((_, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(body),
    );
    expect(reply).toMatchObject({ kind: 'bad-encoding' });
  });

  it('stops an endless body at its limit', async () => {
    const reply = await get((_, response) => endlessly(response, Buffer.alloc(16_384, 'x')));
    expect(reply).toMatchObject({ kind: 'too-large' });
  });

  it('gives up a body that drips', async () => {
    const reply = await get((_, response) => {
      const timer = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(timer));
    });
    expect(reply).toMatchObject({ kind: 'too-slow' });
  });

  it('gives up a body that stops in the middle', async () => {
    expect(await get((_, response) => void response.write('x'))).toMatchObject({ kind: 'too-slow' });
  });

  it('gives up where nothing is answered in time', async () => {
    const limits = { ...readLimits, totalMs: 200 };
    expect(await get(() => undefined, { limits })).toMatchObject({ kind: 'timeout' });
  });

  it('holds the time as a whole, however lively the body', async () => {
    const limits = {
      ...readLimits,
      totalMs: 500,
      leastSpeed: { bytesPerSecond: 1, windowMs: 400 },
      mostBytes: 1e9,
    };
    const reply = await get(
      (_, response) => {
        const timer = setInterval(() => response.write('xxxxxxxxxx'), 20);
        response.on('close', () => clearInterval(timer));
      },
      { limits },
    );
    expect(reply).toMatchObject({ kind: 'timeout' });
  });

  it.each(['/', '/a'])('names a redirect that goes in a circle (%s)', async (first) => {
    const reply = await get((request, response) =>
      response.writeHead(302, { location: request.url === '/' ? first : '/' }).end(),
    );
    expect(reply).toMatchObject({ kind: 'redirect-loop' });
  });

  it('names redirects without end, and one to nowhere', async () => {
    let count = 0;
    const endless = await get((_, response) => response.writeHead(302, { location: `/${count++}` }).end());
    expect(endless).toMatchObject({ kind: 'too-many-redirects' });
    await web?.close();
    const bad = await get((_, response) => response.writeHead(302, { location: 'http://[' }).end());
    expect(bad).toMatchObject({ kind: 'bad-redirect' });
  });

  it('follows redirects and tells where they led', async () => {
    const reply = await get((request, response) =>
      request.url === '/'
        ? response.writeHead(301, { location: 'http://other.example.com/x' }).end()
        : response.end('there'),
    );
    expect(reply.kind === 'received' && reply.url.href).toBe('http://other.example.com/x');
    expect(web?.resolved).toEqual(['page.example.com', 'other.example.com']);
  });

  it('names an answer that breaks off, and one that is no HTTP', async () => {
    const broken = await get((_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('x');
      setImmediate(() => response.destroy());
    });
    expect(broken).toMatchObject({ kind: 'broken' });
    await web?.close();
    const noise = await get((request) => request.socket.end('SSH-2.0-OpenSSH_9.2\r\n'));
    expect(noise).toMatchObject({ kind: 'broken' });
  });

  it('rejects with the reason of its own signal', async () => {
    const controller = new AbortController();
    const reply = get(() => controller.abort(new Error('stopped')), {}, controller.signal);
    await expect(reply).rejects.toThrow('stopped');
  });
});

describe('statusFailure()', () => {
  it.each([
    [429, '7', 7000],
    [429, undefined, undefined],
    [503, 'soon', undefined],
  ])('names status %s and what Retry-After "%s" asks for', async (status, retryAfter, expected) => {
    const headers = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
    const reply = await get((_, response) => response.writeHead(status, headers).end('x'), {
      refuse: statusFailure,
    });
    expect(reply).toMatchObject({ kind: 'status', status, retryAfterMs: expected });
  });
});
