import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const main = fileURLToPath(new URL('../../proxy/main.ts', import.meta.url));
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reroute-main-'));
});
afterAll(() => rm(folder, { recursive: true }));

function started(args: readonly string[]) {
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'] };
  const child = spawn(process.execPath, ['--import', 'tsx', main, ...args], { env, stdio: 'pipe' });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(String(chunk)));
  return { child, said };
}

async function addressOf(child: ChildProcess, said: readonly string[]): Promise<string> {
  for (;;) {
    const address = /http:\/\/\S+/u.exec(said.join(''))?.[0];
    if (address !== undefined) return address;
    if (child.stdout === null || child.exitCode !== null) throw new Error(said.join(''));
    await once(child.stdout, 'data');
  }
}

describe('the server as it is started', { timeout: 60_000 }, () => {
  it('reads its file, opens nothing where it is air-gapped, and ends when it is told to', async () => {
    const path = join(folder, 'good.json');
    await writeFile(path, JSON.stringify({ sources: [{ kind: 'mediawiki' }] }));
    const { child, said } = started(['--port', '0', '--config', path, '--air-gapped']);
    const reply = await fetch(new URL('/api/sources', await addressOf(child, said)));
    expect(await reply.json()).toMatchObject({
      airGapped: true,
      sources: [{ name: 'Wikipedia', state: 'off' }],
    });
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(said.join('')).toContain('Air-gapped');
  });

  it.each([
    ['a mistake in the file', '{"port": "x"}', 'port: Expected a whole number'],
    ['a file that is no JSON', 'port = 1', 'it is no JSON'],
  ])('does not start with %s, and names it', async (_, text, message) => {
    const path = join(folder, 'bad.json');
    await writeFile(path, text);
    const { child, said } = started(['--config', path]);
    const [code] = await once(child, 'close');
    expect(code).toBe(2);
    expect(said.join('')).toContain(message);
    expect(said.join('')).not.toContain('    at ');
  });
});
