import { fileURLToPath } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { lexicalChecker } from '../../src/adapters/any/lexical-checker.ts';
import { reader } from '../../src/adapters/any/reader.ts';
import { engineOf } from '../../src/cli/engine-of.ts';

const { signal } = new AbortController();
const weights = fileURLToPath(new URL('../kit/reader-model/', import.meta.url));

afterEach(() => {
  vi.restoreAllMocks();
});

test('engineOf() gives rules alone for "reader-v0"', async () => {
  const engine = await engineOf({ name: 'reader-v0', weights, readings: undefined }, signal);
  expect(engine).toEqual({ name: 'reader-v0', reasoner: reader, checker: lexicalChecker });
});

test('engineOf() gives the trained reader for "reader"', async () => {
  const engine = await engineOf({ name: 'reader', weights, readings: undefined }, signal);
  expect(engine.name).toBe('reader');
  expect(engine.reasoner).not.toBe(reader);
  const judging = await engineOf({ name: 'reader-judging', weights, readings: undefined }, signal);
  expect(judging.checker).not.toBe(lexicalChecker);
});

test('engineOf() says that there are no weights, and that rules alone did the work', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const engine = await engineOf({ name: 'reader', weights: '/nowhere', readings: undefined }, signal);
  expect(engine).toEqual({ name: 'reader-v0', reasoner: reader, checker: lexicalChecker });
  expect(said.mock.calls[0]?.[0]).toContain('Cannot use the trained reader');
});

test('engineOf() names the engines that there are', async () => {
  const asked = engineOf({ name: 'oracle', weights: undefined, readings: undefined }, signal);
  await expect(asked).rejects.toThrow('reader, reader-words, reader-v0, reader-judging');
});
