import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { createApp } from '../../../proxy/app.ts';
import { listen } from '../../../proxy/listen.ts';

/**
 * Builds the page over its stand-ins (test/dev) into a folder of its own and serves it by the real proxy, with its
 * Content-Security-Policy, on a free port. `address` is that of the page: put '?story=repaired' and the like after it.
 */
export async function serveStandIns(signal: AbortSignal) {
  const folder = await mkdtemp(join(tmpdir(), 'reroute-stand-ins-'));
  const rollupOptions = { input: 'test/dev/index.html' };
  await build({ logLevel: 'error', build: { outDir: folder, emptyOutDir: true, rollupOptions } });
  const server = await listen(createApp(folder), 0, signal);
  const close = async () => {
    server.close();
    await rm(folder, { recursive: true });
  };
  return { address: new URL('test/dev/index.html', server.address).href, close };
}
