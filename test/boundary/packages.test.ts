import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packageOf } from '../../scripts/code/imports-of.ts';
import { packageProblem, packages } from './packages.ts';
import { imports, isOwn, root } from './project.ts';

const foreign = [...imports].flatMap(([path, taken]) =>
  taken.filter((each) => !isOwn(each) && each.how !== 'file').map(({ target }) => ({ path, target })),
);

it('each package of others is used in its one place', () => {
  expect(foreign.flatMap(({ path, target }) => packageProblem(path, target) ?? [])).toEqual([]);
});

it('the table of packages has what package.json ships, and nothing else', () => {
  const manifest: { dependencies: Record<string, string> } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  // tsx runs the TypeScript of the server and the headless runner; no file names it.
  const shipped = Object.keys(manifest.dependencies).filter((name) => name !== 'tsx');
  expect(shipped.sort()).toEqual(Object.keys(packages).sort());
});

it('every package that is shipped is used', () => {
  const used = new Set(foreign.map(({ target }) => packageOf(target)));
  expect(Object.keys(packages).filter((name) => !used.has(name))).toEqual([]);
});

it('a package in a second place, an unknown one and Node in the page are named with what to do', () => {
  expect(packageProblem('src/ui/ask/ask-view.tsx', 'linkedom')).toContain(
    'only proxy/pages/extract-html.ts may',
  );
  expect(packageProblem('src/core/state.ts', '@scope/new/file')).toContain(
    '"@scope/new", which has no place yet',
  );
  expect(packageProblem('src/adapters/any/sha256.ts', 'node:crypto')).toContain('src/adapters/node');
});
