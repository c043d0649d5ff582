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

it('only the maker of libraries and evaluations take worlds and wordings that are kept for testing', () => {
  const takers = [...graph].filter(([path, taken]) => {
    return !path.startsWith(kept) && taken.some((each) => fileOf(each).startsWith(kept));
  });
  expect(takers.map(([path]) => path).sort()).toEqual([
    'scripts/library/library-command.ts',
    'src/core/evaluation/measured-families.ts',
    'src/core/evaluation/write-world.ts',
  ]);
});

it('nothing that decides, trains, fits or practises reaches them, by way of other files either', () => {
  const learns =
    /^src\/(?:core|agent|simulation|adapters\/any)\/|^scripts\/(?:fit|policy)|train|practi[cs]e|compare-ways/u;
  const evaluates = /^src\/core\/evaluation\/(?:measured-families|write-world)\.ts$/u;
  const trains = [...graph.keys()].filter((path) => learns.test(path) && !evaluates.test(path));
  const takers = trains.filter((path) => !path.startsWith(kept) && reaches(path));
  expect(trains.length).toBeGreaterThan(100);
  expect(takers).toEqual([]);
});
