import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { modelReach } from '../../../proxy/models/allowed-hosts.ts';
import { mirrorOrigins } from '../../../proxy/models/mirror-origins.ts';
import { modelRoute } from '../../../proxy/models/model-route.ts';
import { modelRouteHeader, readModelRefusal } from '../../../src/wire/model-route.ts';
import { modeHeader } from '../../../src/wire/proxy-mode.ts';
import { type HubStandIn, startHub } from '../../kit/hub-stand-in.ts';
import { sha256Of, someBytes } from '../../kit/model-entries.ts';

let hub: HubStandIn;
const bytes = someBytes(1_000_000);

beforeAll(async () => {
  hub = await startHub();
  hub.files.set('/m/weights.bin', bytes);
});
afterAll(() => hub.close());
beforeEach(() => {
  hub.moods.clear();
  hub.asked.length = 0;
});

type Ask = {
  readonly headers?: Readonly<Record<string, string>>;
  readonly airGapped?: boolean;
  readonly mirrors?: readonly string[];
  readonly signal?: AbortSignal;
};

function ask(url: string, { headers = {}, airGapped = false, mirrors = [hub.origin], signal }: Ask = {}) {
  const app = modelRoute({ mirrors, connect: { airGapped, connectMs: 2000 } });
  return app.request(`/?url=${encodeURIComponent(url)}`, {
    headers: { [modeHeader]: 'ask', ...headers },
    ...(signal === undefined ? {} : { signal }),
  });
}

const weights = () => `${hub.origin}/m/weights.bin`;
const bodyOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());
const refusalIn = async (response: Response) => {
  expect(response.headers.get(modelRouteHeader)).toBe('refused');
  return readModelRefusal(await response.text());
};

