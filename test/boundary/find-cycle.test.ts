import { expect, it } from 'vitest';
import { findCycle } from './find-cycle.ts';
import { fileOf, imports } from './project.ts';

it('no file of the project takes from itself by way of others, types included', () => {
  const graph = new Map(
    [...imports].map(([path, taken]) => [path, taken.filter(({ how }) => how !== 'file').map(fileOf)]),
  );
  expect(findCycle(graph)?.join(' -> ')).toBeUndefined();
});

it('findCycle() names the chain that comes back', () => {
  const graph = new Map([
    ['a', ['b', 'c']],
    ['b', ['c']],
    ['c', ['d']],
    ['d', ['b']],
  ]);
  expect(findCycle(graph)).toEqual(['b', 'c', 'd', 'b']);
});

it('findCycle() takes a file that two others share for no cycle', () => {
  const graph = new Map([
    ['a', ['b', 'c']],
    ['b', ['d']],
    ['c', ['d']],
  ]);
  expect(findCycle(graph)).toBeUndefined();
});
