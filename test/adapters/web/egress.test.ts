import { expect, it, vi } from 'vitest';
import { Egress } from '../../../src/adapters/web/egress.ts';
import { sourceId } from '../../../src/core/ids.ts';

const own = 'http://localhost:5173';
const { signal } = new AbortController();

function given(answer: () => Promise<Response>) {
  const fetch = vi.fn(answer);
  return { fetch, egress: new Egress({ own, now: () => 1000, fetch }) };
}

const entry = (name: string, initiatorType = 'script', startTime = 5) => ({
  ...{ name, initiatorType, startTime, transferSize: 300 },
});
const report = (...entries: ReturnType<typeof entry>[]) => ({
  ...({ kind: 'resources-loaded', timeOrigin: 100 } as const),
  entries,
});

it('request() brings the bytes, and counts them with their reason', async () => {
  const { egress } = given(async () => new Response('four'));
  const url = new URL('/library/pack.bin', own);
  const reply = await egress.request({ url, reason: 'The bundled library' }, signal);
  expect(reply).toMatchObject({ kind: 'received', status: 200, bytes: new TextEncoder().encode('four') });
  expect(egress.records()).toEqual([
    {
      ...{ at: 1000, method: 'GET', url: url.href, reason: 'The bundled library' },
      ...{ sentBytes: 0, receivedBytes: 4, leftMachine: false },
    },
  ]);
});

it('a request stands in the ledger before it is on its way', async () => {
  const sent = { leftMachine: true, sentBytes: 2 };
  const before = vi.fn(() => egress.records());
  const { egress } = given(async () => {
    before();
    return new Response('yes');
  });
  const url = new URL('/api/search', own);
  const asks = { name: 'Wikipedia', isOutside: true };
  await egress.request({ url, reason: 'x', method: 'POST', body: 'ü', asks }, signal);
  expect(before.mock.results[0]?.value).toEqual([expect.objectContaining({ ...sent, receivedBytes: 0 })]);
  expect(egress.records()).toEqual([expect.objectContaining({ ...sent, receivedBytes: 3 })]);
});

it('a request that fails stays in the ledger, and says what could not be fetched', async () => {
  const { egress } = given(() => Promise.reject(new TypeError('Failed to fetch')));
  const reply = await egress.request({ url: new URL('/a', own), reason: 'x' }, signal);
  expect(reply).toEqual({ kind: 'failed', message: `Cannot fetch "${own}/a": Failed to fetch` });
  expect(egress.records()).toHaveLength(1);
});

it('a request that is stopped rejects with the reason of the signal, and makes no request when stopped before', async () => {
  const stopping = new AbortController();
  const { egress, fetch } = given(() => Promise.reject(new Error('aborted by the browser')));
  const reply = egress.request({ url: new URL('/a', own), reason: 'x' }, stopping.signal);
  stopping.abort(new Error('The person stopped it.'));
  await expect(reply).rejects.toThrow('The person stopped it.');
  await expect(egress.request({ url: new URL('/a', own), reason: 'x' }, stopping.signal)).rejects.toThrow();
  expect(fetch).toHaveBeenCalledTimes(1);
  expect(egress.records()).toHaveLength(1);
});

it('files that the browser fetched by itself are in the ledger, in the order of time', () => {
  const { egress } = given(async () => new Response());
  egress.note(report(entry(`${own}/assets/b.js`, 'script', 9)));
  egress.note(report(entry(`${own}/assets/a.css`, 'link', 5)));
  expect(egress.records()).toEqual([
    expect.objectContaining({ at: 105, url: `${own}/assets/a.css`, receivedBytes: 300, leftMachine: false }),
    expect.objectContaining({ at: 109, url: `${own}/assets/b.js`, reason: 'Program of the page' }),
  ]);
});

it('a file of another origin that the browser fetched by itself left this machine', () => {
  const { egress } = given(async () => new Response());
  egress.note(report(entry('https://elsewhere.example/pixel.gif', 'img')));
  expect(egress.records()).toEqual([expect.objectContaining({ leftMachine: true })]);
});

it('what never touches a network is in no ledger', () => {
  const { egress } = given(async () => new Response());
  egress.note(
    report(entry('blob:http://localhost:5173/1-2-3'), entry('data:text/plain,hi'), entry('not an address')),
  );
  expect(egress.records()).toEqual([]);
});

it('a request of its own is counted once, though the browser tells of it too', async () => {
  const { egress } = given(async () => new Response('x'));
  await egress.request({ url: new URL('/a', own), reason: 'x' }, signal);
  egress.note(report(entry(`${own}/a`, 'fetch')));
  expect(egress.records()).toHaveLength(1);
  egress.note(report(entry(`${own}/a`, 'fetch')));
  expect(egress.records()).toHaveLength(2);
});

it('watchers hear of each change until they end it, and the records are one array between changes', async () => {
  const { egress } = given(async () => new Response('x'));
  const changed = vi.fn();
  const end = egress.watch(changed);
  egress.note(report(entry(`${own}/a`)));
  expect(changed).toHaveBeenCalledTimes(1);
  expect(egress.records()).toBe(egress.records());
  end();
  egress.note(report(entry(`${own}/b`)));
  expect(changed).toHaveBeenCalledTimes(1);
});

