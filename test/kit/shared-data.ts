import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Path of a file of the data sets that lie beside the project, in ../shared/data; undefined where they are not: a test that needs one is skipped then. */
export function sharedData(path: string): string | undefined {
  const full = fileURLToPath(new URL(`../../../shared/data/${path}`, import.meta.url));
  return existsSync(full) ? full : undefined;
}
