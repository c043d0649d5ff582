import {
  BaseEdge,
  EdgeLabelRenderer,
  type EdgeProps,
  type EdgeTypes,
  type Edge as FlowEdge,
  getSmoothStepPath,
} from '@xyflow/react';
import { clsx } from 'clsx';
import { showControls } from '../../core/text/show-controls.ts';
import styles from './graph.module.css';
import type { Direction, Point } from './layout-graph.ts';
import type { GraphEdge } from './run-graph.ts';

export type MoveEdge = {
  readonly edge: GraphEdge;
  readonly isAhead: boolean;
  readonly direction: Direction;
  /** Where it passes on its way around other nodes. */
  readonly detour: readonly Point[];
};

function Move(props: EdgeProps<FlowEdge<MoveEdge>>) {
  const { data, targetX, targetY, id } = props;
  if (data === undefined) return null;
  const { edge, isAhead, direction } = data;
  const look = isAhead ? 'aheadEdge' : `${edge.look}Edge`;
  return (
    <>
      <BaseEdge id={id} path={pathOf(props, data)} className={clsx(styles['edge'], styles[look])} />
      {edge.label !== undefined && (
        <EdgeLabelRenderer>
          <div
            className={clsx('nopan', styles['label'], styles[direction], styles[look])}
            style={{ transform: `translate(${targetX}px, ${targetY}px)` }}
          >
            <span className={styles['move']}>{edge.label.move}</span>
            {edge.label.detail !== '' && (
              <span className={styles['named']}>
                <bdi>{showControls(edge.label.detail)}</bdi>
              </span>
            )}
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  );
}

/** From where it leaves its node to where a line turns, in pixels: the way into the next one is straight, with room for the label. */
const turnAfter = 20;

function pathOf(props: EdgeProps, { direction, detour }: MoveEdge): string {
  const { sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition } = props;
  if (detour.length > 0) {
    const points = [{ x: sourceX, y: sourceY }, ...detour, { x: targetX, y: targetY }];
    return `M${points.map(({ x, y }) => `${x},${y}`).join(' L')}`;
  }
  const turn = direction === 'right' ? { centerX: sourceX + turnAfter } : { centerY: sourceY + turnAfter };
  const [path] = getSmoothStepPath({
    ...{ sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition, borderRadius: 12, ...turn },
  });
  return path;
}

export const edgeTypes: EdgeTypes = { move: Move };
