import { rm } from 'node:fs/promises';
import { createApp } from '../../../proxy/app.ts';
import { listen } from '../../../proxy/listen.ts';
import { buildPage } from './build-page.ts';

/** Serves the built page by the real proxy on a free port. In a test the page is built once for all files, elsewhere now. */
export async function serveBuilt(signal: AbortSignal) {
  const shared = process.env['REROUTE_BUILT'];
  const folder = shared ?? (await buildPage());
  const server = await listen(createApp(folder), 0, signal);
  const close = async () => {
    server.close();
    if (shared === undefined) await rm(folder, { recursive: true });
  };
  return { address: server.address, folder, close };
}
