import { Graph, layout } from '@dagrejs/dagre';
import type { GraphEdge, GraphNode, RunGraph } from './run-graph.ts';

/** Pixels. The place is that of the node's upper left corner. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export type Point = { readonly x: number; readonly y: number };

export type GraphLayout = {
  readonly boxes: ReadonlyMap<string, Box>;
  /** Where an edge has to pass on its way around other nodes, by its id; empty where it goes straight to the next rank. */
  readonly detours: ReadonlyMap<string, readonly Point[]>;
  readonly width: number;
  readonly height: number;
};

/** 'right': from left to right, where there is width; 'down': from top to bottom. */
export type Direction = 'right' | 'down';

const sizes: Readonly<Record<GraphNode['kind'], { readonly width: number; readonly height: number }>> = {
  start: { width: 148, height: 96 },
  search: { width: 212, height: 96 },
  end: { width: 176, height: 96 },
};

/** Room for the label of an edge stands between the ranks. */
const gaps: Readonly<Record<Direction, { readonly ranksep: number; readonly nodesep: number }>> = {
  right: { ranksep: 116, nodesep: 18 },
  down: { ranksep: 84, nodesep: 24 },
};

/** Places the nodes so that none overlaps another; siblings stand in the order of the run. */
export function layoutGraph({ nodes, edges }: RunGraph, direction: Direction): GraphLayout {
  const graph = new Graph();
  graph.setGraph({ rankdir: direction === 'right' ? 'LR' : 'TB', ...gaps[direction] });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of nodes) graph.setNode(node.id, { ...sizes[node.kind] });
  for (const { from, to, look } of edges) graph.setEdge(from, to, { weight: look === 'living' ? 4 : 1 });
  layout(graph, { constraints: siblingOrder(edges) });
  const { width = 0, height = 0 } = graph.graph();
  const boxes = nodes.map(({ id, kind }): [string, Box] => {
    const size = sizes[kind];
    // dagre gives the middle of each node.
    const { x = 0, y = 0 } = graph.node(id) ?? {};
    return [id, { ...size, x: x - size.width / 2, y: y - size.height / 2 }];
  });
  const detours = edges.map(({ id, from, to }): [string, readonly Point[]] => {
    // The first and the last stand at the nodes; a single one between them is only the middle.
    const passed = (graph.edge(from, to)?.points ?? []).slice(1, -1);
    return [id, passed.length > 1 ? passed : []];
  });
  return { boxes: new Map(boxes), detours: new Map(detours), width, height };
}

/** Each search before the next one that goes on from the same. */
function siblingOrder(edges: readonly GraphEdge[]): { readonly left: string; readonly right: string }[] {
  return edges.flatMap(({ from, to }, index) => {
    const next = edges.slice(index + 1).find((each) => each.from === from);
    return next === undefined ? [] : [{ left: to, right: next.to }];
  });
}
