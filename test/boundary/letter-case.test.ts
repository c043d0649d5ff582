import { expect, it } from 'vitest';
import { parseSource } from '../../scripts/code/read-source.ts';
import { caseProblems } from './letter-case.ts';
import { sources } from './project.ts';

it('no expression looks for letters of one case and minds no case', () => {
  expect(sources.flatMap(caseProblems)).toEqual([]);
});

const problems = (text: string) => caseProblems(parseSource('a.ts', text));

it.each([
  String.raw`export const name = /^the (\p{Lu}\p{L}*)/iu;`,
  String.raw`export const word = /\p{Ll}+/giu;`,
  "export const name = new RegExp(String.raw`^the \\p{Lu}`, 'iu');",
])('caseProblems() finds %s', (text) => {
  expect(problems(text)).toEqual([expect.stringContaining('a.ts:1')]);
});

it.each([
  String.raw`export const name = /^[Tt]he (\p{Lu}\p{L}*)/u;`,
  String.raw`export const word = /\p{L}+/giu;`,
  "export const name = new RegExp(String.raw`^the \\p{Lu}`, 'u');",
])('caseProblems() lets %s be', (text) => {
  expect(problems(text)).toEqual([]);
});
