import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** Builds the page, as `npm run build` does, into a new folder of its own, which the caller removes. */
export async function buildPage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'reroute-built-'));
  await build({ logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
  return folder;
}
