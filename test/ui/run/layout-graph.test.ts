import { expect, test } from 'vitest';
import { plainQuery } from '../../../src/core/query.ts';
import { foldTrail } from '../../../src/core/trail/fold-trail.ts';
import { type Box, layoutGraph } from '../../../src/ui/run/layout-graph.ts';
import { graphOf, type RunGraph } from '../../../src/ui/run/run-graph.ts';
import { History } from '../../kit/history.ts';

/** A tree of searches: each goes on from the one of the step given. */
function tree(...parents: readonly (number | undefined)[]): RunGraph {
  const history = new History('Where?').prepared();
  for (const [index, parent] of parents.entries()) {
    const query = plainQuery(`query ${index}`);
    history.searched([], parent === undefined ? { query } : { query, parent });
  }
  return graphOf(foldTrail(history.events));
}

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

// Steps of searches are 3, 4, 5 …
const wide = tree(undefined, 3, 3, 3, 3, 4, 4, 9);

test('layoutGraph() lets no node overlap another, in either direction', () => {
  for (const direction of ['right', 'down'] as const) {
    const boxes = [...layoutGraph(wide, direction).boxes.values()];
    expect(boxes).toHaveLength(9);
    for (const [index, box] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
    }
  }
});

test('layoutGraph() puts what follows further on, and all within its own width and height', () => {
  const right = layoutGraph(wide, 'right');
  const down = layoutGraph(wide, 'down');
  for (const { from, to } of wide.edges) {
    expect(right.boxes.get(to)?.x).toBeGreaterThan(right.boxes.get(from)?.x ?? Number.NaN);
    expect(down.boxes.get(to)?.y).toBeGreaterThan(down.boxes.get(from)?.y ?? Number.NaN);
  }
  for (const { boxes, width, height } of [right, down]) {
    for (const box of boxes.values()) {
      expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
    }
  }
});

test('layoutGraph() keeps siblings in the order of the run', () => {
  const { boxes } = layoutGraph(tree(undefined, 3, 3, 3, 3), 'right');
  const tops = [4, 5, 6, 7].map((step) => boxes.get(`search-${step}`)?.y ?? Number.NaN);
  expect(tops).toEqual(tops.toSorted((left, right) => left - right));
});

test('layoutGraph() places the same run in the same way', () => {
  expect(layoutGraph(wide, 'right')).toEqual(layoutGraph(wide, 'right'));
});

test('layoutGraph() places nothing where nothing is', () => {
  expect(layoutGraph({ nodes: [], edges: [] }, 'right').boxes.size).toBe(0);
});
