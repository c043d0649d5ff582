import { type Edge, type Node, type NodeTypes, ReactFlow } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useMemo, useRef } from 'react';
import styles from './graph.module.css';
import { edgeTypes, type MoveEdge } from './graph-edge.tsx';
import { nodeTypes, type StepNode } from './graph-node.tsx';
import { type Direction, type GraphLayout, layoutGraph } from './layout-graph.ts';
import { type GraphNode, graphOf, nodeAt, type RunGraph } from './run-graph.ts';
import { useGraphFrame } from './use-graph-frame.ts';
import type { Replay } from './use-replay.ts';

export type GraphViewProps = { readonly replay: Replay; readonly direction: Direction };

/** The searches of the run as a tree. Places are those of the whole run, so that nothing moves in a replay. */
export function GraphView({ replay, direction }: GraphViewProps) {
  const place = useRef<HTMLDivElement>(null);
  const { trail, wholeTrail, position, goTo } = replay;
  const whole = useMemo(() => graphOf(wholeTrail), [wholeTrail]);
  const layout = useMemo(() => layoutGraph(whole, direction), [whole, direction]);
  const now = useMemo(() => graphOf(trail), [trail]);
  const current = nodeAt(now, position - 1)?.id;
  const { width, height, viewport } = useGraphFrame({ place, layout, current });
  const nodes = stepNodes({ whole, now, layout, direction, current, goTo });
  const edges = moveEdges({ whole, now, direction, layout });
  return (
    <div ref={place} className={styles['graph']}>
      <div style={{ width, height }}>
        <ReactFlow
          aria-label="The run as a graph: each search is a button that shows the run as it stood then"
          {...{ nodes, edges, viewport, nodeTypes: nodeTypes as NodeTypes, edgeTypes, ...still }}
          proOptions={{ hideAttribution: true }}
        />
      </div>
    </div>
  );
}

/** A drawing that is scrolled by the browser, with nodes that are buttons: nothing else takes hold of mouse, touch or keyboard. */
const still = {
  ...{ nodesDraggable: false, nodesConnectable: false, nodesFocusable: false, edgesFocusable: false },
  ...{ elementsSelectable: false, panOnDrag: false, zoomOnScroll: false, zoomOnPinch: false },
  ...{ zoomOnDoubleClick: false, preventScrolling: false, autoPanOnNodeFocus: false },
  ...{ disableKeyboardA11y: true, deleteKeyCode: null, minZoom: 0.1 },
} as const;

type Drawn = {
  readonly whole: RunGraph;
  readonly now: RunGraph;
  readonly direction: Direction;
  readonly layout: GraphLayout;
};

type DrawnNodes = Drawn & {
  readonly current: string | undefined;
  readonly goTo: (position: number) => void;
};

/** What has not happened yet at this position is there as a shadow. */
function stepNodes({ whole, now, layout, direction, current, goTo }: DrawnNodes): Node<StepNode>[] {
  return whole.nodes.map((node) => {
    const { x = 0, y = 0, width = 0, height = 0 } = layout.boxes.get(node.id) ?? {};
    const shown = now.nodes.find(({ id }) => id === node.id);
    return {
      ...{ id: node.id, type: 'step', position: { x, y }, width, height },
      data: {
        ...{ node: shown ?? node, isAhead: shown === undefined, isCurrent: node.id === current, direction },
        onPress: () => goTo(lastPosition(node)),
      },
    };
  });
}

function lastPosition({ span }: GraphNode): number {
  return span.last + 1;
}

function moveEdges({ whole, now, direction, layout }: Drawn): Edge<MoveEdge>[] {
  return whole.edges.map((edge) => {
    const shown = now.edges.find(({ id }) => id === edge.id);
    return {
      ...{ id: edge.id, type: 'move', source: edge.from, target: edge.to },
      data: {
        ...{ edge: shown ?? edge, isAhead: shown === undefined, direction },
        detour: layout.detours.get(edge.id) ?? [],
      },
    };
  });
}
