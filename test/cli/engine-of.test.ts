import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { lexicalChecker } from '../../src/adapters/any/lexical-checker.ts';
import { reader } from '../../src/adapters/any/reader.ts';
import { engineOf } from '../../src/cli/engine-of.ts';
import { Progress } from '../../src/cli/progress.ts';
import { vectorsFor } from '../../src/cli/vectors-for.ts';
import { passage } from '../kit/passages.ts';

/** A copy of the small reader, with a retriever of these bytes that its manifest names. */
async function weightsWith(retriever: string): Promise<string> {
  const copy = await mkdtemp(join(folder, 'weights-'));
  await cp(weights, copy, { recursive: true });
  const manifest = JSON.parse(await readFile(join(copy, 'manifest.json'), 'utf8'));
  const sha256 = createHash('sha256').update(retriever).digest('hex');
  manifest.files.push({ path: 'retriever.onnx', bytes: retriever.length, sha256 });
  await writeFile(join(copy, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(copy, 'retriever.onnx'), retriever);
  return copy;
}

const { signal } = new AbortController();
const weights = fileURLToPath(new URL('../kit/reader-model/', import.meta.url));

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reroute-weights-'));
});
afterAll(() => rm(folder, { recursive: true }));

afterEach(() => {
  vi.restoreAllMocks();
});

test('engineOf() gives rules alone for "reader-v0"', async () => {
  const engine = await engineOf({ name: 'reader-v0', weights, readings: undefined }, signal);
  expect(engine).toEqual({ name: 'reader-v0', reasoner: reader, checker: lexicalChecker });
});

test('engineOf() gives the trained reader for "reader"', async () => {
  const whole = await weightsWith('a retriever');
  const engine = await engineOf({ name: 'reader', weights: whole, readings: undefined }, signal);
  expect(engine.name).toBe('reader');
  expect(engine.reasoner).not.toBe(reader);
  const judging = await engineOf({ name: 'reader-judging', weights: whole, readings: undefined }, signal);
  expect(judging.checker).not.toBe(lexicalChecker);
});

test('engineOf() names an engine whose retriever was altered by what is left of it, and says why', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const altered = await weightsWith('a retriever');
  await writeFile(join(altered, 'retriever.onnx'), 'A RETRIEVER');
  const engine = await engineOf({ name: 'reader', weights: altered, readings: undefined }, signal);
  expect(engine).toMatchObject({ name: 'reader-words' });
  expect(engine.embedder).toBeUndefined();
  expect(said.mock.calls[0]?.[0]).toContain('"retriever.onnx" is not the file that its manifest names');
});

test('vectorsFor() names an engine whose retriever does not start by what is left of it', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const named = { name: 'reader', weights: await weightsWith('no network'), readings: undefined };
  const progress = new Progress({ write: () => true });
  const ship = passage('Merrow', 'Ilse Brandt was its captain.');
  const indexed = await vectorsFor([ship], await engineOf(named, signal), { progress, signal });
  expect(indexed).toMatchObject({ engine: { name: 'reader-words' }, vectors: undefined });
  expect(said.mock.calls[0]?.[0]).toContain("The retriever's runtime broke");
});

test('engineOf() refuses weights that were named and cannot be used', async () => {
  const asked = engineOf({ name: 'reader', weights: '/nowhere', readings: undefined }, signal);
  await expect(asked).rejects.toThrow(
    'Cannot use --weights "/nowhere": "/nowhere/manifest.json" is not there.',
  );
});

test('engineOf() names the engines that there are', async () => {
  const asked = engineOf({ name: 'oracle', weights: undefined, readings: undefined }, signal);
  await expect(asked).rejects.toThrow('reader, reader-words, reader-v0, reader-judging');
});
