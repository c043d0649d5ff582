import { expect, test } from 'vitest';
import { countAxis, shareAxis } from '../../../src/core/plot/axes.ts';
import { lineChart, type Series } from '../../../src/core/plot/line-chart.ts';
import { plainLooks } from '../../../src/core/plot/look.ts';

const width = 320;
const names = ['Naive', 'Retry', 'Rules', 'Model-led'];

/** All end at one place, each with an interval. */
const series: readonly Series[] = names.map((name, index) => ({
  name,
  look: plainLooks[index] ?? expect.unreachable(),
  points: [1, 4].map((x) => ({ x, y: 0.5, interval: [0.4, 0.6] as const, words: name })),
}));

const drawing = lineChart({
  ...{ title: 'Right', width, series },
  ...{ x: countAxis('Steps', 1, 4), y: shareAxis('Right') },
});
const placeOf = (name: string) => {
  const shape = drawing.shapes.find(({ tag, children }) => tag === 'text' && children.includes(name));
  const { x, y } = shape?.attributes ?? expect.unreachable();
  return { x: Number(x), y: Number(y) };
};

test('lineChart() leaves each name room up to the edge, and none lies upon another', () => {
  // No letter of this size is narrower than five pixels.
  for (const name of names) expect(placeOf(name).x + name.length * 5).toBeLessThanOrEqual(width);
  const heights = names.map((name) => placeOf(name).y).toSorted((left, right) => left - right);
  for (const [index, height] of heights.entries())
    if (index > 0) expect(height - (heights[index - 1] ?? 0)).toBeGreaterThanOrEqual(12);
});

test('lineChart() writes no name upon a mark', () => {
  const marks = drawing.shapes.flatMap(({ tag, attributes }) =>
    tag === 'circle' ? [Number(attributes['cx'])] : tag === 'rect' ? [Number(attributes['x']) + 8] : [],
  );
  expect(marks.length).toBeGreaterThan(3);
  for (const name of names) expect(placeOf(name).x).toBeGreaterThan(Math.max(...marks) + 4);
});
