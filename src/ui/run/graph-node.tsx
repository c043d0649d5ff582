import { type Node as FlowNode, Handle, type NodeProps, Position } from '@xyflow/react';
import { clsx } from 'clsx';
import { showControls } from '../../core/text/show-controls.ts';
import type { SearchStation } from '../../core/trail/trail.ts';
import { count, failureWords, verdictWords } from '../../core/wording.ts';
import { nodeOf, type TrackNode, TrackNodeShape } from '../trail/track-node.tsx';
import styles from './graph.module.css';
import type { Direction } from './layout-graph.ts';
import type { EndKind, GraphNode } from './run-graph.ts';

export type StepNode = {
  readonly node: GraphNode;
  /** Not yet there at the position of the replay. */
  readonly isAhead: boolean;
  readonly isCurrent: boolean;
  readonly direction: Direction;
  readonly onPress: () => void;
};

export const nodeTypes = { step: Step };

function Step({ data }: NodeProps<FlowNode<StepNode>>) {
  const { node, isAhead, isCurrent, direction, onPress } = data;
  const words = wordsOf(node);
  const look = node.kind === 'search' ? node.look : node.kind === 'end' ? node.end : 'start';
  const [before, after] =
    direction === 'right' ? [Position.Left, Position.Right] : [Position.Top, Position.Bottom];
  return (
    <>
      {node.kind !== 'start' && <Handle type="target" position={before} className={styles['handle'] ?? ''} />}
      <button
        type="button"
        className={clsx('nopan', styles['node'], styles[look])}
        data-ahead={isAhead || undefined}
        aria-current={isCurrent ? 'step' : undefined}
        onClick={onPress}
      >
        <span className={styles['kind']}>
          <span className={styles['sign']}>
            <TrackNodeShape {...signOf(node)} />
          </span>
          {words.kind}
        </span>
        <span className={styles['text']}>
          <bdi>{showControls(words.text)}</bdi>
        </span>
        {words.result !== '' && (
          <span className={styles['result']}>
            <bdi>{showControls(words.result)}</bdi>
          </span>
        )}
      </button>
      {node.kind !== 'end' && <Handle type="source" position={after} className={styles['handle'] ?? ''} />}
    </>
  );
}

const endSigns: Readonly<Record<EndKind, TrackNode>> = {
  answered: { shape: 'answered', look: 'repaired' },
  'gave-up': { shape: 'terminus', look: 'plain' },
  stopped: { shape: 'pause', look: 'plain' },
};

/** The sign that the trail has for it. */
function signOf(node: GraphNode): TrackNode {
  switch (node.kind) {
    case 'start':
      return { shape: 'start', look: 'plain' };
    case 'search':
      return nodeOf(node.station, node.look === 'living');
    case 'end':
      return endSigns[node.end];
    default:
      return node satisfies never;
  }
}

const endKinds: Readonly<Record<EndKind, string>> = {
  answered: 'Answered',
  'gave-up': 'No answer found',
  stopped: 'Stopped',
};

type NodeWords = { readonly kind: string; readonly text: string; readonly result: string };

function wordsOf(node: GraphNode): NodeWords {
  switch (node.kind) {
    case 'start':
      return { kind: 'Question', text: node.question, result: '' };
    case 'search': {
      const { query, page } = node.station;
      const { verdict, result } = resultOf(node.station);
      return { kind: verdict, text: page === 0 ? query.text : `${query.text}, page ${page + 1}`, result };
    }
    case 'end':
      return { kind: endKinds[node.end], text: node.text, result: '' };
    default:
      return node satisfies never;
  }
}

function resultOf({ outcome, verdict, attempts, dead }: SearchStation) {
  if (outcome === undefined) return { verdict: 'Searching…', result: '' };
  if (outcome.kind === 'failed')
    return { verdict: failureWords[outcome.failure].name, result: outcome.message };
  const came = outcome.hits.length === 0 ? 'Nothing came' : `${count(outcome.hits.length, 'passage')}`;
  const found = attempts.findLast(
    ({ finding, stands }) => finding !== undefined && stands !== false,
  )?.finding;
  return {
    verdict: verdict === undefined ? came : `${verdictWords[verdict].name} · ${came}`,
    result: found === undefined ? (dead ? 'Left behind' : '') : `Found “${found.text}”`,
  };
}
