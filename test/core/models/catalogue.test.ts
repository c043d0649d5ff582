import { expect, it } from 'vitest';
import { catalogue } from '../../../src/core/models/catalogue.ts';
import { addressProblem, mirroredAddress } from '../../../src/core/models/model-address.ts';
import { isSafeName, type ModelEntry } from '../../../src/core/models/model-entry.ts';

const addresses = ({ origin }: ModelEntry) =>
  origin.kind === 'gguf' ? origin.files : origin.kind === 'mlc' ? [origin.library] : [];

it('every entry of the catalogue has an id of its own that can be a folder', () => {
  const ids = catalogue.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !isSafeName(id))).toEqual([]);
});

it('every address of the catalogue can be fetched, and from a mirror too', () => {
  for (const entry of catalogue) {
    const { origin } = entry;
    const urls = addresses(entry).map(({ url }) => url);
    for (const url of origin.kind === 'mlc' ? [origin.weights, ...urls] : urls) {
      expect(addressProblem(url)).toBeUndefined();
      expect(mirroredAddress(url, 'http://localhost:9')).toMatch(/^http:\/\/localhost:9\//u);
    }
  }
});

it('every file of the catalogue has a name that can be kept, and a hash of 64 digits where it has one', () => {
  for (const { path, sha256 } of catalogue.flatMap(addresses)) {
    expect(isSafeName(path)).toBe(true);
    if (sha256 !== undefined) expect(sha256).toMatch(/^[0-9a-f]{64}$/u);
  }
});

it('every entry says its licence, its context and its memory', () => {
  for (const { licence, contextTokens, memoryBytes } of catalogue) {
    expect(['Apache-2.0', 'MIT']).toContain(licence);
    expect(contextTokens).toBeGreaterThanOrEqual(2048);
    expect(memoryBytes).toBeGreaterThan(1e8);
  }
});
