import { expect, test } from 'vitest';
import { readManifest } from '../../src/wire/staged-manifest.ts';

test('readManifest() gives the files of an interrupted import', () => {
  const files = [{ path: 'a.md', sizeBytes: 3, modifiedAt: 1 }];
  expect(readManifest(JSON.stringify({ version: 1, files }))).toEqual(files);
});

test.each([
  '',
  '{"version":1,"files":[{"path":"a.m',
  '{"version":2,"files":[]}',
  '{"version":1,"files":[{"path":1}]}',
  'null',
])('readManifest() has nothing for %j', (text) => {
  expect(readManifest(text)).toBeUndefined();
});
