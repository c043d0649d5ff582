import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../proxy/app.ts';
import { listen } from '../../proxy/listen.ts';

let folder = '';
const ask = (path: string, init: RequestInit = {}) =>
  createApp(join(folder, 'dist')).request(`http://localhost${path}`, {
    ...init,
    headers: { host: 'localhost:5173', ...init.headers },
  });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reroute-proxy-'));
  await mkdir(join(folder, 'dist/assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'dist/index.html'), '<p>page</p>');
  await writeFile(join(folder, 'dist/.env'), 'secret');
  await writeFile(join(folder, 'dist/assets/sqlite3-Ab12Cd34.wasm'), 'x');
  await symlink(join(folder, 'secret.txt'), join(folder, 'dist/link.txt'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('createApp()', () => {
  it('serves the page with the security headers', async () => {
    const response = await ask('/');
    expect(await response.text()).toBe('<p>page</p>');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(response.headers.get('cross-origin-embedder-policy')).toBe('require-corp');
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });

  it('serves WebAssembly with its type, and hashed files for ever', async () => {
    const response = await ask('/assets/sqlite3-Ab12Cd34.wasm');
    expect(response.headers.get('content-type')).toBe('application/wasm');
    expect(response.headers.get('cache-control')).toContain('immutable');
  });

  it.each([
    '/..%2fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/link.txt',
    '/.env',
    '/%00',
    '/%zz',
    '/assets',
  ])('refuses %s, with the headers still on', async (path) => {
    const response = await ask(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    'evil.example',
    'localhost.evil.example',
    'evil.example:5173',
    '127.0.0.1.nip.io',
    'localhost:5173@evil',
  ])('refuses the host %s', async (host) => {
    expect((await ask('/', { headers: { host } })).status).toBe(403);
  });

  it.each(['localhost', '127.0.0.1:5173', '[::1]:5173'])('answers to the host %s', async (host) => {
    expect((await ask('/', { headers: { host } })).status).toBe(200);
  });

  it('answers HEAD without a body and refuses POST', async () => {
    expect(await (await ask('/', { method: 'HEAD' })).text()).toBe('');
    expect((await ask('/', { method: 'POST' })).status).toBe(405);
  });
});

describe('listen()', () => {
  it('takes the next port where one is busy', async () => {
    const { signal } = new AbortController();
    const app = createApp(join(folder, 'dist'));
    const first = await listen(app, 0, signal);
    const second = await listen(app, first.port, signal);
    expect(second.port).toBeGreaterThan(first.port);
    first.close();
    second.close();
  });
});
