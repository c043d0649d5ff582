import { expect, test } from 'vitest';
import { offset } from '../../../src/ui/run/use-graph-camera.ts';

test('offset() puts a graph that fits into the middle of its frame', () => {
  expect(offset({ whole: 400, frame: 1000, middle: 0 })).toBe(300);
});

test('offset() puts the current node into the middle where the graph does not fit, without a gap at an end', () => {
  const at = (middle: number) => offset({ whole: 2000, frame: 1000, middle });
  expect([at(0), at(1000), at(2000)]).toEqual([24, -500, -1024]);
});
