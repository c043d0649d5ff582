import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openReader } from '../../../src/adapters/node/open-reader.ts';
import { conformPassageReader } from '../../conformance/passage-reader.ts';

const model = fileURLToPath(new URL('../../kit/reader-model/', import.meta.url));
const { signal } = new AbortController();
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reader '));
});
afterAll(() => rm(folder, { recursive: true }));

it('openReader() says that there are no weights', async () => {
  const opened = await openReader(join(folder, 'none'), { threads: 1, signal });
  expect(opened.kind === 'unavailable' && opened.message).toContain('is not there. Passages are judged by');
});

it('openReader() refuses weights of which a byte was changed', async () => {
  const altered = join(folder, 'altered');
  await cp(model, altered, { recursive: true });
  const bytes = await readFile(join(altered, 'model.onnx'));
  bytes[100] = (bytes[100] ?? 0) ^ 1;
  await writeFile(join(altered, 'model.onnx'), bytes);
  const opened = await openReader(altered, { threads: 1, signal });
  expect(opened.kind === 'unavailable' && opened.message).toContain('it was altered');
});

it('openReader() refuses weights that are cut off, and a damaged manifest', async () => {
  const cut = join(folder, 'cut');
  await cp(model, cut, { recursive: true });
  await writeFile(join(cut, 'model.onnx'), 'short');
  expect(await openReader(cut, { threads: 1, signal })).toMatchObject({ kind: 'unavailable' });
  await writeFile(join(cut, 'manifest.json'), '{"files": [');
  const opened = await openReader(cut, { threads: 1, signal });
  expect(opened.kind === 'unavailable' && opened.message).toContain('manifest is damaged');
});

it('openReader() tells readings of other weights apart, and vectors of another retriever too', async () => {
  const other = join(folder, 'other');
  await cp(model, other, { recursive: true });
  const manifest = JSON.parse(await readFile(join(other, 'manifest.json'), 'utf8'));
  manifest.files.push({ path: 'retriever.onnx', bytes: 5, sha256: 'ab'.repeat(32) });
  await writeFile(join(other, 'manifest.json'), JSON.stringify(manifest));
  const [one, two] = [
    await openReader(model, { threads: 1, signal }),
    await openReader(other, { threads: 1, signal }),
  ];
  if (one.kind !== 'opened' || two.kind !== 'opened') throw new Error('They do not open.');
  expect(two.version).toBe(one.version);
  expect(two.vectorVersion).not.toBe(one.vectorVersion);
  expect(one.vectorVersion).toMatch(/^[0-9a-f]{6,12}$/u);
});

conformPassageReader('Node, onnxruntime-web', async () => {
  const opened = await openReader(model, { threads: 1, signal });
  if (opened.kind !== 'opened') throw new Error(opened.message);
  return opened.reader;
});
