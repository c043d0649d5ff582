import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { createApp } from '../../../proxy/app.ts';
import { listen } from '../../../proxy/listen.ts';

/** Builds the page into a folder of its own and serves it by the real proxy on a free port. */
export async function serveBuilt(signal: AbortSignal) {
  const folder = await mkdtemp(join(tmpdir(), 'reroute-built-'));
  await build({ logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
  const server = await listen(createApp(folder), 0, signal);
  const close = async () => {
    server.close();
    await rm(folder, { recursive: true });
  };
  return { address: server.address, close };
}
