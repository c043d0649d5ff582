import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

type Manifest = Readonly<Record<string, { readonly file: string; readonly imports?: readonly string[] }>>;

const mostBytes = 300 * 1024;

it('the scripts of the first load are at most 300 KB, compressed', () => {
  const folder = process.env['REROUTE_BUILT'] ?? '';
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'));
  const sizes = [...filesOf(manifest, 'index.html')].map((file) => ({
    file,
    bytes: gzipSync(readFileSync(join(folder, file))).length,
  }));
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  expect(sizes.length).toBeGreaterThan(0);
  const advice = `First load: ${total} bytes of ${mostBytes}. Load what is not needed at once by import(): ${JSON.stringify(sizes)}`;
  expect(total, advice).toBeLessThanOrEqual(mostBytes);
});

/** The script of an entry and all that it takes before it can run. */
function filesOf(manifest: Manifest, name: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[name];
  if (chunk === undefined || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const taken of chunk.imports ?? []) filesOf(manifest, taken, seen);
  return seen;
}
