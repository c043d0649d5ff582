import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { readAll } from '../../../proxy/fetch/read-all.ts';
import { readLimits } from '../../kit/read-limits.ts';
import { publicAddress, type StandInWeb, standInWeb, type WebOptions } from '../../kit/stand-in-web.ts';

const reach = { kind: 'public', ports: [80, 443] } as const;
const certificate = (name: string) =>
  readFileSync(new URL(`../../kit/certificates/${name}.pem`, import.meta.url), 'utf8');

let web: StandInWeb | undefined;
afterEach(() => web?.close());

async function get(
  url: string,
  options: WebOptions = {},
  listener: Parameters<typeof standInWeb>[0] = hello,
) {
  web = await standInWeb(listener, options);
  return readAll({ url, reach }, { limits: readLimits, connect: web.connect }, AbortSignal.timeout(10_000));
}

const hello: Parameters<typeof standInWeb>[0] = (_, response) => response.end('hello');
const redirectTo =
  (location: string): Parameters<typeof standInWeb>[0] =>
  (_, response) =>
    response.writeHead(302, { location }).end();

describe('guardedConnect()', () => {
  it('connects to exactly the address that was judged, and resolves the name once', async () => {
    const reply = await get('http://page.example.com/');
    expect(reply).toMatchObject({ kind: 'received', status: 200 });
    expect(web?.resolved).toEqual(['page.example.com']);
    expect(web?.dialled).toEqual([{ address: publicAddress, port: 80 }]);
  });

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '169.254.169.254',
    '::1',
    'fd00:ec2::254',
    '::ffff:127.0.0.1',
    '64:ff9b::7f00:1',
    '0.0.0.0',
  ])('opens nothing for a name that resolves to %s, not even beside a public address', async (address) => {
    expect(await get('http://page.example.com/', { addresses: () => [address] })).toMatchObject({
      kind: 'refused-address',
    });
    expect(web?.dialled).toEqual([]);
    await web?.close();
    const both = await get('http://page.example.com/', { addresses: () => [publicAddress, address] });
    expect(both).toMatchObject({ kind: 'refused-address' });
    expect(web?.dialled).toEqual([]);
  });

  it('refuses a name that resolves differently the second time (DNS rebinding)', async () => {
    let asked = 0;
    const addresses = () => (asked++ === 0 ? [publicAddress] : ['127.0.0.1']);
    const reply = await get(
      'http://page.example.com/',
      { addresses },
      redirectTo('http://page.example.com/again'),
    );
    expect(reply).toMatchObject({ kind: 'refused-address' });
    expect(web?.dialled).toHaveLength(1);
  });

  it.each([
    ...[
      'http://127.0.0.1/',
      'http://[::1]/',
      'http://169.254.169.254/latest',
      'http://2130706433/',
      '//localhost/',
      'file:///etc/passwd',
    ],
    ...[
      'http://user:pass@page.example.com/',
      'http://page.example.com:22/',
      'http://0x7f.1/',
      'gopher://page.example.com/',
    ],
  ])('follows no redirect to %s', async (location) => {
    const reply = await get('http://page.example.com/', {}, redirectTo(location));
    expect(reply.kind).toMatch(/^refused-/u);
    expect(web?.dialled).toHaveLength(1);
  });

  it('tries the next address where one does not answer', async () => {
    web = await standInWeb(hello, { addresses: () => ['93.184.216.1', publicAddress] });
    const { connect } = web;
    const reply = await readAll(
      { url: 'http://page.example.com/', reach },
      {
        limits: readLimits,
        connect: {
          ...connect,
          route: (target) => {
            const routed = connect.route?.(target) ?? target;
            return target.address === publicAddress ? routed : { address: '127.0.0.1', port: 1 };
          },
        },
      },
      AbortSignal.timeout(10_000),
    );
    expect(reply.kind).toBe('received');
    expect(web.dialled.map(({ address }) => address)).toEqual(['93.184.216.1', publicAddress]);
  });

  it('does not go to the metadata of a cloud, even where a source is configured to be there', async () => {
    web = await standInWeb(hello, { addresses: () => ['169.254.169.254'] });
    const origin = 'http://search.example.com';
    const reply = await readAll(
      { url: `${origin}/`, reach: { kind: 'origin', origin } },
      { limits: readLimits, connect: web.connect },
      AbortSignal.timeout(10_000),
    );
    expect(reply).toMatchObject({ kind: 'refused-address' });
    expect(web.dialled).toEqual([]);
  });

  it('says that a name has no address', async () => {
    expect(await get('http://nowhere.example.com/', { addresses: () => [] })).toMatchObject({
      kind: 'unresolved',
    });
  });

  it('opens no connection at all in air-gapped mode, to no reach: a listening server proves it', async () => {
    let connections = 0;
    const trap = createServer(() => connections++);
    trap.listen(0, '127.0.0.1');
    await once(trap, 'listening');
    const bound = trap.address();
    const origin = `http://127.0.0.1:${bound !== null && typeof bound === 'object' ? bound.port : 0}`;
    web = await standInWeb(hello, { airGapped: true });
    const options = { limits: readLimits, connect: { airGapped: true, connectMs: 500 } };
    const signal = AbortSignal.timeout(10_000);
    const page = await readAll(
      { url: 'http://page.example.com/', reach },
      { ...options, connect: web.connect },
      signal,
    );
    const source = await readAll({ url: origin, reach: { kind: 'origin', origin } }, options, signal);
    expect([page.kind, source.kind]).toEqual(['air-gapped', 'air-gapped']);
    expect([connections, web.resolved.length, web.dialled.length]).toEqual([0, 0, 0]);
    trap.close();
    await once(trap, 'close');
  });
});

describe('TLS through guardedConnect()', () => {
  const key = certificate('key');

  it('asks for the name, although it connects to the address', async () => {
    const [cert, names] = [certificate('good'), [] as string[]];
    const listener: Parameters<typeof standInWeb>[0] = (request, response) => {
      if ('servername' in request.socket) names.push(String(request.socket.servername));
      response.end(request.headers.host);
    };
    const reply = await get('https://page.example.com/', { tls: { key, cert }, ca: cert }, listener);
    expect(reply).toMatchObject({ kind: 'received', status: 200 });
    expect(names).toEqual(['page.example.com']);
  });

  it.each([
    ['is signed by itself', 'https://page.example.com/', 'good', false],
    ['is for another name', 'https://other.example.com/', 'good', true],
    ['has expired', 'https://page.example.com/', 'expired', true],
  ])('trusts no certificate that %s', async (why, url, name, trusted) => {
    const cert = certificate(name);
    const reply = await get(url, { tls: { key, cert }, ...(trusted ? { ca: cert } : {}) });
    expect(reply).toMatchObject({ kind: 'certificate' });
    expect('message' in reply && reply.message).toContain(why);
  });
});
