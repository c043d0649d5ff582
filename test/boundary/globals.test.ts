import { describe, expect, it } from 'vitest';
import { parseSource } from '../../scripts/code/read-source.ts';
import { allowedGlobals, globalProblems, sharedState } from './globals.ts';
import { sources } from './project.ts';

describe.each(Object.entries(allowedGlobals))('%s', (place, allowed) => {
  const own = sources.filter(({ path }) => path.startsWith(place));

  it('touches no global, no clock and no chance', () => {
    expect(own.length).toBeGreaterThan(0);
    expect(own.flatMap((source) => globalProblems(source, allowed))).toEqual([]);
  });

  it('keeps no state at the top of a file', () => {
    expect(own.flatMap(sharedState)).toEqual([]);
  });
});

const problems = (text: string) => globalProblems(parseSource('a.ts', text), ['AbortSignal']);

it.each([
  ['document.title', 'the global "document"'],
  ['const now = Date.now();', 'the clock (Date)'],
  ['const now = new Date();', 'the clock (Date)'],
  ['const chance = Math.random();', 'Math.random()'],
  ['export const sort = (a: string, b: string) => a.localeCompare(b);', 'localeCompare() without a language'],
  ['export const show = (n: number) => n.toLocaleString();', 'toLocaleString() without a language'],
  ['export function f(x: unknown) { return x instanceof Blob; }', 'the global "Blob"'],
])('globalProblems() finds what depends on the world in %s', (text, found) => {
  expect(problems(text)).toEqual([expect.stringContaining(found)]);
});

it.each([
  'export const time = (at: number) => new Date(at).toISOString();',
  'export const show = (n: number) => n.toLocaleString("en");',
  'export function f(blob: Blob, { document: d, ...rest }: Date): Window { return [blob, d, rest] as Window; }',
  'export const timeout = (ms: number) => AbortSignal.timeout(ms);',
  'export const o = { document: 1, console() { return this.document; } };',
])('globalProblems() lets %s be', (text) => {
  expect(problems(text)).toEqual([]);
});

it('sharedState() names what can be written again', () => {
  expect(sharedState(parseSource('a.ts', 'const a = 1;\nexport let b = a;'))).toEqual([
    expect.stringContaining('a.ts:2'),
  ]);
});
