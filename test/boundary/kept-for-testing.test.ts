import { expect, it } from 'vitest';
import { importsOf } from '../../scripts/code/imports-of.ts';
import { readSource } from '../../scripts/code/read-source.ts';
import { sourceFiles } from '../../scripts/code/source-files.ts';
import { fileOf, imports, root } from './project.ts';

const kept = 'src/core/world/kept-for-testing/';
const scripts = sourceFiles(root, ['scripts']).map((path) => readSource(root, path));
const graph = new Map([...imports, ...scripts.map((source) => [source.path, importsOf(source)] as const)]);

function reaches(path: string, seen = new Set<string>()): boolean {
  if (path.startsWith(kept)) return true;
  if (seen.has(path)) return false;
  seen.add(path);
  return (graph.get(path) ?? []).some((taken) => reaches(fileOf(taken), seen));
}

it('only the maker of libraries takes worlds and wordings that are kept for testing', () => {
  const takers = [...graph].filter(([path, taken]) => {
    return !path.startsWith(kept) && taken.some((each) => fileOf(each).startsWith(kept));
  });
  expect(takers.map(([path]) => path)).toEqual(['scripts/library/library-command.ts']);
});

it('nothing that trains, fits, practises or is shipped reaches them, by way of other files either', () => {
  const trains = [...graph.keys()].filter(
    (path) =>
      path.startsWith('src/') || path.startsWith('scripts/fit') || /(?:train|practi[cs]e)/u.test(path),
  );
  const takers = trains.filter((path) => !path.startsWith(kept) && reaches(path));
  expect(trains.length).toBeGreaterThan(100);
  expect(takers).toEqual([]);
});
