import { rm } from 'node:fs/promises';
import { buildPage } from './build-page.ts';

/** Vitest's global set-up: one build for all browser tests. They find its folder in REROUTE_BUILT. */
export async function setup(): Promise<() => Promise<void>> {
  if (process.env['REROUTE_BUILT'] !== undefined) return async () => {};
  const folder = await buildPage();
  process.env['REROUTE_BUILT'] = folder;
  return () => rm(folder, { recursive: true });
}
