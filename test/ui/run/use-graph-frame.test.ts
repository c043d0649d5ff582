import { expect, test } from 'vitest';
import { frameOf } from '../../../src/ui/run/use-graph-frame.ts';

test('frameOf() puts a small graph into the middle, at its own size', () => {
  expect(frameOf({ width: 400, height: 100 }, 1000)).toEqual({
    ...{ width: 1000, height: 148 },
    viewport: { x: 300, y: 24, zoom: 1 },
  });
});

test('frameOf() makes a larger graph smaller, until it fits or could not be read any more', () => {
  const frame = frameOf({ width: 1058, height: 100 }, 1000);
  expect(frame.viewport.zoom).toBeCloseTo(0.9);
  expect(frame.width).toBeLessThanOrEqual(1001);
  const wide = frameOf({ width: 3000, height: 100 }, 1000);
  expect(wide.viewport.zoom).toBe(0.8);
  expect(wide.width).toBe(2448);
});

test('frameOf() holds before its place was measured', () => {
  expect(frameOf({ width: 400, height: 100 }, 0)).toMatchObject({ width: 448, viewport: { x: 24, zoom: 1 } });
});
