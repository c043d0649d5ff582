import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasCommand } from '../../../scripts/zim/pack-zim.ts';
import { proxyServer, type RunningProxy } from '../../kit/proxy-server.ts';
import { freePort, type RunningCommand, runningCommand } from '../../kit/running-command.ts';

const settings = '/usr/share/doc/searx/examples/settings.yml';
const isHere = existsSync(settings) && hasCommand('searx-run');

let searx: RunningCommand | undefined;
let proxy: RunningProxy | undefined;
let folder = '';

const search = async (engines?: string) => {
  const query = { text: `ship ${engines ?? ''}`, phrases: [], match: 'any', prefix: false };
  return (await proxy?.ask('/api/search', { source: 'searxng', query, page: 0, pageSize: 5 }))?.json();
};

describe.skipIf(!isHere)(
  'the real searx, none of whose engines can be reached (needs searx)',
  { timeout: 60_000 },
  () => {
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'reroute-searx-'));
      const port = await freePort();
      const text = await readFile(settings, 'utf8');
      // A dead proxy: no request of an engine leaves this machine, on any machine.
      const proxies = ['http', 'https'].map((name) => `        ${name}: ["http://127.0.0.1:9"]`).join('\n');
      const own = text
        .replace(/port : 8888/u, `port : ${port}`)
        .replace(/secret_key : "[^"]*"/u, 'secret_key : "of a test"')
        .replace(/^outgoing:.*$/mu, `outgoing:\n    proxies:\n${proxies}`);
      await writeFile(join(folder, 'settings.yml'), own);
      const env = { SEARX_SETTINGS_PATH: join(folder, 'settings.yml') };
      searx = await runningCommand('searx-run', { port, args: [], env });
      proxy = await proxyServer({ sources: [{ kind: 'searxng', url: searx.url }] });
    }, 60_000);
    afterAll(async () => {
      await proxy?.stop();
      await searx?.stop();
      await rm(folder, { recursive: true, force: true });
    });

    it('is told from a search that found nothing, also while its engines are banned', async () => {
      expect(await search()).toMatchObject({
        kind: expect.stringMatching(/^(?:down|slow)$/u),
        message: expect.stringContaining('engines did not respond'),
      });
      expect(await search('again')).toMatchObject({ kind: expect.stringMatching(/^(?:down|slow)$/u) });
      const sources = await (await proxy?.ask('/api/sources'))?.json();
      expect(sources).toMatchObject({
        sources: [{ id: 'searxng', lastFailure: { trouble: { message: expect.any(String) } } }],
      });
    });
  },
);
