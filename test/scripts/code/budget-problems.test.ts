import { expect, it } from 'vitest';
import { budgetProblems } from '../../../scripts/code/budget-problems.ts';
import { parseSource } from '../../../scripts/code/read-source.ts';

const lines = (count: number) => Array.from({ length: count }, (_, index) => `  step(${index});`).join('\n');
const problems = (path: string, text: string) => budgetProblems([parseSource(path, text)]);

it('budgetProblems() says nothing of a small file', () => {
  expect(
    problems('src/core/a.ts', 'export function a(b: number, c: number) {\n  return b + c;\n}\n'),
  ).toEqual([]);
});

it('budgetProblems() names a file over 400 lines, and the median and percentile that it spoils', () => {
  expect(problems('src/ui/a.ts', 'export {};\n'.repeat(401))).toEqual([
    expect.stringContaining('The median of all files is 401 lines, over 80'),
    expect.stringContaining('The 90th percentile of all files is 401 lines, over 250'),
    expect.stringContaining('src/ui/a.ts has 401 lines, over 400'),
  ]);
});

it('budgetProblems() gives functions of core fewer lines than others', () => {
  const text = `export function long() {\n${lines(65)}\n}\n`;
  expect(problems('src/core/a.ts', text)).toContainEqual(
    expect.stringContaining('src/core/a.ts:1 long has 67 lines, over 60'),
  );
  expect(problems('src/ui/a.ts', text).join()).not.toContain('long has');
  expect(problems('src/ui/a.ts', `const long = () => {\n${lines(90)}\n};`)).toContainEqual(
    expect.stringContaining('long has 92 lines, over 90'),
  );
});

it('budgetProblems() counts the arguments of methods and arrows too', () => {
  const text =
    'export const a = (b: 1, c: 1, d: 1, e: 1) => [b, c, d, e];\nclass F {\n  #g(a: 1, b: 1, c: 1, d: 1) {}\n}\n';
  expect(problems('src/ui/a.ts', text)).toEqual([
    expect.stringContaining('src/ui/a.ts:1 a takes 4 arguments, over 3'),
    expect.stringContaining('src/ui/a.ts:3 g takes 4 arguments, over 3'),
  ]);
});

it("budgetProblems() finds 'any' as a type, and not as a word", () => {
  expect(problems('test/a.ts', "// any\nexport const match = 'any';\nexport type Bad = any;\n")).toEqual([
    expect.stringContaining("test/a.ts:3 says 'any'"),
  ]);
});

it.each([
  '// biome-ignore lint/suspicious/noArrayIndexKey: see above',
  '// @ts-ignore the types are wrong here',
  '// @ts-expect-error',
  '/* eslint-disable */',
])('budgetProblems() wants a reason for %s', (comment) => {
  expect(problems('src/ui/a.ts', `${comment}\nexport {};\n`)).toEqual([
    expect.stringContaining('src/ui/a.ts:1'),
  ]);
});

it.each([
  '// biome-ignore lint/suspicious/noArrayIndexKey: the list only grows, so a place is an identity',
  '// @ts-expect-error: the published type has no parameter',
  '// A comment on biome-ignore and @ts-ignore',
])('budgetProblems() lets %s be', (comment) => {
  expect(problems('src/ui/a.ts', `${comment}\nexport {};\n`)).toEqual([]);
});
