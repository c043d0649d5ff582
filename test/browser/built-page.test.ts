import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const folder = process.env['REROUTE_BUILT'] ?? '';
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));

it('the built page has nothing of the tests in it, nor of what runs in Node only', () => {
  const maps = files.filter((path) => path.endsWith('.js.map'));
  const sources = maps.flatMap((path) => {
    const map: { readonly sources: readonly string[] } = JSON.parse(readFileSync(path, 'utf8'));
    return map.sources;
  });
  expect(sources.some((source) => source.endsWith('src/main.tsx'))).toBe(true);
  expect(sources.some((source) => source.endsWith('src/worker/library-worker.ts'))).toBe(true);
  const ours = sources.filter((source) => !source.includes('node_modules'));
  const strays = /(?:^|\/)(?:test|scripts|proxy|src\/cli|src\/adapters\/node)\//;
  expect(ours.filter((source) => strays.test(source))).toEqual([]);
});

it('the page names no other origin to load from, and all its addresses are relative', () => {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const addresses = [...html.matchAll(/(?:src|href)="(?<address>[^"]*)"/g)].map(
    (match) => match.groups?.['address'],
  );
  expect(addresses.length).toBeGreaterThan(2);
  expect(addresses.filter((address) => !address?.startsWith('./'))).toEqual([]);
});