it('a file that the browser tells of twice is counted once, as it was told last', () => {
  const { egress } = given(async () => new Response());
  const early = { ...entry(`${own}/`, 'navigation', 0), transferSize: 0 };
  egress.note(report(early));
  egress.note(report(early, entry(`${own}/`, 'navigation', 0)));
  expect(egress.records()).toEqual([
    expect.objectContaining({ reason: 'The page itself', receivedBytes: 300 }),
  ]);
});

it('open() gives an answer as it begins, and counts its body as it is read', async () => {
  const { egress, fetch } = given(async () => new Response('four', { headers: { etag: '"1"' } }));
  const url = new URL('/models/fetch?url=x', own);
  const leadsTo = new URL('https://hub.example/x');
  const opened = await egress.open({ url, leadsTo, reason: 'x', headers: { range: 'bytes=2-' } }, signal);
  if (opened.kind !== 'opened') throw new Error(opened.message);
  expect(fetch.mock.calls[0]).toMatchObject([url, { headers: { range: 'bytes=2-' }, redirect: 'error' }]);
  expect(opened.response.headers.get('etag')).toBe('"1"');
  expect(egress.records()).toMatchObject([{ url: leadsTo.href, leftMachine: true, receivedBytes: 0 }]);
  expect(await opened.response.text()).toBe('four');
  expect(egress.records()).toMatchObject([{ receivedBytes: 4 }]);
  egress.note(report(entry(url.href, 'fetch')));
  expect(egress.records()).toHaveLength(1);
});

it('what our server turned down, and what leads to this machine itself, has not left it', async () => {
  const { egress } = given(async () => new Response('no', { status: 403 }));
  const url = new URL('/models/fetch', own);
  const far = await egress.open({ url, leadsTo: new URL('https://hub.example/x'), reason: 'x' }, signal);
  if (far.kind === 'opened') far.refuse();
  await egress.open({ url, leadsTo: new URL('http://127.0.0.1:9/x'), reason: 'x' }, signal);
  expect(egress.records().map(({ leftMachine }) => leftMachine)).toEqual([false, false]);
});

it('a request to another origin is refused, is never made, and stands in the ledger as refused', async () => {
  const { egress, fetch } = given(async () => new Response('x'));
  const reply = await egress.request({ url: new URL('https://elsewhere.example/a'), reason: 'x' }, signal);
  expect(reply).toMatchObject({ kind: 'failed', isRefused: true });
  expect(fetch).not.toHaveBeenCalled();
  expect(egress.records()).toMatchObject([
    { leftMachine: false, refused: expect.stringContaining('elsewhere') },
  ]);
});

const search = { kind: 'search', source: sourceId('web'), privateWords: [], isApproved: true } as const;

it('what the person has settled is asked before each request', async () => {
  const fetch = vi.fn(async () => new Response('x'));
  const mayLeave = () => ({ kind: 'refused', message: 'No.' }) as const;
  const egress = new Egress({ own, now: () => 1, fetch, mayLeave });
  const request = { url: new URL('/api/search', own), reason: 'x', body: 'query', departure: search };
  expect(await egress.request(request, signal)).toEqual({ kind: 'failed', message: 'No.', isRefused: true });
  expect(fetch).not.toHaveBeenCalled();
  expect(egress.records()).toMatchObject([{ refused: 'No.', sentBytes: 0, leftMachine: false }]);
});

it('a request on its way is broken off as soon as it is forbidden, others go on', async () => {
  let isAirGapped = false;
  const hanging = (_: URL, init: RequestInit) =>
    new Promise<Response>((_resolve, reject) => {
      init.signal?.addEventListener('abort', () => reject(new Error('aborted')));
    });
  const egress = new Egress({
    ...{ own, now: () => 1, fetch: hanging },
    mayLeave: ({ kind }) =>
      isAirGapped && kind === 'search' ? { kind: 'refused', message: 'Air-gapped.' } : { kind: 'allowed' },
  });
  const stopping = new AbortController();
  const own1 = egress.request({ url: new URL('/a', own), reason: 'x' }, stopping.signal);
  const sent = egress.request({ url: new URL('/api/search', own), reason: 'x', departure: search }, signal);
  isAirGapped = true;
  egress.enforce();
  expect(await sent).toEqual({ kind: 'failed', message: 'Air-gapped.', isRefused: true });
  expect(egress.records().map(({ refused }) => refused)).toEqual([undefined, 'Air-gapped.']);
  stopping.abort(new Error('Done.'));
  await expect(own1).rejects.toThrow('Done.');
});

it('an answer that was given up is no longer on its way, and is not forbidden later', async () => {
  let isAirGapped = false;
  const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(9)) });
  const broken = new ReadableStream({ pull: () => Promise.reject(new TypeError('connection lost')) });
  const bodies = [endless, broken];
  const egress = new Egress({
    ...{ own, now: () => 1, fetch: async () => new Response(bodies.shift()) },
    mayLeave: () => (isAirGapped ? { kind: 'refused', message: 'Air-gapped.' } : { kind: 'allowed' }),
  });
  const given = await egress.open({ url: new URL('/a', own), reason: 'x' }, signal);
  if (given.kind !== 'opened') throw new Error(given.message);
  await given.response.body?.cancel();
  const lost = await egress.request({ url: new URL('/b', own), reason: 'x' }, signal);
  expect(lost).toMatchObject({ kind: 'failed', message: expect.stringContaining('connection lost') });
  isAirGapped = true;
  egress.enforce();
  expect(egress.records().map(({ refused }) => refused)).toEqual([undefined, undefined]);
});