describe('the model route', () => {
  it('brings a file of a mirror, with what a download needs to know', async () => {
    const response = await ask(weights());
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      ...{ [modelRouteHeader]: 'passed', etag: '"v1"', 'content-length': '1000000' },
      ...{ 'content-type': 'application/octet-stream', 'cache-control': 'no-store, no-transform' },
    });
    expect(sha256Of(await bodyOf(response))).toBe(sha256Of(bytes));
  });

  it('passes a range on, and whether it still holds', async () => {
    const headers = { range: 'bytes=900000-', 'if-range': '"v1"' };
    const response = await ask(weights(), { headers });
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe('bytes 900000-999999/1000000');
    expect(sha256Of(await bodyOf(response))).toBe(sha256Of(bytes.slice(900_000)));
    const other = await ask(weights(), { headers: { ...headers, 'if-range': '"v0"' } });
    expect(other.status).toBe(200);
    await other.body?.cancel();
  });

  it('tells the other server nothing about the person', async () => {
    const headers = { cookie: 'secret=1', referer: 'http://localhost/#/run/1', 'accept-language': 'gsw' };
    await bodyOf(await ask(weights(), { headers }));
    const sent = hub.asked[0]?.headers ?? {};
    expect(Object.keys(sent).sort()).toEqual(['accept-encoding', 'connection', 'host', 'user-agent']);
  });

  it('follows a redirect within the list with its range, and none that leads out of it', async () => {
    hub.moods.set('/here', { redirectTo: '/m/weights.bin' });
    const headers = { range: 'bytes=999990-' };
    const response = await ask(`${hub.origin}/here`, { headers });
    expect(response.status).toBe(206);
    expect(await bodyOf(response)).toHaveLength(10);
    hub.moods.set('/out', { redirectTo: 'http://127.0.0.1:9/private' });
    const refused = await ask(`${hub.origin}/out`);
    expect(refused.status).toBe(403);
    expect(await refusalIn(refused)).toMatchObject({ reason: 'host' });
  });

  it('gives a circle of redirects up', async () => {
    hub.moods.set('/round', { redirectTo: '/round' });
    const response = await ask(`${hub.origin}/round`);
    expect(await refusalIn(response)).toMatchObject({ reason: 'unreachable' });
    expect(hub.asked.length).toBeLessThan(10);
  });

  it.each([
    'https://example.org/m.gguf',
    'http://huggingface.co/o/m/resolve/main/m.gguf',
    'https://huggingface.co:8443/o/m',
    'https://huggingface.co.example.org/m',
    'https://user:pass@huggingface.co.example.org/m',
    'https://cdn-lfs.hf.co/stolen',
    'http://127.0.0.1:9/x',
    'file:///etc/passwd',
    'no address',
    '',
  ])('refuses "%s", which is on no list, and asks nobody', async (url) => {
    const response = await ask(url);
    expect(response.status).toBe(403);
    expect(await refusalIn(response)).toMatchObject({ reason: 'host' });
    expect(hub.asked).toEqual([]);
  });

  it('asks nobody when the server is air-gapped, the mode is, or none is said', async () => {
    const responses = [
      await ask(weights(), { airGapped: true }),
      await ask(weights(), { headers: { [modeHeader]: 'air-gapped' } }),
      await ask(weights(), { headers: { [modeHeader]: '' } }),
    ];
    const reasons = await Promise.all(responses.map(async (each) => (await refusalIn(each))?.reason));
    expect(reasons).toEqual(['air-gapped', 'mode', 'mode']);
    expect(hub.asked).toEqual([]);
  });

  it('serves its own page only', async () => {
    const response = await ask(weights(), { headers: { 'sec-fetch-site': 'cross-site' } });
    expect(await refusalIn(response)).toMatchObject({ reason: 'origin' });
  });

  it.each([404, 401, 429, 500, 503, 304])('passes the status %i on without a body', async (status) => {
    hub.moods.set('', { status, retryAfter: '7' });
    const response = await ask(weights());
    expect(response.status).toBe(status < 400 ? 502 : status);
    expect(response.headers.get(modelRouteHeader)).toBe('passed');
    expect(response.headers.get('retry-after')).toBe('7');
    expect(await bodyOf(response)).toHaveLength(0);
  });

  it('breaks off where the other server does, so that the page can go on from there', async () => {
    hub.moods.set('', { cutAfter: 300_000 });
    const response = await ask(weights());
    await expect(bodyOf(response)).rejects.toThrow();
  });

  it('says that a mirror which is not there cannot be reached', async () => {
    const gone = await startHub();
    await gone.close();
    const response = await ask(`${gone.origin}/x`, { mirrors: [gone.origin] });
    expect(response.status).toBe(502);
    expect(await refusalIn(response)).toMatchObject({ reason: 'unreachable' });
  });

  it('takes no more from the other server than the page has taken', async () => {
    hub.files.set('/large', new Uint8Array(64 * 2 ** 20));
    const response = await ask(`${hub.origin}/large`);
    const reader = response.body?.getReader();
    const first = await reader?.read();
    expect(first?.value?.length).toBeLessThan(2 ** 20);
    await reader?.cancel();
    hub.files.delete('/large');
  });

  it('fetches a few files at once and refuses more', async () => {
    const app = modelRoute({ mirrors: [hub.origin], connect: { airGapped: false, connectMs: 2000 } });
    hub.moods.set('', { hangAfter: 10 });
    const stop = new AbortController();
    const one = () =>
      app.request(`/?url=${encodeURIComponent(weights())}`, {
        ...{ headers: { [modeHeader]: 'open' }, signal: stop.signal },
      });
    const responses = await Promise.all(Array.from({ length: 9 }, one));
    expect(responses.map(({ status }) => status).filter((status) => status === 429)).toHaveLength(1);
    for (const { body } of responses) await body?.cancel();
    hub.moods.clear();
    const next = await one();
    expect(next.status).toBe(200);
    await next.body?.cancel();
  });
});

it('modelReach() lets hubs be asked for, and their stores be redirected to only', () => {
  const store = new URL('https://cas-bridge.xethub.hf.co/x?signature=y');
  expect(modelReach(store, { mirrors: [], isRedirect: false })).toBeUndefined();
  expect(modelReach(store, { mirrors: [], isRedirect: true })).toEqual({ kind: 'public', ports: [443] });
  expect(modelReach(new URL('https://evilhf.co/x'), { mirrors: [], isRedirect: true })).toBeUndefined();
});

it('mirrorOrigins() takes https, and http of this machine only', () => {
  expect(mirrorOrigins(['https://mirror.example/hub/', 'http://localhost:8000'])).toEqual({
    ...{ kind: 'origins', origins: ['https://mirror.example', 'http://localhost:8000'] },
  });
  expect(mirrorOrigins(['http://mirror.example'])).toMatchObject({
    message: expect.stringContaining('not encrypted'),
  });
  expect(mirrorOrigins(['mirror'])).toMatchObject({ message: expect.stringContaining('no web address') });
});
